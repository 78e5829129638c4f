/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.random;

/**
 * Layer tables of the ziggurat method for the Gaussian (Marsaglia and Tsang, J. Stat. Softw. 5 (2000) 8) with 256 layers of
 * equal area; made with StrictMath so that every platform has the same bits.
 */
final class Ziggurat {
    private static final int LAYERS = 256;
    /** Start of the tail for 256 layers: the root of the closure condition of the layers (Marsaglia and Tsang 2000). */
    static final double GAUSS_R = 3.6541528853610088;

    /** Right edges of the layers; entry 0 is the width of the base strip including the tail's area. */
    static final double[] GAUSS_X = new double[LAYERS + 1];

    /** exp(-x^2/2) at the edges. */
    static final double[] GAUSS_F = new double[LAYERS + 1];

    static {
        double f = StrictMath.exp(-0.5 * GAUSS_R * GAUSS_R);
        double area = GAUSS_R * f + tailArea();
        GAUSS_X[0] = area / f;
        GAUSS_X[1] = GAUSS_R;
        for (int k = 2; k < LAYERS; k++) {
            double x = GAUSS_X[k - 1];
            GAUSS_X[k] = StrictMath.sqrt(-2 * StrictMath.log(area / x + StrictMath.exp(-0.5 * x * x)));
        }
        GAUSS_X[LAYERS] = 0;
        for (int k = 0; k <= LAYERS; k++) {
            GAUSS_F[k] = StrictMath.exp(-0.5 * GAUSS_X[k] * GAUSS_X[k]);
        }
        GAUSS_F[0] = 0;
    }

    private Ziggurat() {}

    /** Integral of exp(-x^2/2) above R by the continued fraction of Mills' ratio (Abramowitz and Stegun 26.2.14). */
    private static double tailArea() {
        double c = GAUSS_R;
        for (int k = 200; k >= 1; k--) {
            c = GAUSS_R + k / c;
        }
        return StrictMath.exp(-0.5 * GAUSS_R * GAUSS_R) / c;
    }
}
