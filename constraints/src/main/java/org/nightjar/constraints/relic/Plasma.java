/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

/**
 * Relativistic degrees of freedom of the early universe. Source: L. Husdal, arXiv:1609.04979, table of g for energy and entropy
 * against the temperature; interpolated in the logarithm of the temperature.
 */
final class Plasma {
    private static final double[] TEMPERATURE = { // GeV
        1e-5, 2e-5, 5e-5, 1e-4, 2e-4, 5e-4, 1e-3, 2e-3, 5e-3, 0.01, 0.02, 0.05, 0.1, 0.13, 0.14, 0.5, 1, 2, 5, 10, 20
    };
    private static final double[] ENERGY = {
        3.36, 3.36, 3.39, 4.46, 7.66, 10.16, 10.6, 10.71, 10.74, 10.76, 11.33, 14.63, 18, 21.76, 23.77, 69.26, 76.34,
        82.5, 85.6, 86.22, 88.45
    };
    private static final double[] ENTROPY = {
        3.91, 3.91, 3.93, 4.78, 7.55, 10.03, 10.56, 10.7, 10.73, 10.76, 11.25, 14.32, 17.55, 20.86, 22.59, 68.55, 75.5,
        81.8, 85.37, 86.13, 88.14
    };
    private static final double PLANCK = 1.220890e19; // GeV, CODATA 2018

    private Plasma() {}

    /** Expansion rate at a temperature, GeV. */
    static double expansion(double t) {
        return Math.sqrt(4 * Math.pow(Math.PI, 3) / 45 * at(ENERGY, t)) * t * t / PLANCK;
    }

    /** Entropy density at a temperature, GeV^3. */
    static double entropy(double t) {
        return 2 * Math.PI * Math.PI / 45 * at(ENTROPY, t) * t * t * t;
    }

    /** 1 + (1/3) d ln g_s / d ln T: entropy is handed over while particles become rare. */
    static double handing(double t) {
        int k = interval(t);
        double step = Math.log(TEMPERATURE[k + 1] / TEMPERATURE[k]);
        boolean outside = t < TEMPERATURE[0] || t > TEMPERATURE[TEMPERATURE.length - 1];
        return outside ? 1 : 1 + (ENTROPY[k + 1] - ENTROPY[k]) / step / at(ENTROPY, t) / 3;
    }

    private static double at(double[] values, double t) {
        int k = interval(t);
        double f = Math.log(t / TEMPERATURE[k]) / Math.log(TEMPERATURE[k + 1] / TEMPERATURE[k]);
        return values[k] + Math.max(0, Math.min(1, f)) * (values[k + 1] - values[k]);
    }

    private static int interval(double t) {
        int k = 0;
        while (k < TEMPERATURE.length - 2 && t > TEMPERATURE[k + 1]) {
            k++;
        }
        return k;
    }
}
