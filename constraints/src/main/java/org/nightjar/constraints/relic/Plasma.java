/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import java.util.Arrays;

/**
 * Relativistic degrees of freedom of the early universe for energy and entropy, interpolated in the logarithm of the temperature. Below
 * 5 MeV photons, an ideal gas of electrons and positrons, and neutrinos that decouple before the electrons annihilate (their later heating,
 * 1 % of their energy, is left out); above, the table of L. Husdal, arXiv:1609.04979.
 */
final class Plasma {
    private static final double[] HOT = { // GeV
        5e-3, 0.01, 0.02, 0.05, 0.1, 0.13, 0.14, 0.5, 1, 2, 5, 10, 20
    };
    private static final double[] HOT_ENERGY = {
        10.74, 10.76, 11.33, 14.63, 18, 21.76, 23.77, 69.26, 76.34, 82.5, 85.6, 86.22, 88.45
    };
    private static final double[] HOT_ENTROPY = {
        10.73, 10.76, 11.25, 14.32, 17.55, 20.86, 22.59, 68.55, 75.5, 81.8, 85.37, 86.13, 88.14
    };
    private static final double COLDEST = 1e-5; // GeV: the electrons are gone
    private static final int COLD = 120; // temperatures below the table, 5 % apart
    private static final double PLANCK = 1.220890e19; // GeV, CODATA 2018

    private static final double[] TEMPERATURE = new double[COLD + HOT.length]; // GeV
    private static final double[] ENERGY = new double[TEMPERATURE.length];
    private static final double[] ENTROPY = new double[TEMPERATURE.length];

    static {
        for (int k = 0; k < COLD; k++) {
            TEMPERATURE[k] = COLDEST * Math.pow(HOT[0] / COLDEST, (double) k / COLD);
            ElectronGas gas = ElectronGas.at(TEMPERATURE[k]);
            ENERGY[k] = gas.energy();
            ENTROPY[k] = gas.entropy();
        }
        System.arraycopy(HOT, 0, TEMPERATURE, COLD, HOT.length);
        System.arraycopy(HOT_ENERGY, 0, ENERGY, COLD, HOT.length);
        System.arraycopy(HOT_ENTROPY, 0, ENTROPY, COLD, HOT.length);
    }

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
        int found = Arrays.binarySearch(TEMPERATURE, t);
        int k = found < 0 ? -found - 2 : found;
        return Math.max(0, Math.min(k, TEMPERATURE.length - 2));
    }
}
