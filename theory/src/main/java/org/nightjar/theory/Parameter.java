/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import org.nightjar.core.units.Dimension;

/**
 * A named number that fixes a model.
 *
 * @param name as in cards: {@code ma}, {@code gagg}, {@code m(e-)}
 * @param dimension its dimension
 * @param defaultValue value in house units if the user gives none; NaN if the model computes it or does without
 * @param minimum smallest allowed value
 * @param maximum largest allowed value
 * @param meaning one line for the user
 * @param symbol TeX symbol for plots
 */
public record Parameter(
        String name,
        Dimension dimension,
        double defaultValue,
        double minimum,
        double maximum,
        String meaning,
        String symbol)
        implements Serializable {
    /** True if the parameter has a value even when the user gives none. */
    public boolean hasDefault() {
        return !Double.isNaN(defaultValue);
    }

    /** True if a value lies in the allowed range, ends included. */
    public boolean allows(double value) {
        return value >= minimum && value <= maximum;
    }

    /** A number with the unit of this parameter. */
    public String format(double value) {
        return dimension.isPure() ? Double.toString(value) : value + " " + dimension;
    }
}
