/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.function.Predicate;
import org.nightjar.analysis.VariableInfo;

/**
 * A named number (or condition) of a candidate.
 *
 * @param info name, unit, meaning
 * @param hasFrame true if the value depends on the frame
 * @param ofMomentum true if the value is computed from four-momenta, which a fit changes
 * @param fits which lists have it
 * @param maker makes the filler for a list and a frame
 */
record RowVariable(VariableInfo info, boolean hasFrame, boolean ofMomentum, Predicate<ListPlan> fits, Maker maker) {
    /** Makes the filler of the variable's column. */
    interface Maker {
        Input.Filler make(ListPlan list, boolean cm);
    }

    /** The input of this variable for a list; {@code cm} is ignored if the value has no frame. */
    Input input(Registry registry, ListPlan list, boolean cm) {
        boolean inCm = cm && hasFrame;
        String key = inCm ? "cm(" + info.name() + ")" : info.name();
        return registry.input(key, info.unit(), info.isCondition(), list, maker.make(list, inCm));
    }
}
