/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

import java.nio.charset.StandardCharsets;

/**
 * Doubles from decimal text, correctly rounded. Up to 19 digits go the way of D. Lemire, "Number parsing at a gigabyte per
 * second" (arXiv:2101.11408, sections 5 to 9); more digits and subnormal numbers are left to the JDK.
 */
public final class DecimalReader {
    private static final int MOST_DIGITS = 19;
    private static final double[] EXACT = new double[23];

    static {
        EXACT[0] = 1;
        for (int k = 1; k < EXACT.length; k++) {
            EXACT[k] = 10 * EXACT[k - 1];
        }
    }

    private DecimalReader() {}

    /**
     * The number written in bytes [from, to): sign, digits with at most one point, exponent after e, E, d or D, or after its
     * sign alone (as Fortran writes three-digit exponents). NaN if it is none, infinite if it is too large.
     */
    public static double parse(byte[] text, int from, int to) {
        int i = from;
        boolean negative = i < to && text[i] == '-';
        if (negative || i < to && text[i] == '+') {
            i++;
        }
        long digits = 0;
        int count = 0;
        int exponent = 0;
        boolean lost = false;
        int firstDigit = i;
        int point = -1;
        for (; i < to; i++) {
            int d = text[i] - '0';
            if (d >= 0 && d <= 9) {
                if (count < MOST_DIGITS) {
                    digits = 10 * digits + d;
                    count += digits == 0 ? 0 : 1;
                    exponent -= point < 0 ? 0 : 1;
                } else {
                    lost |= d != 0;
                    exponent += point < 0 ? 1 : 0;
                }
            } else if (d == '.' - '0' && point < 0) {
                point = i;
            } else {
                break;
            }
        }
        if (i == firstDigit || point >= 0 && i == firstDigit + 1) {
            return Double.NaN;
        }
        int mantissaEnd = i;
        int power = 0;
        if (i < to) {
            power = exponent(text, i, to);
            if (power == Integer.MIN_VALUE) {
                return Double.NaN;
            }
        }
        double value = lost
                ? Double.parseDouble(new String(text, firstDigit, mantissaEnd - firstDigit, StandardCharsets.ISO_8859_1)
                        + "e" + power)
                : scaled(digits, exponent + power);
        return negative ? -value : value;
    }

    /** The exponent that starts at {@code i}, capped at 100,000; the smallest int if there is none. */
    private static int exponent(byte[] text, int from, int to) {
        int i = from;
        int c = text[i] | 0x20;
        if (c == 'e' || c == 'd') {
            i++;
        } else if (text[i] != '+' && text[i] != '-') {
            return Integer.MIN_VALUE;
        }
        boolean negative = i < to && text[i] == '-';
        if (negative || i < to && text[i] == '+') {
            i++;
        }
        if (i == to) {
            return Integer.MIN_VALUE;
        }
        int power = 0;
        for (; i < to; i++) {
            int d = text[i] - '0';
            if (d < 0 || d > 9) {
                return Integer.MIN_VALUE;
            }
            power = Math.min(100_000, 10 * power + d);
        }
        return negative ? -power : power;
    }

    /** digits (unsigned) times 10^power, correctly rounded. */
    static double scaled(long digits, int power) {
        if (digits >= 0 && digits < 1L << 53 && power >= -22 && power <= 22) {
            return power < 0 ? digits / EXACT[-power] : digits * EXACT[power]; // one rounding of exact numbers
        }
        if (digits == 0 || power < PowersOfTen.LEAST_READ) {
            return 0;
        }
        if (power > PowersOfTen.MOST_READ) {
            return Double.POSITIVE_INFINITY;
        }
        return byFives(digits, power);
    }

    private static double byFives(long digits, int power) {
        int zeros = Long.numberOfLeadingZeros(digits);
        long w = digits << zeros;
        int at = 2 * (power - PowersOfTen.LEAST_READ);
        long fiveHigh = PowersOfTen.FIVES[at];
        long high = PowersOfTen.highUnsigned(w, fiveHigh);
        long low = w * fiveHigh;
        if ((high & 0x1FF) == 0x1FF) {
            long more = PowersOfTen.highUnsigned(w, PowersOfTen.FIVES[at + 1]);
            low += more;
            high += Long.compareUnsigned(more, low) > 0 ? 1 : 0;
        }
        int upper = (int) (high >>> 63);
        long mantissa = high >>> (upper + 9);
        // (217706 power) >> 16 = floor(power log2 10) in this range; 63 and 1023 are the biases of w and of the double
        int biased = (217706 * power >> 16) + 63 + upper - zeros + 1023;
        if (biased <= 0) {
            return Double.parseDouble(Long.toUnsignedString(digits) + "e" + power);
        }
        boolean half = Long.compareUnsigned(low, 1) <= 0 && power >= -4 && power <= 23 && (mantissa & 3) == 1;
        if (half && mantissa << (upper + 9) == high) {
            mantissa &= ~1L; // exactly between two doubles: to the even one
        }
        mantissa = (mantissa + (mantissa & 1)) >>> 1;
        if (mantissa >= 1L << 53) {
            mantissa = 1L << 52;
            biased++;
        }
        if (biased >= 0x7FF) {
            return Double.POSITIVE_INFINITY;
        }
        return Double.longBitsToDouble((mantissa & ((1L << 52) - 1)) | (long) biased << 52);
    }
}
