/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal;

import java.util.List;

/** Vector charges of the fermions in known models, arXiv:1801.04847 section 4, in units of the global coupling. */
final class Charges {
    /** The presets; the first is the default. With {@code dark-photon} the global coupling is the kinetic mixing. */
    static final List<String> PRESETS =
            List.of("dark-photon", "b-minus-l", "baryonic", "protophobic", "lmu-ltau", "none");

    /** The fermions in the order of the arrays. */
    static final List<String> FERMIONS = List.of("e", "mu", "tau", "nue", "numu", "nutau", "u", "d", "s", "c", "b");

    private Charges() {}

    /** Charges of a preset, in the order of {@link #FERMIONS}. */
    static double[] of(String preset, double alpha) {
        double e = Math.sqrt(4 * Math.PI * alpha);
        double loop = -alpha / (4 * Math.PI); // leptons of the baryonic boson couple through a loop: -e^2 / (4 pi)^2
        return switch (preset) {
            case "dark-photon" -> table(-e, -e, -e, 0, 0, 0, 2 * e / 3, -e / 3);
            case "b-minus-l" -> table(-1, -1, -1, -1, -1, -1, 1 / 3.0, 1 / 3.0);
            case "baryonic" -> table(loop, loop, loop, 0, 0, 0, 1 / 3.0, 1 / 3.0);
            case "protophobic" -> table(-1, -1, -1, 0, 0, 0, -1 / 3.0, 2 / 3.0);
            case "lmu-ltau" -> table(0, 1, -1, 0, 1, -1, 0, 0);
            default -> table(0, 0, 0, 0, 0, 0, 0, 0);
        };
    }

    private static double[] table(
            double e, double mu, double tau, double nuE, double nuMu, double nuTau, double up, double down) {
        return new double[] {e, mu, tau, nuE, nuMu, nuTau, up, down, down, up, down};
    }
}
