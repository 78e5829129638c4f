/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Expression;

/** Numbers lists, inputs and formulas while an analysis is compiled, so that each is computed once per block. */
final class Registry {
    private final Map<String, Input> inputs = new LinkedHashMap<>();
    private final List<ListPlan> lists = new ArrayList<>();
    private int formulas;

    /** The input of a key; made by the filler if it is new. */
    Input input(String key, Dimension dimension, boolean condition, @Nullable ListPlan domain, Input.Filler filler) {
        String full = key + (domain == null ? "" : " of #" + domain.id);
        Input known = inputs.get(full);
        if (known == null) {
            known = new Input.Filled(inputs.size(), dimension, condition, domain, filler);
            inputs.put(full, known);
        }
        return known;
    }

    /** An event's value for each row of a list. */
    Input broadcast(Input event, ListPlan list) {
        return input("broadcast " + event.slot, event.dimension, event.condition, list, (run, rows, out) -> {
            double[] value = run.column(event);
            int[] row = run.table(list).event;
            for (int i = 0; i < rows; i++) {
                out[i] = value[row[i]];
            }
        });
    }

    /** Compiles an expression over the rows of a domain. */
    Formula formula(Expression<Input> expression, @Nullable ListPlan domain) {
        return new Formula(formulas++, expression, domain, this);
    }

    int nextListId() {
        return lists.size();
    }

    <L extends ListPlan> L add(L list) {
        lists.add(list);
        return list;
    }

    List<ListPlan> lists() {
        return lists;
    }

    int inputCount() {
        return inputs.size();
    }

    int formulaCount() {
        return formulas;
    }
}
