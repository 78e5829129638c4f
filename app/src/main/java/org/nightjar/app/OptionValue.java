/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;

/** Reads a number with its unit from an option. */
final class OptionValue {
    private static final double FINEST = 1e-6;
    private static final double COARSEST = 0.5;
    private static final double MOST_EVENTS = 1e12;

    private OptionValue() {}

    /**
     * A positive, finite quantity in house units.
     *
     * @param bare true if a number without unit is taken to be in house units
     * @param example a value that would do
     */
    static double positive(String option, String text, Dimension dimension, boolean bare, String example) {
        Quantity q = parse(option, text, example);
        if (!q.dimension().equals(dimension) && !(bare && q.dimension().isPure() && !text.contains("%"))) {
            throw new CardException(
                    option,
                    "%s %s, but %s is needed."
                            .formatted(
                                    text.trim(),
                                    q.dimension().isPure() ? "has no unit" : "is in " + q.dimension(),
                                    dimension.isPure() ? "a pure number" : dimension),
                    example + "?");
        }
        if (!(q.value() > 0) || Double.isInfinite(q.value())) {
            throw new CardException(option, text.trim() + " is not positive and finite.", example + "?");
        }
        return q.value();
    }

    /** The relative error of {@code --precision}. */
    static double precision(String text) {
        double p = positive("--precision", text, Dimension.PURE, false, "0.2%");
        if (p < FINEST || p > COARSEST) {
            throw new CardException(
                    "--precision",
                    text.trim() + " is not between " + Show.percent(FINEST) + " and " + Show.percent(COARSEST) + ".",
                    "0.2%?");
        }
        return p;
    }

    /** The number of events of {@code -n}. */
    static long events(String text, String example) {
        double n = positive("-n", text, Dimension.PURE, false, example);
        if (n != Math.rint(n) || n > MOST_EVENTS) {
            throw new CardException("-n", text.trim() + " is not a whole number of events.", example + "?");
        }
        return (long) n;
    }

    /** Any quantity. */
    static Quantity parse(String option, String text, String example) {
        try {
            return Units.parse(text);
        } catch (IllegalArgumentException e) {
            throw new CardException(option, e.getMessage() + ".", example + "?");
        }
    }
}
