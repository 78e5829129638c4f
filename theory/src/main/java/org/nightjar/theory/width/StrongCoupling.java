/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

/**
 * The running strong coupling: two loops, d alpha / d ln mu^2 = -alpha^2 (b0 + b1 alpha), from alpha_s(m_Z) = 0.1179 (PDG
 * 2022) downwards through the thresholds m_b = 4.18 and m_c = 1.27 GeV; textbook coefficients.
 */
final class StrongCoupling {
    private static final double Z_MASS = 91.1876; // GeV, PDG 2022
    private static final double AT_Z = 0.1179; // PDG 2022
    private static final double BOTTOM = 4.18; // GeV, PDG 2022
    private static final double CHARM = 1.27; // GeV, PDG 2022
    private static final int STEPS = 32;

    private StrongCoupling() {}

    /** alpha_s at a scale of 1 GeV to the Z mass. */
    static double at(double scale) {
        double bottom = Math.max(scale, BOTTOM);
        double charm = Math.max(scale, CHARM);
        double alpha = run(AT_Z, Z_MASS, bottom, 5);
        alpha = scale < BOTTOM ? run(alpha, BOTTOM, charm, 4) : alpha;
        return scale < CHARM ? run(alpha, CHARM, scale, 3) : alpha;
    }

    private static double run(double alpha, double from, double to, int flavours) {
        double b0 = (33 - 2 * flavours) / (12 * Math.PI);
        double b1 = (153 - 19 * flavours) / (24 * Math.PI * Math.PI);
        double h = 2 * Math.log(to / from) / STEPS;
        double a = alpha;
        for (int k = 0; k < STEPS; k++) {
            double k1 = slope(a, b0, b1);
            double k2 = slope(a + h * k1 / 2, b0, b1);
            double k3 = slope(a + h * k2 / 2, b0, b1);
            double k4 = slope(a + h * k3, b0, b1);
            a += h * (k1 + 2 * k2 + 2 * k3 + k4) / 6;
        }
        return a;
    }

    private static double slope(double a, double b0, double b1) {
        return -a * a * (b0 + b1 * a);
    }
}
