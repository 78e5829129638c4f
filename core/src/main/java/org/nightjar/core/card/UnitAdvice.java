/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.card;

import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Units;

/** What may be meant by a number whose unit is not known or is of another dimension than the one needed. */
public final class UnitAdvice {
    private static final Pattern PARTS =
            Pattern.compile("\\s*([+-]?(?:[0-9][0-9_]*\\.?[0-9]*|\\.[0-9]+)(?:[eE][+-]?[0-9]+)?)\\s*(.*?)\\s*");
    private static final Pattern WORD = Pattern.compile("[A-Za-z%µ]+");
    /** Names of units in full, and their words. */
    private static final Map<String, String> NAMES = Map.ofEntries(
            Map.entry("tesla", "T"),
            Map.entry("meter", "m"),
            Map.entry("metre", "m"),
            Map.entry("micron", "um"),
            Map.entry("second", "s"),
            Map.entry("sec", "s"),
            Map.entry("degree", "deg"),
            Map.entry("radian", "rad"),
            Map.entry("barns", "barn"));

    private UnitAdvice() {}

    /** A suggestion of the dimension needed, such as {@code 1.5 T?}; empty if the text does not begin with a number. */
    public static String maybe(String text, Dimension needed) {
        Matcher m = PARTS.matcher(text);
        if (!m.matches()) {
            return "";
        }
        String number = m.group(1);
        String meant = repaired(m.group(2));
        for (String unit : List.of(meant, "/" + meant, meant + "^2", "/" + meant + "^2")) {
            if (isOf(unit, needed)) {
                return number + " " + unit + "?";
            }
        }
        Matcher word = WORD.matcher(meant);
        while (word.find()) {
            if (isOf(word.group(), needed)) {
                return number + " " + word.group() + "?";
            }
        }
        return needed.isPure() ? "a pure number?" : "a value in " + needed + "?";
    }

    /** A suggestion for a unit that is not known, whatever its dimension; empty if there is none. */
    public static String maybe(String text) {
        Matcher m = PARTS.matcher(text);
        if (!m.matches()) {
            return "";
        }
        String meant = repaired(m.group(2));
        return dimension(meant).isPresent() && !meant.equals(m.group(2)) ? m.group(1) + " " + meant + "?" : "";
    }

    /** The unit with unknown words replaced by the nearest known ones, and powers with their sign. */
    private static String repaired(String unit) {
        String powers = unit.replaceAll("(?<=[A-Za-zµ])(\\*\\*|)(?=[+-]?[0-9])", "^");
        return WORD.matcher(powers).replaceAll(r -> Matcher.quoteReplacement(nearest(r.group())));
    }

    private static String nearest(String word) {
        if (Units.word(word).isPresent()) {
            return word;
        }
        String lower = word.toLowerCase(Locale.ROOT);
        String singular = lower.endsWith("s") ? lower.substring(0, lower.length() - 1) : lower;
        if (NAMES.containsKey(lower) || NAMES.containsKey(singular)) {
            return NAMES.getOrDefault(lower, NAMES.getOrDefault(singular, word));
        }
        List<String> alike =
                Units.known().keySet().stream().filter(word::equalsIgnoreCase).toList();
        return alike.size() == 1 ? alike.get(0) : word;
    }

    private static Optional<Dimension> dimension(String unit) {
        try {
            return Optional.of(Units.unit(unit).dimension());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static boolean isOf(String unit, Dimension needed) {
        return !needed.isPure() && dimension(unit).filter(needed::equals).isPresent();
    }
}
