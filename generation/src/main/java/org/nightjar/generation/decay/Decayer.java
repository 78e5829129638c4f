/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.Particles;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;

/**
 * Decays the outgoing particles of an event and their descendants, in order of the record: daughters, vertices (exponential
 * in the proper time, from the production vertex, in the laboratory). One per thread; a pure function of the event's rows and
 * its random stream.
 */
public final class Decayer {
    /** Most daughters of one decay. */
    static final int MOST_DAUGHTERS = 8;

    /** Random numbers that the kinematics of one decay needs at most. */
    static final int MOST_NUMBERS = 3 * MOST_DAUGHTERS - 4;

    private static final int DECAYED = 2;
    private static final int MOST_ATTEMPTS = 1_000_000;

    private final CompiledDecay[] legs;
    private final int[] codes;
    private final CompiledDecay[] table;
    private final boolean wholeChain;
    private final SpinCorrelation.@Nullable Evaluator correlation;
    private final double[] p = new double[4 * MOST_DAUGHTERS];
    private final double[] h = new double[3];
    private final MassDraw massDraw = new MassDraw(this);
    private CompiledDecay[] fixed = new CompiledDecay[64];
    private byte[] helicity = new byte[64];
    private double[] polarimeters = new double[192];
    private int first;

    /** Compiles the decays. */
    public Decayer(Decays decays) {
        legs = new CompiledDecay[decays.legs()];
        for (int k = 0; k < legs.length; k++) {
            legs[k] = CompiledDecay.of(decays.leg(k));
        }
        codes = decays.table().stream().mapToInt(d -> d.parent().pdg()).toArray();
        table = decays.table().stream().map(CompiledDecay::of).toArray(CompiledDecay[]::new);
        SpinCorrelation spins = decays.correlation();
        correlation = spins == null ? null : spins.evaluator();
        wholeChain = spins != null && spins.wholeChain();
    }

    /**
     * Decays what is in the rows from {@code firstLeg} on.
     *
     * @param beams row of the electron
     * @param firstLeg row of the first outgoing particle; the others follow
     * @param random positioned at the event
     */
    public void decay(int beams, int firstLeg, RandomStream random, Particles out) {
        first = firstLeg;
        int end = out.rows();
        room(end);
        for (int row = first; row < end; row++) {
            fixed[row - first] = row - first < legs.length ? legs[row - first] : CompiledDecay.BY_TABLE;
            helicity[row - first] = Helicities.NONE;
        }
        int done = correlation == null ? first : correlated(beams, end, random, out, correlation);
        for (int row = done; row < out.rows(); row++) {
            decayRow(row, random, out);
        }
    }

    private void room(int rows) {
        int n = rows - first + MOST_DAUGHTERS;
        if (n > fixed.length) {
            fixed = Arrays.copyOf(fixed, 2 * n);
            helicity = Arrays.copyOf(helicity, 2 * n);
            polarimeters = Arrays.copyOf(polarimeters, 6 * n);
        }
    }

    /** Draws until the correlation accepts; returns the first row that is left to decay. */
    private int correlated(
            int beams, int end, RandomStream random, Particles out, SpinCorrelation.Evaluator evaluator) {
        evaluator.start(out, beams, first);
        for (int attempt = 0; attempt < MOST_ATTEMPTS; attempt++) {
            for (int row = first; row < (wholeChain ? out.rows() : end); row++) {
                decayRow(row, random, out);
            }
            if (random.uniform() < evaluator.probability(out, first, polarimeters)) {
                return wholeChain ? out.rows() : end;
            }
            while (out.rows() > end) {
                out.removeLast();
            }
            for (int row = first; row < end; row++) {
                out.status[row] = 1;
            }
        }
        throw new PhysicsException("spin correlation: no decay accepted in " + MOST_ATTEMPTS
                + " attempts.\n   Maybe without correlations?");
    }

    private void decayRow(int row, RandomStream random, Particles out) {
        if (out.status[row] != 1) {
            return;
        }
        CompiledDecay d = fixed[row - first];
        if (d == CompiledDecay.BY_TABLE) {
            d = find(out.pdg[row]);
        }
        if (d != null && d != CompiledDecay.STAYS) {
            decay(row, d, random, out);
        }
    }

    /** The decay of a kind of particle in the table; null if it is stable there. */
    @Nullable
    CompiledDecay find(int pdg) {
        if (codes.length == 0) {
            return null;
        }
        int k = Arrays.binarySearch(codes, pdg);
        return k < 0 ? null : table[k];
    }

    private void decay(int row, CompiledDecay d, RandomStream random, Particles out) {
        if (d.modes.length == 0) {
            vertex(row, d, random, out);
            return;
        }
        double m = out.mass[row];
        CompiledDecay.Mode mode = d.choose(m, random);
        if (mode == null) {
            return;
        }
        double[] masses = massDraw.masses(m, mode, random);
        do {
            if (masses.length == 1) {
                Arrays.fill(p, 0, 4, 0);
                p[0] = m;
            } else if (mode.sampler == null) {
                drawTwo(m, masses, random);
            } else {
                mode.sampler.draw(m, masses, random, p, h);
            }
        } while (helicity[row - first] != Helicities.NONE
                && !Helicities.accepts(helicity[row - first], row, mode, p, random, out));
        vertex(row, d, random, out);
        room(out.rows());
        if (correlation != null) {
            System.arraycopy(h, 0, polarimeters, 3 * (row - first), 3);
        }
        for (int k = 0; k < masses.length; k++) {
            int child = addDaughter(row, mode.pdg[k], masses[k], 4 * k, out);
            fixed[child - first] = mode.daughters[k];
            helicity[child - first] = mode.helicities[k];
        }
    }

    private void drawTwo(double m, double[] masses, RandomStream random) {
        double m1 = masses[0];
        double m2 = masses[1];
        double q = PhaseSpaceWalk.momentum(m, m1, m2);
        double c = 2 * random.uniform() - 1;
        double phi = 2 * Math.PI * random.uniform();
        double sin = q * Math.sqrt((1 - c) * (1 + c));
        p[0] = Math.sqrt(q * q + m1 * m1);
        p[1] = sin * Quick.cos(phi);
        p[2] = sin * Quick.sin(phi);
        p[3] = q * c;
        p[4] = Math.sqrt(q * q + m2 * m2);
        p[5] = -p[1];
        p[6] = -p[2];
        p[7] = -p[3];
        h[0] = h[1] = h[2] = 0;
    }

    private static void vertex(int row, CompiledDecay d, RandomStream random, Particles out) {
        double t = d.properDecayLength > 0 ? d.properDecayLength * random.exponential() / out.mass[row] : 0;
        out.status[row] = DECAYED;
        out.dx[row] = out.vx[row] + t * out.px[row];
        out.dy[row] = out.vy[row] + t * out.py[row];
        out.dz[row] = out.vz[row] + t * out.pz[row];
        out.dt[row] = out.vt[row] + t * out.e[row] / Constants.C_CM_PER_NS;
    }

    /** Boosts a daughter from the rest frame of its parent and appends it. */
    private int addDaughter(int parent, int pdg, double mass, int at, Particles out) {
        Boosts.out(out.mass[parent], out.e[parent], out.px[parent], out.py[parent], out.pz[parent], p, at);
        int row = out.add(pdg, mass, p[at], p[at + 1], p[at + 2], p[at + 3]);
        out.parent[row] = parent;
        out.vx[row] = out.dx[parent];
        out.vy[row] = out.dy[parent];
        out.vz[row] = out.dz[parent];
        out.vt[row] = out.dt[parent];
        return row;
    }
}
