/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.internal.CountCut;
import org.nightjar.generation.internal.EveryCut;
import org.nightjar.generation.internal.PairCut;

/** A condition on generated momenta. Immutable; it must treat identical particles alike. */
public interface PhaseSpaceCut extends Serializable {
    /** The condition in words or in the cut language. */
    String text();

    /** True if {@link #apply} reads laboratory momenta. */
    boolean needsLab();

    /** Clears {@code keep[i]} for every point i of the block that fails. */
    void apply(FinalState state, boolean[] keep);

    /**
     * Tells the sampler what the cut implies for single particles; it may say less than the cut (then it says
     * {@link SamplingBounds#notExact}), never more.
     */
    default void narrow(List<ParticleType> outgoing, SamplingBounds bounds) {
        bounds.notExact();
    }

    /** Outgoing legs (numbered from 2) of a name: a particle, or {@code e}, {@code mu}, {@code tau} for both charges. */
    static List<Integer> legs(List<ParticleType> outgoing, String name) {
        List<Integer> found = new java.util.ArrayList<>();
        for (int k = 0; k < outgoing.size(); k++) {
            String n = outgoing.get(k).name();
            boolean eitherCharge = n.equals(name + "-") || n.equals(name + "+");
            if (n.equals(name) || eitherCharge) {
                found.add(k + 2);
            }
        }
        return List.copyOf(found);
    }

    /** Energy above {@code energy} (GeV) and |cos theta| below {@code maxCosine} for every particle of a name, CM frame. */
    static PhaseSpaceCut every(String name, double energy, double maxCosine) {
        return EveryCut.cm(name, energy, maxCosine);
    }

    /** Laboratory energy above {@code energy} (GeV) and polar angle in a range (rad) for every particle of a name. */
    static PhaseSpaceCut everyInLab(String name, double energy, double thetaMin, double thetaMax) {
        return EveryCut.lab(name, energy, thetaMin, thetaMax);
    }

    /** Angle above {@code angle} (rad, CM frame) for every pair of a particle of the one and one of the other name. */
    static PhaseSpaceCut minAngle(String first, String second, double angle) {
        return PairCut.angle(first, second, angle);
    }

    /** Invariant mass above {@code mass} (GeV) for every pair of a particle of the one and one of the other name. */
    static PhaseSpaceCut minMass(String first, String second, double mass) {
        return PairCut.mass(first, second, mass);
    }

    /**
     * At least n particles of a name ({@code *} for any) with laboratory energy above {@code minLabEnergy} (GeV) and polar
     * angle between {@code thetaMin} and {@code thetaMax} (rad).
     */
    static PhaseSpaceCut atLeast(int n, String name, double minLabEnergy, double thetaMin, double thetaMax) {
        return new CountCut(n, name, minLabEnergy, thetaMin, thetaMax);
    }
}
