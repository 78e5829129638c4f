/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats;

import com.fasterxml.jackson.core.io.schubfach.DoubleToDecimal;

/** How numbers are written and read in files, alike on every Java version. */
public final class Numbers {
    private Numbers() {}

    /**
     * Shortest decimal text that reads back as the same double; whole numbers below 1e15 without a point. Java 17's own
     * {@code Double.toString} is not always the shortest and differs from that of later versions.
     */
    public static String text(double x) {
        if (x == Math.rint(x) && Math.abs(x) < 1e15 && !(x == 0 && 1 / x < 0)) {
            return Long.toString((long) x);
        }
        return DoubleToDecimal.toString(x);
    }

    /** The number of a decimal text such as {@code 1}, {@code -2.5e-3}; NaN if the text is none (also for "NaN" itself). */
    public static double parse(String text) {
        if (!looksLikeNumber(text)) {
            return Double.NaN;
        }
        try {
            return Double.parseDouble(text);
        } catch (NumberFormatException e) {
            return Double.NaN;
        }
    }

    /** Keeps out what Java also reads as a double: hexadecimal, "1d", "1f", "Infinity". */
    private static boolean looksLikeNumber(String text) {
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            boolean part = c >= '0' && c <= '9' || c == '.' || c == '-' || c == '+' || c == 'e' || c == 'E';
            if (!part) {
                return false;
            }
        }
        return !text.isEmpty();
    }
}
