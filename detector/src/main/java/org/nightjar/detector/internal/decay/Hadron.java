/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.decay;

import org.nightjar.core.units.Constants;

/**
 * Hadrons that decay before they are seen. Branching fractions: PDG 2022, rounded, rare modes left out and the rest scaled to
 * one; pi0 to e e gamma (1.2 %) counts as two photons, neutral K0 are half short-lived and half long-lived.
 */
enum Hadron {
    PION(111, 0.1349768, 0, mode(1, 22, 22)),
    ETA(
            221,
            0.547862,
            0,
            mode(0.3936, 22, 22),
            mode(0.3257, 111, 111, 111),
            mode(0.2302, 211, -211, 111),
            mode(0.0428, 211, -211, 22)),
    KAON(311, 0.497611, 0, mode(0.5, 310), mode(0.5, 130)),
    KAON_SHORT(310, 0.497611, 2.6844, mode(0.6920, 211, -211), mode(0.3069, 111, 111)),
    KAON_LONG(
            130,
            0.497611,
            1534,
            mode(0.20275, -211, -11, 12),
            mode(0.20275, 211, 11, -12),
            mode(0.1952, 111, 111, 111),
            mode(0.1352, -211, -13, 14),
            mode(0.1352, 211, 13, -14),
            mode(0.1254, 211, -211, 111)),
    LAMBDA(3122, 1.115683, 7.89, mode(0.641, 2212, -211), mode(0.359, 2112, 111)),
    SIGMA_PLUS(3222, 1.18937, 2.404, mode(0.5157, 2212, 111), mode(0.4831, 2112, 211)),
    SIGMA_ZERO(3212, 1.192642, 0, mode(1, 3122, 22)),
    SIGMA_MINUS(3112, 1.197449, 4.434, mode(1, 2112, -211)),
    XI_ZERO(3322, 1.31486, 8.71, mode(1, 3122, 111)),
    XI_MINUS(3312, 1.32171, 4.91, mode(1, 3122, -211)),
    OMEGA_MINUS(3334, 1.67245, 2.461, mode(0.678, 3122, -321), mode(0.236, 3322, -211), mode(0.086, 3312, 111));

    /** One way to decay: its share and the PDG codes of what comes out. */
    record Mode(double share, int[] codes) {}

    private final int code;
    private final double mass;
    private final double life;
    private final Mode[] modes;

    Hadron(int code, double mass, double life, Mode... modes) {
        this.code = code;
        this.mass = mass;
        this.life = life;
        this.modes = modes;
    }

    private static Mode mode(double share, int... codes) {
        return new Mode(share, codes);
    }

    /** Mass, GeV (PDG 2022). */
    double mass() {
        return mass;
    }

    /** Mean life times c, cm (PDG 2022); 0 for what decays at once. */
    double life() {
        return life;
    }

    /** The way to decay for a uniform number. */
    int[] mode(double u) {
        double sum = 0;
        for (Mode m : modes) {
            sum += m.share;
        }
        double left = u * sum;
        for (Mode m : modes) {
            left -= m.share;
            if (left < 0) {
                return m.codes;
            }
        }
        return modes[modes.length - 1].codes;
    }

    /** The hadron of a PDG code, its antiparticle's too; null for all others. */
    static @org.jspecify.annotations.Nullable Hadron of(int pdg) {
        return switch (Math.abs(pdg)) {
            case 111 -> PION;
            case 221 -> ETA;
            case 311 -> KAON;
            case 310 -> KAON_SHORT;
            case 130 -> KAON_LONG;
            case 3122 -> LAMBDA;
            case 3222 -> SIGMA_PLUS;
            case 3212 -> SIGMA_ZERO;
            case 3112 -> SIGMA_MINUS;
            case 3322 -> XI_ZERO;
            case 3312 -> XI_MINUS;
            case 3334 -> OMEGA_MINUS;
            default -> null;
        };
    }

    /** Code of a decay product, for a mother of the given sign. */
    static int signed(int code, int sign) {
        boolean own = code == 22 || code == 111 || code == 310 || code == 130;
        return own ? code : sign * code;
    }

    /** Mass of a decay product, GeV (PDG 2022). */
    static double massOf(int pdg) {
        return switch (Math.abs(pdg)) {
            case 12, 14, 22 -> 0;
            case 11 -> Constants.ELECTRON_MASS;
            case 13 -> Constants.MUON_MASS;
            case 211 -> 0.13957039;
            case 321 -> 0.493677;
            case 2212 -> 0.93827208816;
            case 2112 -> 0.93956542052;
            default -> {
                Hadron h = of(pdg);
                if (h == null) {
                    throw new IllegalArgumentException("no mass for " + pdg);
                }
                yield h.mass;
            }
        };
    }

    int code() {
        return code;
    }
}
