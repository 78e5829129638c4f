/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.Arrays;
import org.nightjar.core.InternalError;
import org.nightjar.core.events.Particles;
import org.nightjar.core.particles.ParticleTable;

/**
 * Matches candidates to generated particles. A cluster or track is matched to its truth row if that is of the kind the list
 * is for. A combination is matched to a mother if its daughters are matched to different particles which are exactly that
 * mother's decay products; particles made in the collision itself have no mother and match as {@link #COLLISION} (radiated
 * photons may then be missing).
 */
final class TruthMatch {
    /** Not matched. */
    static final int NONE = -1;
    /** The collision itself. */
    static final int COLLISION = -2;

    private TruthMatch() {}

    /** Truth row, {@link #NONE} or {@link #COLLISION} of each candidate. */
    static int[] of(Run run, ListPlan list) {
        Table t = run.table(list);
        if (!t.truthReady) {
            if (t.truth.length < t.rows) {
                t.truth = new int[t.rows + t.rows / 2];
            }
            switch (list.kind) {
                case CLUSTER -> leaves(run, list, t, run.batch().clusters().truth);
                case TRACK -> leaves(run, list, t, run.batch().tracks().truth);
                case MUON_CLUSTER -> leaves(run, list, t, run.batch().muonClusters().truth);
                case GENERATED -> System.arraycopy(t.base, 0, t.truth, 0, t.rows);
                case COMBINATION -> mothers(run, list, t);
                case FITTED -> throw new InternalError("fitted momenta are not matched");
            }
            t.truthReady = true;
        }
        return t.truth;
    }

    private static void leaves(Run run, ListPlan list, Table t, int[] truth) {
        Particles p = run.batch().particles();
        for (int i = 0; i < t.rows; i++) {
            int row = truth[t.base[i]];
            t.truth[i] = row >= 0 && isKind(p, row, list.pdg) ? row : NONE;
        }
    }

    private static boolean isKind(Particles p, int row, int pdg) {
        return pdg == 0 || Math.abs(p.pdg[row]) == pdg;
    }

    private static void mothers(Run run, ListPlan list, Table t) {
        int n = t.daughter.length;
        int[][] truth = new int[n][];
        for (int d = 0; d < n; d++) {
            truth[d] = of(run, list.daughters.get(d).list());
        }
        int[] found = new int[n];
        for (int i = 0; i < t.rows; i++) {
            for (int d = 0; d < n; d++) {
                found[d] = truth[d][t.daughter[d][i]];
            }
            t.truth[i] = mother(run, list, found);
        }
    }

    private static int mother(Run run, ListPlan list, int[] found) {
        Particles p = run.batch().particles();
        int mother = found[0] >= 0 ? motherOf(p, found[0]) : NONE;
        for (int d = 0; d < found.length; d++) {
            if (found[d] < 0 || motherOf(p, found[d]) != mother || isRepeated(found, d)) {
                return NONE;
            }
        }
        if (mother == COLLISION) {
            return list.pdg == 0 ? COLLISION : NONE;
        }
        return run.children()[mother] == found.length && isKind(p, mother, list.pdg) ? mother : NONE;
    }

    /** Row of the mother; COLLISION for those without one, or with a beam as mother. */
    private static int motherOf(Particles p, int row) {
        int parent = p.parent[row];
        return parent < 0 || p.status[parent] == 4 ? COLLISION : parent;
    }

    private static boolean isRepeated(int[] found, int d) {
        for (int k = 0; k < d; k++) {
            if (found[k] == found[d]) {
                return true;
            }
        }
        return false;
    }

    /** PDG code without sign of a name, 0 if it is not a particle. Both {@code mu} and {@code mu+} are muons. */
    static int code(ParticleTable particles, String name) {
        for (String n : Arrays.asList(name, name + "-", name + "+")) {
            if (particles.find(n).isPresent()) {
                return Math.abs(particles.find(n).get().pdg());
            }
        }
        return 0;
    }
}
