/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

/**
 * Shortest decimal text that reads back as the same double, after R. Giulietti, "The Schubfach way to render doubles" (2022,
 * sections 8 and 9): one candidate above and one below, each tested against the rounding interval.
 */
public final class DecimalWriter {
    /** Most bytes of a number. */
    public static final int LONGEST = 25;

    private static final long MASK_63 = (1L << 63) - 1;
    private static final int LEAST_EXPONENT = -1074;
    private static final long LEAST_NORMAL = 1L << 52;

    private DecimalWriter() {}

    /** Writes a finite number at {@code at} and returns the position behind it; "nan", "inf" or "-inf" otherwise. */
    public static int write(double x, byte[] out, int at) {
        long bits = Double.doubleToRawLongBits(x);
        int i = at;
        if (bits < 0 && !Double.isNaN(x)) {
            out[i++] = '-';
        }
        long fraction = bits & (LEAST_NORMAL - 1);
        int biased = (int) (bits >>> 52) & 0x7FF;
        if (biased == 0x7FF) {
            return word(fraction == 0 ? "inf" : "nan", out, i);
        }
        if (biased == 0 && fraction == 0) {
            out[i++] = '0';
            return i;
        }
        long c = biased == 0 ? fraction : fraction | LEAST_NORMAL;
        int q = biased == 0 ? LEAST_EXPONENT : biased + LEAST_EXPONENT - 1;
        if (q < 0 && q > -53 && (c & ((1L << -q) - 1)) == 0) {
            return whole(c >> -q, out, i); // a whole number below 2^53
        }
        return shortest(q, c, out, i);
    }

    /** Writes a whole number at {@code at} and returns the position behind it. */
    public static int write(long n, byte[] out, int at) {
        if (n >= 0) {
            return whole(n, out, at);
        }
        if (n == Long.MIN_VALUE) {
            return word("-9223372036854775808", out, at);
        }
        out[at] = '-';
        return whole(-n, out, at + 1);
    }

    private static int word(String text, byte[] out, int at) {
        for (int k = 0; k < text.length(); k++) {
            out[at + k] = (byte) text.charAt(k);
        }
        return at + text.length();
    }

    private static int whole(long n, byte[] out, int at) {
        int end = at + digits(n);
        putDigits(n, out, end);
        return end;
    }

    private static int digits(long n) {
        int count = 1;
        for (long limit = 10; count < 19 && n >= limit; limit *= 10) {
            count++;
        }
        return count;
    }

    /** Digits of n, the last one before {@code end}. */
    private static void putDigits(long n, byte[] out, int end) {
        long rest = n;
        int i = end;
        while (rest >= Integer.MAX_VALUE) {
            long next = rest / 10;
            out[--i] = (byte) ('0' + (rest - 10 * next));
            rest = next;
        }
        int small = (int) rest;
        do {
            int next = small / 10;
            out[--i] = (byte) ('0' + (small - 10 * next));
            small = next;
        } while (small > 0);
    }

    private static int shortest(int q, long c, byte[] out, int at) {
        int odd = (int) c & 1;
        long middle = c << 2;
        long right = middle + 2;
        boolean regular = c != LEAST_NORMAL || q == LEAST_EXPONENT;
        long left = regular ? middle - 2 : middle - 1;
        // floor(log10(2^q)), or of 3/4 2^q where the neighbour below is half as far
        int k = (int) (q * 661971961083L + (regular ? 0 : -274743187321L) >> 41);
        int h = q + PowersOfTen.floorLog2OfPower(-k) + 2;
        int row = 2 * (-k - PowersOfTen.LEAST_WRITTEN);
        long g1 = PowersOfTen.TENS[row];
        long g0 = PowersOfTen.TENS[row + 1];
        long vb = roundToOdd(g1, g0, middle << h);
        long vbl = roundToOdd(g1, g0, left << h);
        long vbr = roundToOdd(g1, g0, right << h);
        long s = vb >> 2;
        if (s >= 100) {
            long below = 10 * (s / 10);
            long above = below + 10;
            boolean belowIn = vbl + odd <= below << 2;
            boolean aboveIn = (above << 2) + odd <= vbr;
            if (belowIn != aboveIn) {
                return decimal(belowIn ? below : above, k, out, at);
            }
        }
        long t = s + 1;
        boolean sIn = vbl + odd <= s << 2;
        boolean tIn = (t << 2) + odd <= vbr;
        if (sIn != tIn) {
            return decimal(sIn ? s : t, k, out, at);
        }
        long difference = vb - (s + t << 1);
        return decimal(difference < 0 || difference == 0 && (s & 1) == 0 ? s : t, k, out, at);
    }

    private static long roundToOdd(long g1, long g0, long cp) {
        long x1 = Math.multiplyHigh(g0, cp);
        long y0 = g1 * cp;
        long y1 = Math.multiplyHigh(g1, cp);
        long z = (y0 >>> 1) + x1;
        long w = y1 + (z >>> 63);
        return w | (z & MASK_63) + MASK_63 >>> 63;
    }

    /** Writes f 10^k: plainly between 1e-3 and 1e7, else with an exponent. */
    private static int decimal(long f, int k, byte[] out, int at) {
        long n = f;
        int e = k;
        while (n % 10 == 0) {
            n /= 10;
            e++;
        }
        int count = digits(n);
        int first = count + e - 1; // power of ten of the first digit
        if (first >= 0 && first < 7 && e < 0) {
            putDigits(n, out, at + count + 1);
            System.arraycopy(out, at + 1, out, at, first + 1);
            out[at + first + 1] = '.';
            return at + count + 1;
        }
        if (first < 0 && first >= -3) {
            int start = at + 1 - first; // "0." and -first - 1 zeros
            out[at] = '0';
            out[at + 1] = '.';
            for (int j = at + 2; j < start; j++) {
                out[j] = '0';
            }
            putDigits(n, out, start + count);
            return start + count;
        }
        int i = at;
        if (count == 1) {
            out[i++] = (byte) ('0' + n);
        } else {
            putDigits(n, out, at + count + 1);
            out[at] = out[at + 1];
            out[at + 1] = '.';
            i = at + count + 1;
        }
        out[i++] = 'e';
        return write((long) first, out, i);
    }
}
