/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import java.util.OptionalDouble;
import org.nightjar.core.units.Dimension;

/**
 * What a name of an expression stands for. The caller's own type (usually a record) implements it and says where its
 * values come from; equal symbols share one column.
 */
public interface Symbol {
    /** Dimension of the values; pure for conditions. */
    Dimension dimension();

    /** True for a yes-no symbol, whose column holds 1, 0 or NaN (undefined). */
    default boolean isCondition() {
        return false;
    }

    /** The value in house units if it is the same in every row; such symbols need no column. */
    default OptionalDouble constant() {
        return OptionalDouble.empty();
    }
}
