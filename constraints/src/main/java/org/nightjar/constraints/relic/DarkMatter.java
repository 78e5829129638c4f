/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import java.util.Locale;

/** What dark matter is made of; its current couples to the dark photon with g_D, alpha_D = g_D^2 / 4 pi. */
public enum DarkMatter {
    /** Complex scalar, current i phi* d phi: annihilation in a P wave. */
    SCALAR(2, 0.5, "scalar"),
    /** Majorana fermion, (g_D / 2) chi gamma gamma5 chi: annihilation in a P wave. */
    MAJORANA(2, 1, "Majorana"),
    /** Dirac fermion, or two Majorana states split by much less than the freeze-out temperature: an S wave. */
    DIRAC(4, 0.5, "(pseudo-)Dirac");

    private final int states;
    private final double pairs;
    private final String label;

    DarkMatter(int states, double pairs, String label) {
        this.states = states;
        this.pairs = pairs;
        this.label = label;
    }

    /** Number of spin states of particle and antiparticle together. */
    public int states() {
        return states;
    }

    /** Share of all pairs of dark particles that can annihilate: one half if there are antiparticles. */
    double pairs() {
        return pairs;
    }

    /** In figures. */
    public String label() {
        return label;
    }

    /** In options and files. */
    public String word() {
        return name().toLowerCase(Locale.ROOT);
    }

    /** Width of the dark photon into a pair over alpha_D M, at r = m_chi / M. */
    double width(double r) {
        double beta2 = 1 - 4 * r * r;
        if (beta2 <= 0) {
            return 0;
        }
        double beta = Math.sqrt(beta2);
        return switch (this) {
            case SCALAR -> beta2 * beta / 12;
            case MAJORANA -> beta2 * beta / 6;
            case DIRAC -> (1 + 2 * r * r) * beta / 3;
        };
    }

    /** Dependence of the annihilation on the speed beta of the particles in their centre of mass, at s = 4 m^2 / (1 - beta^2). */
    double threshold(double beta) {
        return this == DIRAC ? (1 + (1 - beta * beta) / 2) / beta : beta;
    }
}
