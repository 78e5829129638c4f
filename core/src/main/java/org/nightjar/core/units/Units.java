/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.units;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * The unit words of cards and of the command line, and the reader of texts such as {@code 445/pb}, {@code 17 deg},
 * {@code 1e-3 /GeV}, {@code 95 %}, {@code 50 /ab}, {@code 0.23 GeV^2}. Factors are exact powers of ten by definition of
 * the prefixes; degrees by definition of the angle.
 */
public final class Units {
    private static final Map<String, Quantity> WORDS = words();
    private static final Pattern NUMBER =
            Pattern.compile("\\s*([+-]?(?:\\d+(?:_\\d+)*\\.?\\d*|\\.\\d+)(?:[eE][+-]?\\d+)?)\\s*");
    private static final Pattern FACTOR = Pattern.compile("\\s*([*/]?)\\s*([A-Za-z%µ]+|1)(?:\\s*\\^\\s*([+-]?\\d+))?");

    private Units() {}

    private static Map<String, Quantity> words() {
        Map<String, Quantity> w = new LinkedHashMap<>();
        put(w, Dimension.ENERGY, "eV", 1e-9, "keV", 1e-6, "MeV", 1e-3, "GeV", 1.0, "TeV", 1e3);
        put(w, Dimension.LENGTH, "nm", 1e-7, "um", 1e-4, "µm", 1e-4, "mm", 0.1, "cm", 1.0, "m", 100.0, "km", 1e5);
        put(w, Dimension.TIME, "fs", 1e-6, "ps", 1e-3, "ns", 1.0, "us", 1e3, "µs", 1e3, "ms", 1e6, "s", 1e9);
        put(
                w,
                Dimension.CROSS_SECTION,
                "ab",
                1e-6,
                "fb",
                1e-3,
                "pb",
                1.0,
                "nb",
                1e3,
                "ub",
                1e6,
                "mb",
                1e9,
                "barn",
                1e12);
        put(w, Dimension.ANGLE, "rad", 1.0, "mrad", 1e-3, "deg", Math.PI / 180);
        put(w, Dimension.FIELD, "T", 1.0);
        put(w, Dimension.PURE, "%", 0.01, "percent", 0.01);
        put(w, Dimension.RESOLUTION, "resolution", 1.0);
        put(w, Dimension.SIGMA, "sigma", 1.0);
        return Collections.unmodifiableMap(w);
    }

    private static void put(Map<String, Quantity> words, Dimension dimension, Object... nameAndFactor) {
        for (int k = 0; k < nameAndFactor.length; k += 2) {
            words.put((String) nameAndFactor[k], new Quantity((Double) nameAndFactor[k + 1], dimension));
        }
    }

    /** The unit words and what one of each is in house units. */
    public static Map<String, Quantity> known() {
        return WORDS;
    }

    /** One of the named unit, if the word is a unit. */
    public static Optional<Quantity> word(String name) {
        return Optional.ofNullable(WORDS.get(name));
    }

    /** A unit expression without number, such as {@code GeV^2}, {@code /pb}, {@code 1/GeV}, {@code cm/ns}, {@code 1}. */
    public static Quantity unit(String text) {
        double factor = 1;
        Dimension dimension = Dimension.PURE;
        Matcher m = FACTOR.matcher(text);
        int at = 0;
        while (at < text.length() && m.region(at, text.length()).lookingAt()) {
            int power = power(m.group(3)) * ("/".equals(m.group(1)) ? -1 : 1);
            String name = m.group(2);
            Quantity one = "1".equals(name) ? Quantity.pure(1) : WORDS.get(name);
            if (one == null) {
                throw new IllegalArgumentException("unknown unit '" + name + "'");
            }
            factor *= Math.pow(one.value(), power);
            dimension = dimension.times(one.dimension().power(power));
            at = m.end();
        }
        if (!text.substring(at).isBlank()) {
            throw new IllegalArgumentException("cannot read the unit '" + text.trim() + "'");
        }
        return new Quantity(factor, dimension);
    }

    private static int power(@Nullable String text) {
        if (text == null) {
            return 1;
        }
        if (text.length() > 3) {
            throw new IllegalArgumentException("the power " + text + " of a unit is too large");
        }
        return Integer.parseInt(text);
    }

    /**
     * A number with its unit.
     *
     * @throws IllegalArgumentException with a message fit for a user if the text is no number with known units
     */
    public static Quantity parse(String text) {
        Matcher m = NUMBER.matcher(text);
        if (!m.lookingAt()) {
            throw new IllegalArgumentException("no number in '" + text.trim() + "'");
        }
        double number = Double.parseDouble(m.group(1).replace("_", ""));
        if (Double.isInfinite(number)) {
            throw new IllegalArgumentException("the number " + m.group(1) + " is too large");
        }
        Quantity unit = unit(text.substring(m.end()));
        return new Quantity(number * unit.value(), unit.dimension());
    }

    /** As {@link #parse}, and checks the dimension. */
    public static double parse(String text, Dimension expected) {
        Quantity q = parse(text);
        if (!q.dimension().equals(expected)) {
            throw new IllegalArgumentException(
                    q.dimension().isPure()
                            ? text.trim() + " has no unit"
                            : text.trim() + " is in " + q.dimension() + ", not in " + expected);
        }
        return q.value();
    }
}
