/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.generation.PhaseSpaceCut;
import org.nightjar.generation.SamplingBounds;

/**
 * The values that kinematics and single conditions leave to each quantity of each choice of particles.
 *
 * @param outgoing the particles of the process
 * @param bounds gathers the values and refuses contradictions
 */
record Spectrum(List<ParticleType> outgoing, SamplingBounds bounds) {
    /** Numbers of particles are tried up to here. */
    private static final int MANY = 100;

    /** What a condition on one variable says; without a word about others and about what its search did not find. */
    void narrow(Clause clause) {
        if (clause.inputs().size() != 1) {
            return;
        }
        if (clause.inputs().get(0) instanceof CutSymbol.Value v) {
            for (int[] legs : TextCut.tuples(v.particles(), outgoing)) {
                narrow(clause, v, legs);
            }
        } else if (clause.inputs().get(0) instanceof CutSymbol.Count c) {
            count(clause, PhaseSpaceCut.legs(outgoing, c.particle()).size());
        }
    }

    /** A condition that passes numbers of particles above what there are, and none below. */
    private void count(Clause clause, int most) {
        int least = 0;
        while (least < MANY && !ClauseRange.passes(clause, least)) {
            least++;
        }
        if (least < MANY) {
            bounds.allow(clause.text(), 0, most, "");
            bounds.allow(clause.text(), least, most, clause.text());
        }
    }

    private void narrow(Clause clause, CutSymbol.Value v, int[] legs) {
        switch (v.variable()) {
            case E, P, PT -> momentum(clause, v, legs);
            case MASS -> {
                allow(v, legs, sum(legs), bounds.sqrtS() - (sum(all()) - sum(legs)), "");
                values(clause, v, legs, ClauseBounds.energies(clause));
            }
            case THETA -> values(clause, v, legs, ClauseRange.of(clause, 0, Math.PI));
            case ANGLE -> values(clause, v, legs, ClauseRange.of(clause, 0, Math.PI));
            case COS_THETA -> values(clause, v, legs, ClauseRange.of(clause, -1, 1));
            case PZ, PHI -> {}
        }
    }

    /** A momentum, or a transverse one, also bounds the energy from below. */
    private void momentum(Clause clause, CutSymbol.Value v, int[] legs) {
        double m = sum(legs);
        CutSymbol.Value energy = new CutSymbol.Value(Kinematic.E, v.particles(), v.lab());
        allow(energy, legs, m, v.lab() ? mostEnergy(m) * bounds.largestBoost() : Double.POSITIVE_INFINITY, "");
        ClauseRange range = ClauseBounds.energies(clause);
        values(clause, v, legs, range);
        if (range != null && v.variable() != Kinematic.E && range.lo() > 0) {
            allow(energy, legs, Math.hypot(m, range.lo()), Double.POSITIVE_INFINITY, clause.text());
        }
    }

    /** Largest energy of a mass in the centre-of-mass frame; there it is looked at for all cuts together, elsewhere. */
    private double mostEnergy(double m) {
        double rest = sum(all()) - m;
        return (bounds.sqrtS() * bounds.sqrtS() + m * m - rest * rest) / (2 * bounds.sqrtS());
    }

    private void values(Clause clause, CutSymbol.Value v, int[] legs, @Nullable ClauseRange range) {
        if (range != null) {
            boolean open = range.hi() >= ClauseBounds.MOST_ENERGY;
            allow(v, legs, range.lo(), open ? Double.POSITIVE_INFINITY : range.hi(), clause.text());
        }
    }

    private void allow(CutSymbol.Value v, int[] legs, double from, double to, String cut) {
        int[] sorted = legs.clone();
        Arrays.sort(sorted);
        bounds.allow(v.variable() + (v.lab() ? " lab " : " ") + Arrays.toString(sorted), from, to, cut);
    }

    private int[] all() {
        return IntStream.range(2, outgoing.size() + 2).toArray();
    }

    private double sum(int[] legs) {
        return Arrays.stream(legs)
                .mapToDouble(leg -> outgoing.get(leg - 2).mass())
                .sum();
    }
}
