/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.InternalError;
import org.nightjar.expression.ConditionKernel;
import org.nightjar.expression.Expression;
import org.nightjar.expression.NumberKernel;

/** A compiled expression over the rows of a list, or over the events of the block. */
final class Formula {
    private final int slot;
    private final @Nullable ListPlan domain;
    private final Input[] inputs;
    private final @Nullable NumberKernel number;
    private final @Nullable ConditionKernel condition;

    Formula(int slot, Expression<Input> expression, @Nullable ListPlan domain, Registry registry) {
        this.slot = slot;
        this.domain = domain;
        this.inputs = expression.inputs().stream()
                .map(i -> i.domain == null && domain != null ? registry.broadcast(i, domain) : i)
                .toArray(Input[]::new);
        for (Input i : inputs) {
            if (i.domain != domain) {
                throw new InternalError("'" + expression.text() + "' mixes rows of " + i.domain + " and " + domain);
            }
        }
        this.number = expression.isCondition() ? null : expression.compileNumber();
        this.condition = expression.isCondition() ? expression.compileCondition() : null;
    }

    /** The list whose rows this is evaluated for; null for events. */
    @Nullable
    ListPlan domain() {
        return domain;
    }

    boolean isCondition() {
        return condition != null;
    }

    /** Values of all rows; valid until the next block. */
    double[] numbers(Run run) {
        double[] out = run.numbers(slot, run.rows(domain));
        java.util.Objects.requireNonNull(number).evaluate(columns(run), 0, run.rows(domain), out);
        return out;
    }

    /** Verdicts of all rows: 1, -1, or 0 for undefined; valid until the next block. */
    byte[] verdicts(Run run) {
        byte[] out = run.verdicts(slot, run.rows(domain));
        java.util.Objects.requireNonNull(condition).evaluate(columns(run), 0, run.rows(domain), out);
        return out;
    }

    private double[][] columns(Run run) {
        double[][] columns = new double[inputs.length][];
        for (int k = 0; k < inputs.length; k++) {
            columns[k] = run.column(inputs[k]);
        }
        return columns;
    }
}
