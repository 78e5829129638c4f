/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import org.jspecify.annotations.Nullable;

/** The candidates of another list that fulfil a condition, or the best of them, or with another mass or charge. */
final class FilteredList extends ListPlan {
    private final ListPlan from;
    private final @Nullable Formula where;
    private final @Nullable Formula rank;
    private final int best;
    private final int charge;

    /**
     * A selection.
     *
     * @param where condition on the rows of {@code from}
     * @param rank highest is best
     * @param best how many to keep per event
     * @param charge +1 or -1 keeps that charge, 0 both
     */
    FilteredList(
            int id,
            String name,
            ListPlan from,
            double mass,
            int pdg,
            @Nullable Formula where,
            @Nullable Formula rank,
            int best,
            int charge) {
        super(id, name, from.kind, from.daughters, mass, pdg);
        this.from = from;
        this.where = where;
        this.rank = rank;
        this.best = best;
        this.charge = charge;
    }

    @Override
    ListPlan parent() {
        return from;
    }

    @Override
    void build(Run run, Table t) {
        Table source = run.table(from);
        byte[] pass = where == null ? null : where.verdicts(run);
        double[] value = rank == null ? null : rank.numbers(run);
        int[] order = run.integers(id, source.rows);
        for (int k = 0; k < run.events(); k++) {
            int n = 0;
            for (int i = source.first[k]; i < source.first[k + 1] && run.isAlive(k); i++) {
                if ((pass == null || pass[i] > 0) && hasCharge(run, source, i)) {
                    order[n++] = i;
                }
            }
            if (value != null) {
                sort(order, n, value);
                n = Math.min(n, best);
            }
            for (int j = 0; j < n; j++) {
                copy(source, order[j], t);
            }
            t.endEvent();
        }
    }

    private boolean hasCharge(Run run, Table source, int i) {
        return charge == 0 || run.batch().tracks().charge[source.base[i]] == charge;
    }

    /** Highest first; equal values keep their order; undefined ones come last. */
    private static void sort(int[] order, int n, double[] value) {
        for (int j = 1; j < n; j++) {
            int row = order[j];
            int at = j;
            while (at > 0 && better(value[row], value[order[at - 1]])) {
                order[at] = order[at - 1];
                at--;
            }
            order[at] = row;
        }
    }

    private static boolean better(double a, double b) {
        return a > b || (Double.isNaN(b) && !Double.isNaN(a));
    }

    /** Appends a candidate of another list. */
    static void copy(Table source, int row, Table t) {
        int i = t.add();
        t.source[i] = row;
        t.base[i] = source.base[row];
        for (int d = 0; d < t.daughter.length; d++) {
            t.daughter[d][i] = source.daughter[d][row];
        }
        System.arraycopy(source.leaf, row * t.leaves, t.leaf, i * t.leaves, t.leaves);
    }
}
