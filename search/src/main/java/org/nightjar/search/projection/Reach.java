/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.projection;

/**
 * How the expected limit on a cross section moves with the luminosity, from the background of the search itself.
 *
 * <p>Expected upper limit on the number of signal events over a background b known to a relative error d, one-sided at 95 %:
 * n = z^2/2 + z sqrt(z^2/4 + b + (d b)^2), z = 1.645, the Gaussian limit of counting; at least -ln 0.05 = 3.0, the limit of no
 * event over no background. The limit of the run itself is scaled with the ratio, so that its shape information is kept; it is taken as
 * free of the floor, which enters at the new luminosity only, so that a floor above the run's statistical error makes the limit worse.
 *
 * @param background expected background candidates at the run's luminosity
 * @param floor relative error of the background that does not shrink with the luminosity
 */
public record Reach(double background, double floor) {
    private static final double Z = 1.6448536269514722; // one-sided 95 %
    private static final double LEAST = -Math.log(0.05);

    /** What the error of the background comes from. */
    public enum Regime {
        /** Less than one background candidate. */
        BACKGROUND_FREE,
        /** The count of the background. */
        STATISTICAL,
        /** The floor exceeds the statistical error. */
        SYSTEMATIC
    }

    /** New over old expected limit on the cross section at a luminosity higher by a factor. */
    public double crossSection(double luminosity) {
        return events(background * luminosity, floor) / (events(background, 0) * luminosity);
    }

    /** New over old expected limit on a coupling whose signal goes as its square. */
    public double coupling(double luminosity) {
        return Math.sqrt(crossSection(luminosity));
    }

    /** What limits the search at a luminosity higher by a factor. */
    public Regime regime(double luminosity) {
        double b = background * luminosity;
        if (b < 1) {
            return Regime.BACKGROUND_FREE;
        }
        return floor * b > Math.sqrt(b) ? Regime.SYSTEMATIC : Regime.STATISTICAL;
    }

    private static double events(double b, double floor) {
        double n = Z * Z / 2 + Z * Math.sqrt(Z * Z / 4 + b + floor * b * floor * b);
        return Math.max(LEAST, n);
    }
}
