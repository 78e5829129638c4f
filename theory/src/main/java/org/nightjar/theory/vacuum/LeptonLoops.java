/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.vacuum;

import org.nightjar.core.units.Constants;

/**
 * One-loop vacuum polarisation by electrons, muons and taus: with y = 4 m^2/q^2,
 *
 * <p>Delta alpha = (alpha/3 pi) [-5/3 - y + (1 + y/2) sqrt(1 - y) ln((sqrt(1 - y) + 1)/|sqrt(1 - y) - 1|)],
 *
 * <p>continued to y &gt; 1, and imaginary part -(alpha/3) (1 + y/2) sqrt(1 - y) above threshold (textbook: M. Peskin, D.
 * Schroeder, An introduction to quantum field theory, 1995, equation 7.91, integrated). The second loop, 6e-5 at 10 GeV, is
 * left out.
 */
final class LeptonLoops {
    private static final double[] MASSES = {Constants.ELECTRON_MASS, Constants.MUON_MASS, Constants.TAU_MASS};
    private static final double COEFFICIENT = 1 / (3 * Math.PI * Constants.INVERSE_ALPHA);

    /** |y| beyond which the expansion -4/(5 y) - 12/(35 y^2) replaces the difference of large numbers. */
    private static final double LIGHT = 1e4;

    private LeptonLoops() {}

    /** Real part of Delta alpha at a squared momentum, GeV^2. */
    static double real(double q2) {
        double sum = 0;
        for (double m : MASSES) {
            sum += loop(4 * m * m / q2);
        }
        return COEFFICIENT * sum;
    }

    private static double loop(double y) {
        if (Math.abs(y) > LIGHT) {
            return -4 / (5 * y) - 12 / (35 * y * y);
        }
        if (y > 1) {
            double r = Math.sqrt(y - 1);
            return -5.0 / 3 - y + (2 + y) * r * Math.atan(1 / r);
        }
        double r = Math.sqrt(1 - y);
        double ratio = (r + 1) * (r + 1) / Math.abs(y);
        return -5.0 / 3 - y + (1 + y / 2) * r * Math.log(ratio);
    }

    /** Imaginary part. */
    static double imaginary(double q2) {
        double sum = 0;
        for (double m : MASSES) {
            double y = 4 * m * m / q2;
            sum += q2 > 0 && y < 1 ? (1 + y / 2) * Math.sqrt(1 - y) : 0;
        }
        return -Math.PI * COEFFICIENT * sum;
    }
}
