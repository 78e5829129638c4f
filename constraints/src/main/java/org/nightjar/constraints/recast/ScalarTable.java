/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;

/** Reads a user's table of a scalar's couplings; all problems at once. */
public final class ScalarTable {
    private ScalarTable() {}

    /** A model from a card {@code nightjar: scalar/1}. */
    public static ScalarModel read(CardNode card) {
        Problems problems = new Problems();
        card.onlyKeys(problems, "nightjar", "name", "couplings");
        card.get("nightjar", problems).oneOf(problems, "scalar/1");
        String name = card.get("name", problems).string(problems);
        double[] factors =
                CouplingTable.numbers(card.get("couplings", problems), ScalarModel.COUPLINGS, "coupling", problems);
        problems.throwIfAny();
        return ScalarModel.of(name, factors);
    }
}
