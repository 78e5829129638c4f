/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;

/**
 * What the momenta of a candidate's particles must fulfil.
 *
 * @param particles number of tracks and photons
 * @param beams whose four-momentum, and whose spread of energies, the total is compared with
 * @param total true if the particles must sum to the four-momentum of the beams
 * @param spread true if the energies of the beams are measured to their spread, false if they are exact
 * @param recoil mass of what the particles recoil against, GeV; null if free
 * @param masses masses of combinations
 */
public record Constraints(
        int particles,
        Beams beams,
        boolean total,
        boolean spread,
        @Nullable Double recoil,
        List<Mass> masses) {
    /**
     * The mass of the particles [from, to).
     *
     * @param from first particle
     * @param to the one after the last
     * @param mass GeV
     */
    public record Mass(int from, int to, double mass) {}

    /** The list is copied. */
    public Constraints {
        masses = List.copyOf(masses);
    }

    /** Number of constraints, which is the number of degrees of freedom: everything is measured. */
    public int count() {
        return (total ? 4 : 0) + (recoil != null ? 1 : 0) + masses.size();
    }

    /** (E, px, py, pz) of the beams, GeV. */
    double[] nominal() {
        FourMomentum p = beams.total();
        return new double[] {p.e(), p.px(), p.py(), p.pz()};
    }

    /** Change of the beams' four-momentum per energy of the electron (0) or positron (1), whose masses are neglected. */
    double[] direction(int beam) {
        double angle = beam == 0 ? beams.electronAngleX() : beams.positronAngleX();
        return new double[] {1, Math.sin(angle), 0, beam == 0 ? Math.cos(angle) : -Math.cos(angle)};
    }

    /** Variance of the energy of the electron (0) or positron (1), GeV^2; 0 if taken as exact. */
    double variance(int beam) {
        double sigma = beam == 0 ? beams.electronSpread() : beams.positronSpread();
        return spread ? sigma * sigma : 0;
    }
}
