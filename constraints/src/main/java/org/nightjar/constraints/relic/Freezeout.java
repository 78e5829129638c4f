/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import java.util.function.DoubleUnaryOperator;

/**
 * Density of dark matter that freeze-out leaves: the rate equation of the number per entropy Y,
 * dY/dx = -(s sv / (H x)) (1 + (1/3) d ln g_s / d ln T) (Y^2 - Y_eq^2) with x = m / T, in kinetic equilibrium (Gondolo and Gelmini,
 * Nucl. Phys. B 360 (1991) 145), by backward Euler steps in ln x, each of which is a quadratic equation; steps of single and double length
 * together cancel the error of first order.
 */
final class Freezeout {
    /** Omega h^2 of cold dark matter, Planck 2018, arXiv:1807.06209. */
    static final double OBSERVED = 0.120;

    private static final double FIRST = 8; // x: light dark matter is still in equilibrium
    private static final double LAST = 1e4; // x: nothing annihilates any more
    private static final int STEPS = 1500; // even
    private static final int COARSE = 50; // values of the annihilation rate
    private static final double TODAY = 2.744e8; // Omega h^2 of one GeV per entropy: s_0 / rho_c, T_0 = 2.7255 K

    private final double mass;
    private final double[] drive = new double[STEPS + 1]; // step s sv / H (1 + ...)
    private final double[] equilibrium = new double[STEPS + 1];

    /**
     * Freeze-out of particles at one mass.
     *
     * @param mass GeV
     * @param states spin states of all dark particles
     * @param annihilation thermal average of cross section times speed over all pairs, GeV^-2, against x
     */
    Freezeout(double mass, int states, DoubleUnaryOperator annihilation) {
        this.mass = mass;
        double step = Math.log(LAST / FIRST) / STEPS;
        double[] table = new double[COARSE + 1];
        for (int k = 0; k <= COARSE; k++) {
            double rate = annihilation.applyAsDouble(FIRST * Math.pow(LAST / FIRST, (double) k / COARSE));
            table[k] = Math.log(Math.max(rate, Double.MIN_NORMAL));
        }
        for (int k = 0; k <= STEPS; k++) {
            double x = FIRST * Math.exp(k * step);
            double t = mass / x;
            double entropy = Plasma.entropy(t);
            double number = states * mass * mass * t / (2 * Math.PI * Math.PI) * Bessel.scaled(2, x) * Math.exp(-x);
            equilibrium[k] = number / entropy;
            drive[k] = step * entropy * rate(table, k) / Plasma.expansion(t) * Plasma.handing(t);
        }
    }

    /** The density Omega h^2 if the annihilation is stronger by a factor. */
    double density(double factor) {
        return 2 * density(factor, 1) - density(factor, 2);
    }

    private double density(double factor, int stride) {
        double y = equilibrium[0];
        for (int k = stride; k <= STEPS; k += stride) {
            double a = factor * stride * drive[k];
            double source = y + a * equilibrium[k] * equilibrium[k];
            y = 2 * source / (1 + Math.sqrt(1 + 4 * a * source)); // of y' = y - a (y'^2 - eq^2)
        }
        return TODAY * mass * y;
    }

    /** The factor by which the annihilation must be stronger for the observed density. */
    double factor() {
        double log = 0;
        for (int k = 0; k < 100; k++) {
            double change = Math.log(density(Math.exp(log)) / OBSERVED); // density goes nearly as 1 / factor
            log += Math.max(-5, Math.min(5, change));
            if (Math.abs(change) < 1e-7) {
                break;
            }
        }
        return Math.exp(log);
    }

    /** Third-order interpolation in the logarithms. */
    private static double rate(double[] logarithms, int step) {
        double at = (double) step * COARSE / STEPS;
        int k = Math.max(1, Math.min((int) Math.floor(at), COARSE - 2));
        double t = at - k;
        double log = -t * (t - 1) * (t - 2) / 6 * logarithms[k - 1]
                + (t + 1) * (t - 1) * (t - 2) / 2 * logarithms[k]
                - (t + 1) * t * (t - 2) / 2 * logarithms[k + 1]
                + (t + 1) * t * (t - 1) / 6 * logarithms[k + 2];
        return Math.exp(log);
    }
}
