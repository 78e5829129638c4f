/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.List;

/**
 * Vector couplings of a boson to fermions in units of its global coupling: L = - g V_mu sum_f x_f f-bar gamma^mu f, neutrinos
 * left-handed.
 *
 * @param x in the order of {@link #FERMIONS}
 */
public record Charges(double[] x) {
    /** The fermions; as in coupling tables. */
    public static final List<String> FERMIONS =
            List.of("e", "mu", "tau", "nue", "numu", "nutau", "u", "d", "s", "c", "b");

    /** Electric charges of the fermions. */
    private static final double[] ELECTRIC = {-1, -1, -1, 0, 0, 0, 2 / 3.0, -1 / 3.0, -1 / 3.0, 2 / 3.0, -1 / 3.0};

    double electron() {
        return x[0];
    }

    double muon() {
        return x[1];
    }

    double tau() {
        return x[2];
    }

    double up() {
        return x[6];
    }

    double down() {
        return x[7];
    }

    double strange() {
        return x[8];
    }

    /** The largest coupling. */
    double largest() {
        double max = 0;
        for (double v : x) {
            max = Math.max(max, Math.abs(v));
        }
        return max;
    }

    /** Charges of the photon, scaled. */
    static Charges electric(double scale) {
        return new Charges(new double[ELECTRIC.length]).plusElectric(scale, true);
    }

    /** A kinetic mixing added: to quarks, and to leptons or only to those that do not couple. */
    Charges plusElectric(double scale, boolean allLeptons) {
        double[] sum = x.clone();
        for (int k = 0; k < sum.length; k++) {
            boolean add = k >= 6 || allLeptons || sum[k] == 0;
            sum[k] += add ? scale * ELECTRIC[k] : 0;
        }
        return new Charges(sum);
    }
}
