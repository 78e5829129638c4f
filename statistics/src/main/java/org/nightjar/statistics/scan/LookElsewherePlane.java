/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.Locale;
import org.nightjar.statistics.internal.Normal;

/**
 * Global p-value of the largest excess in a plane, p_global = P(chi2_1 &gt; u)/2 + e^(-u/2) (N1 + sqrt(u) N2) for u = Z^2, the
 * expected Euler characteristic of the set where q0 is above u (O. Vitells, E. Gross, arXiv:1105.4355 Eq. 9, with the factor
 * 1/2 of q0). N1 and N2 follow from the mean characteristic of background toys at two levels.
 */
public final class LookElsewherePlane {
    private static final double FEW = 30;

    private final double n1;
    private final double n2;
    private final double counted;

    private LookElsewherePlane(double n1, double n2, double counted) {
        this.n1 = n1;
        this.n2 = n2;
        this.counted = counted;
    }

    /** With known coefficients. */
    public static LookElsewherePlane of(double n1, double n2) {
        return new LookElsewherePlane(n1, n2, Double.POSITIVE_INFINITY);
    }

    /** Coefficients from the mean characteristics at two levels. */
    public static LookElsewherePlane solve(double u1, double mean1, double u2, double mean2) {
        if (!(u1 >= 0 && u2 > u1)) {
            throw new IllegalArgumentException("levels %s and %s are not in rising order".formatted(u1, u2));
        }
        double a = (mean1 - Normal.above(Math.sqrt(u1))) * Math.exp(0.5 * u1);
        double b = (mean2 - Normal.above(Math.sqrt(u2))) * Math.exp(0.5 * u2);
        double n2 = (b - a) / (Math.sqrt(u2) - Math.sqrt(u1));
        return new LookElsewherePlane(a - Math.sqrt(u1) * n2, n2, Double.POSITIVE_INFINITY);
    }

    /**
     * From the fields q0 of background toys; levels near 0.5 and 2 are usual: low enough for many islands, apart enough to
     * tell both coefficients.
     */
    public static LookElsewherePlane fromToys(double[][][] toys, double u1, double u2) {
        if (toys.length == 0) {
            throw new IllegalArgumentException("no background toys");
        }
        double first = 0;
        double second = 0;
        double islands = 0;
        for (double[][] q0 : toys) {
            int low = EulerCharacteristic.of(q0, u1);
            first += low;
            second += EulerCharacteristic.of(q0, u2);
            islands += Math.abs(low);
        }
        LookElsewherePlane p = solve(u1, first / toys.length, u2, second / toys.length);
        return new LookElsewherePlane(p.n1, p.n2, islands);
    }

    /** The coefficient of lines. */
    public double n1() {
        return n1;
    }

    /** The coefficient of areas. */
    public double n2() {
        return n2;
    }

    /** Expected Euler characteristic where q0 is above u. */
    public double expected(double u) {
        return Normal.above(Math.sqrt(u)) + Math.exp(-0.5 * u) * (n1 + Math.sqrt(u) * n2);
    }

    /** The global p-value of a largest local excess of Z standard deviations. */
    public LookElsewhere.Global global(double localZ) {
        double local = Normal.above(localZ);
        double bound = expected(localZ * localZ);
        double p = Math.min(1, Math.max(local, bound));
        String warning = "";
        if (bound > 1 || localZ < 1) {
            warning = "the largest excess is too small for the estimate to mean anything";
        } else if (counted < FEW) {
            warning = String.format(
                    Locale.ROOT, "from %.0f islands, fewer than %.0f: uncertain by more than 20 %%", counted, FEW);
        }
        return new LookElsewhere.Global(local, p, Normal.upperQuantile(p), p / local, n1, warning);
    }
}
