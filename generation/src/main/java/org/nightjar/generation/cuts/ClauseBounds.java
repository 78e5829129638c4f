/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;

/**
 * Tells the sampler what conditions on one variable imply.
 *
 * @param outgoing the particles of the process
 * @param bounds to be narrowed
 */
record ClauseBounds(List<ParticleType> outgoing, SamplingBounds bounds) {
    /** Energies are tried from 0 to here, GeV. */
    static final double MOST_ENERGY = 20;

    /** Where to look for energies that no flavour factory reaches, GeV, each range a hundred times the one before. */
    private static final double FAR_ENERGY = 1000;

    private static final double FARTHEST_ENERGY = 1e16;

    void narrow(Clause clause) {
        new Spectrum(outgoing, bounds).narrow(clause);
        boolean one = clause.inputs().size() == 1;
        if (one
                && clause.inputs().get(0) instanceof CutSymbol.Value v
                && v.particles().size() == 1) {
            narrow(clause, v, PhaseSpaceCut.legs(outgoing, v.particles().get(0)));
        } else if (one && clause.inputs().get(0) instanceof CutSymbol.Count c) {
            narrow(clause, c);
        } else {
            bounds.notExact();
            if (one && clause.inputs().get(0) instanceof CutSymbol.Value v && v.variable() == Kinematic.MASS) {
                masses(clause, v);
            }
        }
    }

    /** A smallest mass holds for every set of different particles with these names. */
    private void masses(Clause clause, CutSymbol.Value v) {
        ClauseRange range = ClauseRange.of(clause, 0, MOST_ENERGY);
        if (range != null && range.lo() > 0) {
            for (int[] legs : TextCut.tuples(v.particles(), outgoing)) {
                bounds.minMass(Arrays.stream(legs).boxed().toList(), range.lo());
            }
        }
    }

    private void narrow(Clause clause, CutSymbol.Value v, List<Integer> legs) {
        ClauseRange energies = energies(clause, v);
        ClauseRange angles = angles(clause, v);
        boolean direct = v.variable() == Kinematic.E || angles != null;
        boolean whole = energies != null && energies.whole() && energies.hi() == MOST_ENERGY
                || angles != null && angles.whole();
        if (v.lab() || !direct || !whole) {
            bounds.notExact();
        }
        for (int leg : legs) {
            if (energies != null && v.lab()) {
                bounds.minLabEnergy(leg, energies.lo());
            } else if (energies != null) {
                bounds.minEnergy(leg, energies.lo());
            }
            if (angles != null && v.lab()) {
                bounds.labTheta(leg, angles.lo(), angles.hi());
            } else if (angles != null) {
                bounds.cosTheta(leg, Math.cos(angles.hi()), Math.cos(angles.lo()));
            }
        }
    }

    /** Range of the energy, or of a momentum, which the energy is not below; null if the variable is another. */
    private static @Nullable ClauseRange energies(Clause clause, CutSymbol.Value v) {
        return switch (v.variable()) {
            case E, P, PT -> energies(clause);
            default -> null;
        };
    }

    /** Range of a single energy, momentum or mass; null if it was not found. */
    static @Nullable ClauseRange energies(Clause clause) {
        ClauseRange range = ClauseRange.of(clause, 0, MOST_ENERGY);
        for (double far = FAR_ENERGY; range == null && far < FARTHEST_ENERGY; far *= 100) {
            range = ClauseRange.of(clause, 0, far);
        }
        return range;
    }

    /** Range of the polar angle, rad; null if the variable is another. */
    private static @Nullable ClauseRange angles(Clause clause, CutSymbol.Value v) {
        return switch (v.variable()) {
            case THETA -> ClauseRange.of(clause, 0, Math.PI);
            case COS_THETA -> {
                ClauseRange r = ClauseRange.of(clause, -1, 1);
                yield r == null ? null : new ClauseRange(Math.acos(r.hi()), Math.acos(r.lo()), r.whole());
            }
            default -> null;
        };
    }

    /** If all particles of a name must pass, each of them does; if some, their energies are known. */
    private void narrow(Clause clause, CutSymbol.Count count) {
        bounds.notExact();
        List<Integer> legs = PhaseSpaceCut.legs(outgoing, count.particle());
        int least = 0;
        while (least <= legs.size() && !ClauseRange.passes(clause, least)) {
            least++;
        }
        boolean identical =
                legs.stream().map(l -> outgoing.get(l - 2).pdg()).distinct().count() == 1;
        for (Clause inner : count.clauses()) {
            if (inner.inputs().size() == 1 && inner.inputs().get(0) instanceof CutSymbol.Value v) {
                ClauseRange energies = energies(inner, v);
                if (least == legs.size()) {
                    narrow(inner, v, legs);
                } else if (identical && energies != null && least < legs.size()) {
                    some(legs, least, energies.lo(), v.lab());
                }
            }
        }
    }

    private void some(List<Integer> legs, int least, double energy, boolean lab) {
        if (lab) {
            bounds.minLabEnergyOfSome(legs, least, energy);
        } else {
            bounds.minEnergyOfSome(legs, least, energy);
        }
    }
}
