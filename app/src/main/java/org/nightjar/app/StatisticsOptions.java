/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.limit.TestStatistic;

/** Reads the options that the statistics verbs share. */
final class StatisticsOptions {
    /** Levels are multiples of one over this, so that 95 % is the number 0.95. */
    private static final double LEVEL_STEPS = 1e12;

    private StatisticsOptions() {}

    /** A level between one half and one: {@code 95%} or {@code 0.95}. */
    static Level level(String text) {
        double value;
        try {
            value = Math.rint(Units.parse(text, Dimension.PURE) * LEVEL_STEPS) / LEVEL_STEPS;
        } catch (IllegalArgumentException e) {
            throw new CardException("--level", e.getMessage() + ".", "95%?");
        }
        if (!(value > 0.5 && value < 1)) {
            throw new CardException(
                    "--level",
                    text.trim() + " is not between 50% and 100%.",
                    value > 50 && value < 100 ? Show.number(value) + "%?" : "95%?");
        }
        return Level.confidence(value);
    }

    /** One of some words. */
    static void oneOf(String option, String word, List<String> known) {
        if (!known.contains(word)) {
            throw new CardException(option, "'" + word + "' is not known.", Suggest.maybe(word, known, "values"));
        }
    }

    /** A test statistic by its name. */
    static TestStatistic statistic(String word) {
        List<String> names =
                Arrays.stream(TestStatistic.values()).map(TestStatistic::text).toList();
        oneOf("--statistic", word, names);
        return TestStatistic.values()[names.indexOf(word)];
    }
}
