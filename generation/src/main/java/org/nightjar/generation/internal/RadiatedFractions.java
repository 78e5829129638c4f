/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.generation.StructureFunction;

/**
 * Maps the unit square to the energy fractions x1, x2 that the beams radiate. As a rule the map is x = y^(2/beta) with y
 * uniform ({@link StructureFunction}). Where the cross section of the hard process grows towards small energies (like 1/s:
 * gamma gamma, mu mu), the square 0 &lt; x1, x2 &lt; 1 is cut in four at 1 - x = {@value #BORDER}, each a channel of its own, and
 * with z = 1 - x: hard radiation of one beam is sampled in ln z, of both in d = ln(z1/z2), the motion along the beams on which
 * cuts depend, and ln(z1 z2). In each part the weights of such a process are nearly flat.
 */
final class RadiatedFractions implements Serializable {
    private static final long serialVersionUID = 1;

    /** Part of its energy that a beam keeps at least where it radiates little. */
    private static final double BORDER = 0.5;

    private static final int PARTS = 4;

    private final StructureFunction radiation;
    private final double least;
    private final double top;
    private final double logHard;
    private final double logBoth;
    private final boolean divided;

    /**
     * Prepares the map.
     *
     * @param least smooth variable below which a beam counts as not radiating
     * @param leastLeft smallest z1 z2
     * @param grows true if the cross section grows towards small energies
     */
    RadiatedFractions(StructureFunction radiation, double least, double leastLeft, boolean grows) {
        this.radiation = radiation;
        this.least = least;
        divided = grows && leastLeft < BORDER * BORDER;
        top = radiation.smooth(divided ? 1 - BORDER : 1 - leastLeft);
        logHard = Math.log(BORDER / leastLeft);
        logBoth = logHard + Math.log(BORDER);
    }

    /** Number of parts. */
    int parts() {
        return divided ? PARTS : 1;
    }

    /** Writes x1 and x2 of a point of a part; returns the density of radiation per unit of area of the unit square. */
    double sample(int part, double u1, double u2, double[] x) {
        return switch (part) {
            case 0 -> soft(u1, u2, x);
            case 1 -> hard(u1, 0, x) * soft(u2, 1, x);
            case 2 -> soft(u1, 0, x) * hard(u2, 1, x);
            default -> both(u1, u2, x);
        };
    }

    private double soft(double u1, double u2, double[] x) {
        x[0] = fraction(u1 * top);
        x[1] = fraction(u2 * top);
        return top * top * radiation.smoothDensity(x[0]) * radiation.smoothDensity(x[1]);
    }

    private double fraction(double y) {
        return y > least ? radiation.fraction(y) : 0;
    }

    private double soft(double u, int beam, double[] x) {
        x[beam] = fraction(u * top);
        return top * radiation.smoothDensity(x[beam]);
    }

    private double hard(double u, int beam, double[] x) {
        double z = BORDER * Math.exp(-logHard * u);
        x[beam] = 1 - z;
        return logHard * z * radiation.density(x[beam]);
    }

    /** The triangle of z1, z2 below the border and z1 z2 above the least, uniform in its logarithms. */
    private double both(double u1, double u2, double[] x) {
        double side = 2 * u1 - 1;
        double d = Math.signum(side) * logBoth * (1 - Math.sqrt(1 - Math.abs(side)));
        double length = Math.abs(d) + (logBoth - Math.abs(d)) * u2;
        double z1 = BORDER * Math.exp((d - length) / 2);
        double z2 = BORDER * Math.exp((-d - length) / 2);
        x[0] = 1 - z1;
        x[1] = 1 - z2;
        return logBoth * logBoth / 2 * z1 * z2 * radiation.density(x[0]) * radiation.density(x[1]);
    }
}
