/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression.internal;

import java.util.List;
import org.nightjar.core.units.Dimension;
import org.nightjar.expression.Symbol;

/**
 * A checked expression.
 *
 * @param node what to compute
 * @param dimension dimension of the value; pure for conditions
 * @param isCondition true for a condition
 * @param inputs the symbols to be supplied, in the order of the columns
 */
public record Checked<S extends Symbol>(Node node, Dimension dimension, boolean isCondition, List<S> inputs) {
    /** The program text that travels. */
    public String program() {
        return node.toString();
    }
}
