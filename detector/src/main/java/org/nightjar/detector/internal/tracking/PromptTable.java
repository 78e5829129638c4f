/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import org.nightjar.core.numbers.Quick;

/**
 * What {@link Walk} finds for tracks from the collision point, tabulated over the logarithm of the transverse momentum and
 * asinh(tan lambda), with linear interpolation: the fast response. One table per mass and pattern of sensors.
 */
final class PromptTable {
    private static final int SIZE = 18;
    private static final int MOMENTA = 48;
    private static final int DIPS = 96;
    private static final double LOWEST = Math.log(0.05);
    private static final double HIGHEST = Math.log(12);
    private static final double PER_MOMENTUM = (MOMENTA - 1) / (HIGHEST - LOWEST);

    private final double[] numbers = new double[SIZE * MOMENTA * DIPS];
    private final double dipLow;
    private final double perDip;

    /** For a layout that covers all of the azimuth or nothing with each sensor; GeV, T; tan lambda in the given range. */
    PromptTable(Layout layout, Radiation radiation, double mass, double field, double tanLow, double tanHigh) {
        dipLow = asinh(tanLow);
        perDip = (DIPS - 1) / (asinh(tanHigh) - dipLow);
        Walk walk = new Walk(layout, radiation);
        for (int i = 0; i < MOMENTA; i++) {
            double pt = Math.exp(LOWEST + i / PER_MOMENTUM);
            for (int k = 0; k < DIPS; k++) {
                double pz = pt * Math.sinh(dipLow + k / perDip);
                double curvature = Arc.curvature(1, field, pt);
                walk.run(0, 0, 0, pt, 0, pz, mass, curvature, false, Double.POSITIVE_INFINITY, null);
                store(walk, SIZE * (DIPS * i + k));
            }
        }
    }

    private void store(Walk walk, int at) {
        boolean fixed = walk.fit();
        for (int n = 0; n < 15; n++) {
            numbers[at + n] = fixed ? walk.factor[n] : Double.NaN;
        }
        numbers[at + 15] = walk.wireHits();
        numbers[at + 16] = walk.sensorHits();
        numbers[at + 17] = walk.firstRadius();
    }

    private static double asinh(double x) {
        return x < 0 ? -asinh(-x) : Quick.log(x + Math.sqrt(1 + x * x));
    }

    /**
     * Interpolates into an array of 18 numbers: the factor, hits of wires and sensors, radius of the innermost hit. False
     * below the range of momenta and where a neighbour has no fit; above the range of momenta its end is used.
     */
    boolean look(double pt, double tanLambda, double[] out) {
        double u = (Quick.log(pt) - LOWEST) * PER_MOMENTUM;
        double v = (asinh(tanLambda) - dipLow) * perDip;
        if (!(u >= 0 && v >= 0 && v <= DIPS - 1)) {
            return false;
        }
        u = Math.min(u, MOMENTA - 1);
        int i = Math.min((int) u, MOMENTA - 2);
        int k = Math.min((int) v, DIPS - 2);
        u -= i;
        v -= k;
        int a = SIZE * (DIPS * i + k);
        int b = a + SIZE * DIPS;
        double w00 = (1 - u) * (1 - v);
        double w01 = (1 - u) * v;
        double w10 = u * (1 - v);
        double w11 = u * v;
        for (int n = 0; n < SIZE - 1; n++) {
            out[n] = w00 * numbers[a + n]
                    + w01 * numbers[a + SIZE + n]
                    + w10 * numbers[b + n]
                    + w11 * numbers[b + SIZE + n];
        }
        int near = (u < 0.5 ? a : b) + (v < 0.5 ? 0 : SIZE);
        out[SIZE - 1] = numbers[near + SIZE - 1];
        return !Double.isNaN(out[0]);
    }
}
