/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.Arrays;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.internal.fit.Constraints;
import org.nightjar.analysis.internal.fit.Fitter;
import org.nightjar.detector.DetectorModel;

/** The combinations of another list with a kinematic fit of each, made when first asked for, for the events still alive then. */
final class FittedList extends ListPlan {
    final Constraints constraints;
    private final ListPlan from;
    private final @Nullable DetectorModel detector;
    private final double[] masses;

    /**
     * A fit.
     *
     * @param detector whose errors photons have; null if there are no photons
     */
    FittedList(int id, String name, ListPlan from, Constraints constraints, @Nullable DetectorModel detector) {
        super(id, name, from.kind, from.daughters, from.mass, from.pdg);
        this.from = from;
        this.constraints = constraints;
        this.detector = detector;
        this.masses = leaves(from).mapToDouble(l -> l.mass).toArray();
    }

    /** The lists of the tracks and clusters that a candidate is made of, in the order of {@link Table#leaf}. */
    static Stream<ListPlan> leaves(ListPlan list) {
        return list.daughters.isEmpty()
                ? Stream.of(list)
                : list.daughters.stream().flatMap(d -> leaves(d.list()));
    }

    @Override
    ListPlan parent() {
        return from;
    }

    @Override
    FittedList fit() {
        return this;
    }

    @Override
    void build(Run run, Table t) {
        Table source = run.table(from);
        for (int k = 0; k < run.events(); k++) {
            for (int i = source.first[k]; i < source.first[k + 1] && run.isAlive(k); i++) {
                FilteredList.copy(source, i, t);
            }
            t.endEvent();
        }
    }

    /** The table with fitted momenta and chi2; undefined where the fit has no solution. */
    Table fitted(Run run) {
        Table t = run.table(this);
        if (!t.fitReady) {
            if (t.chi2.length < t.rows) {
                t.chi2 = new double[t.rows + t.rows / 2];
                t.fitted = new double[4 * leaves * t.chi2.length];
            }
            Fitter fitter = run.fitter(this);
            double[] errors = new double[3];
            for (int i = 0; i < t.rows; i++) {
                if (run.isAlive(t.event[i]) && solved(run, t, i, fitter, errors)) {
                    keep(fitter, t, i);
                } else {
                    t.chi2[i] = Double.NaN;
                    Arrays.fill(t.fitted, 4 * leaves * i, 4 * leaves * (i + 1), Double.NaN);
                }
            }
            t.fitReady = true;
        }
        return t;
    }

    private boolean solved(Run run, Table t, int row, Fitter fitter, double[] errors) {
        for (int i = 0; i < leaves; i++) {
            int leaf = t.leaf[row * leaves + i];
            if (leaf < 0) {
                fitter.track(i, masses[i], run.batch().tracks(), ~leaf);
            } else {
                DetectorModel model = java.util.Objects.requireNonNull(detector);
                model.photonErrors(
                        run.batch().clusters().region[leaf], run.batch().clusters().energy[leaf], errors);
                fitter.photon(i, run.batch().clusters(), leaf, errors);
            }
        }
        return fitter.solve();
    }

    private void keep(Fitter fitter, Table t, int row) {
        t.chi2[row] = fitter.chi2();
        for (int i = 0; i < leaves; i++) {
            for (int k = 0; k < 4; k++) {
                t.fitted[4 * (leaves * row + i) + k] = fitter.momentum(i, k);
            }
        }
    }

    /** Rows of this list for the rows of a list that was selected from it, into {@code out}. */
    void rows(Run run, ListPlan list, int n, int[] out) {
        for (int i = 0; i < n; i++) {
            out[i] = i;
        }
        for (ListPlan at = list; at != this; at = java.util.Objects.requireNonNull(at.parent())) {
            int[] source = run.table(at).source;
            for (int i = 0; i < n; i++) {
                out[i] = source[out[i]];
            }
        }
    }
}
