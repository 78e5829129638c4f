/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import org.nightjar.theory.width.HadronRatio;

/**
 * Hadrons of a virtual photon in units of massless muons against its mass: the measured and perturbative ratio of
 * the theory room, interpolated in the logarithm of the mass, finely where the omega and the phi are.
 */
final class Hadrons {
    private static final double LOWEST = 0.27; // GeV: below two pions; pi0 gamma is left out
    private static final double BORDER = 2; // GeV: end of the resonances
    private static final double HIGHEST = 30; // GeV
    private static final int FINE = 1000; // 0.2 % apart: half the width of the phi
    private static final int COARSE = 120; // 2 % apart

    private final double[] low = values(LOWEST, BORDER, FINE);
    private final double[] high = values(BORDER, HIGHEST, COARSE);

    double at(double root) {
        if (root < LOWEST) {
            return 0;
        }
        return root < BORDER ? between(low, root, LOWEST, BORDER) : between(high, root, BORDER, HIGHEST);
    }

    private static double between(double[] values, double root, double from, double to) {
        int n = values.length - 1;
        double at = Math.min(Math.log(root / from) / Math.log(to / from) * n, n);
        int k = Math.min((int) Math.floor(at), n - 1);
        return values[k] + (at - k) * (values[k + 1] - values[k]);
    }

    private static double[] values(double from, double to, int n) {
        double[] values = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            values[k] = HadronRatio.smooth(from * Math.pow(to / from, (double) k / n));
        }
        return values;
    }
}
