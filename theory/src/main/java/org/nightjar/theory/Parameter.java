/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.List;
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
 * @param choices the words a user may give, whose place is the value; empty for numbers
 */
public record Parameter(
        String name,
        Dimension dimension,
        double defaultValue,
        double minimum,
        double maximum,
        String meaning,
        String symbol,
        List<String> choices)
        implements Serializable {
    public Parameter {
        choices = List.copyOf(choices);
    }

    /** A number. */
    public Parameter(
            String name,
            Dimension dimension,
            double defaultValue,
            double minimum,
            double maximum,
            String meaning,
            String symbol) {
        this(name, dimension, defaultValue, minimum, maximum, meaning, symbol, List.of());
    }

    /** A choice of words; the first is the default. */
    public static Parameter choice(String name, String meaning, List<String> choices) {
        return new Parameter(name, Dimension.PURE, 0, 0, choices.size() - 1.0, meaning, name, choices);
    }

    /** Yes or no, {@code false} unless given. */
    public static Parameter flag(String name, String meaning) {
        return choice(name, meaning, List.of("false", "true"));
    }

    /** True if the value is one of a few words. */
    public boolean isChoice() {
        return !choices.isEmpty();
    }

    /** True if the parameter has a value even when the user gives none. */
    public boolean hasDefault() {
        return !Double.isNaN(defaultValue);
    }

    /** True if a value lies in the allowed range, ends included. */
    public boolean allows(double value) {
        return value >= minimum && value <= maximum && (!isChoice() || value == Math.rint(value));
    }

    /** A number with the unit of this parameter, or the word of a choice. */
    public String format(double value) {
        if (isChoice() && value >= 0 && value < choices.size()) {
            return choices.get((int) value);
        }
        return dimension.isPure() ? Double.toString(value) : value + " " + dimension;
    }
}
