/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.List;

/**
 * All combinations of candidates of the daughter lists in which no cluster or track is used twice. Daughters from the same
 * list are taken in the list's order, so that each pairing occurs once.
 */
final class CombinedList extends ListPlan {
    private final int[] previousSame;
    private final int[] leafStart;

    CombinedList(int id, String name, List<Daughter> daughters, int pdg) {
        super(id, name, Kind.COMBINATION, daughters, Double.NaN, pdg);
        this.previousSame = new int[daughters.size()];
        this.leafStart = new int[daughters.size() + 1];
        for (int p = 0; p < previousSame.length; p++) {
            leafStart[p + 1] = leafStart[p] + daughters.get(p).list().leaves;
            previousSame[p] = -1;
            for (int q = 0; q < p; q++) {
                if (daughters.get(q).list() == daughters.get(p).list()) {
                    previousSame[p] = q;
                }
            }
        }
    }

    @Override
    void build(Run run, Table t) {
        int n = daughters.size();
        Table[] sources = new Table[n];
        for (int p = 0; p < n; p++) {
            sources[p] = run.table(daughters.get(p).list());
        }
        int[] pick = new int[n];
        int[] leaves = new int[this.leaves];
        for (int k = 0; k < run.events(); k++) {
            if (run.isAlive(k) && allHaveRows(sources, k)) {
                combine(sources, k, pick, leaves, t);
            }
            t.endEvent();
        }
    }

    private static boolean allHaveRows(Table[] sources, int k) {
        for (Table s : sources) {
            if (s.first[k] == s.first[k + 1]) {
                return false;
            }
        }
        return true;
    }

    /** Odometer over the daughters: position p runs over its list, those after it start anew. */
    private void combine(Table[] sources, int k, int[] pick, int[] leaves, Table t) {
        int p = 0;
        pick[0] = sources[0].first[k] - 1;
        while (p >= 0) {
            pick[p]++;
            if (pick[p] >= sources[p].first[k + 1]) {
                p--;
            } else if (take(sources[p].leaf, p, pick[p], leaves)) {
                if (p == pick.length - 1) {
                    add(pick, leaves, t);
                } else {
                    p++;
                    pick[p] = (previousSame[p] >= 0 ? pick[previousSame[p]] + 1 : sources[p].first[k]) - 1;
                }
            }
        }
    }

    /** Puts the leaves of a row behind those of the earlier positions; false if one is used already. */
    private boolean take(int[] leaf, int p, int row, int[] leaves) {
        int start = leafStart[p];
        int count = leafStart[p + 1] - start;
        for (int j = 0; j < count; j++) {
            int next = leaf[row * count + j];
            for (int u = 0; u < start; u++) {
                if (leaves[u] == next) {
                    return false;
                }
            }
            leaves[start + j] = next;
        }
        return true;
    }

    private static void add(int[] pick, int[] leaves, Table t) {
        int i = t.add();
        t.base[i] = -1;
        for (int d = 0; d < pick.length; d++) {
            t.daughter[d][i] = pick[d];
        }
        System.arraycopy(leaves, 0, t.leaf, i * t.leaves, t.leaves);
    }
}
