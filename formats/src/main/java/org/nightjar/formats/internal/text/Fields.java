/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

import org.nightjar.core.card.CardException;

/** The fields of a line, separated by blanks or before a "<", taken from left to right. */
public final class Fields {
    /** Momenta, positions and weights above this are refused: they are damage, not physics, and their squares overflow. */
    private static final double LARGEST = 1e100;

    private static final int LONGEST_IN_MESSAGE = 40;

    private final TextLines lines;
    private int from;
    private int to;

    /** Fields of the current line of a text. */
    public Fields(TextLines lines) {
        this.lines = lines;
    }

    /** Starts at the first field of the current line. */
    public Fields begin() {
        return begin(lines.start());
    }

    /** Starts at a position of the current line. */
    public Fields begin(int position) {
        from = position;
        to = position;
        return this;
    }

    /** Goes to the next field; false if there is none. */
    public boolean next() {
        byte[] b = lines.bytes();
        int end = lines.end();
        int i = to;
        while (i < end && isBlank(b[i])) {
            i++;
        }
        from = i;
        while (i < end && !isBlank(b[i]) && (b[i] != '<' || i == from)) {
            i++;
        }
        to = i;
        return to > from;
    }

    private static boolean isBlank(byte c) {
        return c == ' ' || c == '\t' || c == '\r';
    }

    /** True if no field is left in the line. */
    public boolean atEnd() {
        int before = from;
        int after = to;
        boolean none = !next();
        from = before;
        to = after;
        return none;
    }

    /** Position of the first byte of the current field. */
    public int from() {
        return from;
    }

    /** Position behind the current field. */
    public int to() {
        return to;
    }

    /** The current field. */
    public String text() {
        return lines.text(from, to);
    }

    private CardException missing(String name) {
        return lines.problem(
                from - lines.start() + 1, name + " is missing.", "the line was cut off, or the file is damaged?");
    }

    private CardException wrong(String name, String what, String maybe) {
        int stop = Math.min(to, from + LONGEST_IN_MESSAGE);
        String value = lines.text(from, stop).replaceAll("\\p{Cntrl}", "?");
        return lines.problem(from - lines.start() + 1, "%s %s ('%s').".formatted(name, what, value), maybe);
    }

    /** The next field as a whole number in [least, most]. */
    public int whole(String name, int least, int most) {
        if (!next()) {
            throw missing(name);
        }
        byte[] b = lines.bytes();
        int i = from;
        boolean negative = b[i] == '-';
        if (negative || b[i] == '+') {
            i++;
        }
        long n = 0;
        boolean good = i < to;
        for (; i < to; i++) {
            int d = b[i] - '0';
            good &= d >= 0 && d <= 9;
            n = Math.min(Integer.MAX_VALUE * 10L, 10 * n + d);
        }
        if (!good) {
            throw wrong(name, "is no whole number", "the file is damaged?");
        }
        n = negative ? -n : n;
        if (n < least || n > most) {
            throw wrong(name, "is outside %,d to %,d".formatted(least, most), "the file is damaged?");
        }
        return (int) n;
    }

    /** The next field as a finite number. */
    public double number(String name) {
        if (!next()) {
            throw missing(name);
        }
        double x = DecimalReader.parse(lines.bytes(), from, to);
        if (!(Math.abs(x) <= LARGEST)) {
            throw wrong(
                    name,
                    Double.isNaN(x) ? "is no number" : "is too large",
                    "the file is damaged, or a cut of its generator failed?");
        }
        return x;
    }
}
