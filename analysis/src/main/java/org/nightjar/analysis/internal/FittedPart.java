/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;

/**
 * A candidate, or a part of it, as its kinematic fit has it: one row for each row of the candidate's list, so that rows of
 * parts and candidate are the same numbers.
 */
final class FittedPart extends ListPlan {
    private final ListPlan part;
    private final ListPlan candidates;
    private final FittedList fit;
    private final int firstLeaf;

    private FittedPart(
            int id, ListPlan part, List<Daughter> daughters, ListPlan candidates, FittedList fit, int firstLeaf) {
        super(id, part.name, Kind.FITTED, daughters, Double.NaN, 0);
        this.part = part;
        this.candidates = candidates;
        this.fit = fit;
        this.firstLeaf = firstLeaf;
    }

    /** The fitted form of a list's candidates with all parts; made once. */
    static FittedPart of(ListPlan candidates, FittedList fit, Registry registry) {
        for (ListPlan l : registry.lists()) {
            if (l instanceof FittedPart p && p.part == candidates) {
                return p;
            }
        }
        return make(candidates, candidates, fit, 0, registry);
    }

    private static FittedPart make(ListPlan part, ListPlan candidates, FittedList fit, int leaf, Registry registry) {
        List<Daughter> daughters = new ArrayList<>();
        int next = leaf;
        for (Daughter d : part.daughters) {
            daughters.add(new Daughter(make(d.list(), candidates, fit, next, registry), d.name()));
            next += d.list().leaves;
        }
        return registry.add(new FittedPart(registry.nextListId(), part, daughters, candidates, fit, leaf));
    }

    @Override
    void build(Run run, Table t) {
        Table source = run.table(candidates);
        for (int k = 0; k < run.events(); k++) {
            for (int row = source.first[k]; row < source.first[k + 1]; row++) {
                int i = t.add();
                for (int[] daughter : t.daughter) {
                    daughter[i] = i;
                }
            }
            t.endEvent();
        }
        fit.rows(run, candidates, t.rows, t.base);
    }

    /** Fills the laboratory momenta. */
    void momenta(Run run, Table t) {
        double[] fitted = fit.fitted(run).fitted;
        for (int i = 0; i < t.rows; i++) {
            int from = 4 * (fit.leaves * t.base[i] + firstLeaf);
            for (int k = 0; k < 4; k++) {
                double sum = 0;
                for (int leaf = 0; leaf < leaves; leaf++) {
                    sum += fitted[from + 4 * leaf + k];
                }
                t.lab[k][i] = sum;
            }
        }
    }

    /** A column of fitted values as one of the candidates, whose rows are the same. */
    Input ofCandidates(Registry registry, Input own) {
        String key = "fitted " + own.slot;
        return registry.input(
                key,
                own.dimension,
                own.condition,
                candidates,
                (run, rows, out) -> System.arraycopy(run.column(own), 0, out, 0, rows));
    }
}
