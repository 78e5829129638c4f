/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.List;
import java.util.Objects;
import org.nightjar.analysis.VariableInfo;
import org.nightjar.analysis.internal.fit.ChiSquare;
import org.nightjar.core.units.Dimension;

/** What a kinematic fit says of a candidate beside its momenta. */
final class FitVariables {
    /** A number computed from chi2 and the number of constraints. */
    private interface Value {
        double of(double chi2, int constraints);
    }

    private FitVariables() {}

    static List<RowVariable> all() {
        return List.of(
                variable(
                        "chi2", "chi2 of the kinematic fit; undefined if it has no solution", false, (chi2, n) -> chi2),
                variable("chi2Probability", "probability of a chi2 at least as large", false, ChiSquare::probability),
                variable(
                        "fitFailed",
                        "the kinematic fit has no solution",
                        true,
                        (chi2, n) -> Double.isNaN(chi2) ? 1 : 0));
    }

    private static RowVariable variable(String name, String meaning, boolean condition, Value value) {
        VariableInfo info = new VariableInfo(name, Dimension.PURE, "fitted combinations", meaning, condition);
        return new RowVariable(info, false, false, l -> l.fit() != null, (list, cm) -> column(list, value));
    }

    private static Input.Filler column(ListPlan list, Value value) {
        FittedList fit = Objects.requireNonNull(list.fit());
        return (run, rows, out) -> {
            double[] chi2 = fit.fitted(run).chi2;
            int[] row = run.integers(list.id, rows);
            fit.rows(run, list, rows, row);
            for (int i = 0; i < rows; i++) {
                out[i] = value.of(chi2[row[i]], fit.constraints.count());
            }
        };
    }
}
