/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;

/**
 * A value with its standard error on the command line: {@code 3.2±0.6}, {@code 3.2+-0.6}, {@code 445±3/pb},
 * {@code 0.23±5%}.
 *
 * @param value in house units
 * @param error in house units; 0 if none is given
 */
record Measured(double value, double error) {
    /** Reads an option; a percentage behind a value without one is relative to it. */
    static Measured of(String option, String text, Dimension dimension, String example) {
        String[] parts = text.split("±|\\+/?-", -1);
        if (parts.length > 2) {
            throw new CardException(option, "'" + text + "' has more than one error.", example + "?");
        }
        String error = parts.length == 2 ? parts[1].trim() : "0";
        String unit = error.replaceFirst("^[0-9._]+(?:[eE][+-]?[0-9]+)?\\s*", "");
        boolean shared = !unit.isEmpty() && !unit.equals("%") && parts[0].trim().matches("[+0-9._eE-]+");
        Quantity value = parse(option, shared ? parts[0].trim() + unit : parts[0], example);
        requireUnit(option, parts[0], value, dimension, example);
        Quantity spread = parse(option, error, example);
        boolean relative = unit.equals("%") && !parts[0].contains("%");
        boolean bare = unit.isEmpty();
        if (!relative && !bare) {
            requireUnit(option, error, spread, dimension, example);
        }
        double scale = relative ? value.value() : bare && !dimension.isPure() ? unitOf(parts[0], example, option) : 1;
        double e = spread.value() * scale;
        if (!(value.value() >= 0) || !(e >= 0) || Double.isInfinite(value.value() + e)) {
            throw new CardException(option, text.trim() + " is negative or not finite.", example + "?");
        }
        return new Measured(value.value(), e);
    }

    private static void requireUnit(String option, String text, Quantity q, Dimension dimension, String example) {
        if (!q.dimension().equals(dimension)) {
            throw new CardException(
                    option,
                    "%s %s, but %s is needed."
                            .formatted(
                                    text.trim(),
                                    q.dimension().isPure() ? "has no unit" : "is in " + q.dimension(),
                                    dimension.isPure() ? "a pure number" : dimension),
                    example + "?");
        }
    }

    /** One of the value's unit, for an error without one. */
    private static double unitOf(String text, String example, String option) {
        String unit = text.trim().replaceFirst("^[+-]?[0-9._]+(?:[eE][+-]?[0-9]+)?\\s*", "");
        return parse(option, "1 " + unit, example).value();
    }

    private static Quantity parse(String option, String text, String example) {
        try {
            return Units.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CardException(option, e.getMessage() + ".", example + "?");
        }
    }
}
