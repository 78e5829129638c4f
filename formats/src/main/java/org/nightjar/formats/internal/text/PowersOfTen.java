/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

import java.math.BigInteger;

/** Powers of ten as integers of fixed length, made once with exact arithmetic. */
final class PowersOfTen {
    /** Smallest power for reading: below it 19 digits make 0. */
    static final int LEAST_READ = -342;
    /** Largest power for reading: above it any digit overflows. */
    static final int MOST_READ = 308;
    /** Smallest power for writing: the exponent of the largest double, negated. */
    static final int LEAST_WRITTEN = -292;
    /** Largest power for writing: that of the smallest subnormal. */
    static final int MOST_WRITTEN = 324;

    /** Leading 128 bits of 5^k: high at [2(k + 342)], low behind it. */
    static final long[] FIVES = fives();
    /** floor(10^k / 2^r) + 1 with 126 bits: upper 63 bits at [2(k + 292)], lower 63 behind it. */
    static final long[] TENS = tens();

    private PowersOfTen() {}

    private static long[] fives() {
        long[] table = new long[2 * (MOST_READ - LEAST_READ + 1)];
        for (int k = LEAST_READ; k <= MOST_READ; k++) {
            BigInteger five = BigInteger.valueOf(5).pow(Math.abs(k));
            BigInteger bits;
            if (k >= 0) {
                bits = five.shiftLeft(128).shiftRight(five.bitLength());
            } else {
                // 2^b / 5^-k has 128 bits for this b; rounded up where 5^-k fits into 64 bits (see DecimalReader)
                int b = five.bitLength() + 127;
                bits = BigInteger.ONE.shiftLeft(b).divide(five).add(k >= -27 ? BigInteger.ONE : BigInteger.ZERO);
            }
            table[2 * (k - LEAST_READ)] = bits.shiftRight(64).longValue();
            table[2 * (k - LEAST_READ) + 1] = bits.longValue();
        }
        return table;
    }

    private static long[] tens() {
        long[] table = new long[2 * (MOST_WRITTEN - LEAST_WRITTEN + 1)];
        BigInteger mask = BigInteger.ONE.shiftLeft(63).subtract(BigInteger.ONE);
        for (int k = LEAST_WRITTEN; k <= MOST_WRITTEN; k++) {
            BigInteger ten = BigInteger.TEN.pow(Math.abs(k));
            int shift = 125 - floorLog2OfPower(k);
            BigInteger scaled;
            if (k >= 0) {
                scaled = shift >= 0 ? ten.shiftLeft(shift) : ten.shiftRight(-shift);
            } else {
                scaled = BigInteger.ONE.shiftLeft(shift).divide(ten);
            }
            BigInteger g = scaled.add(BigInteger.ONE);
            table[2 * (k - LEAST_WRITTEN)] = g.shiftRight(63).longValue();
            table[2 * (k - LEAST_WRITTEN) + 1] = g.and(mask).longValue();
        }
        return table;
    }

    /** floor(log2(10^k)) for |k| below 1233; 913124641741 = floor(2^38 log2 10). */
    static int floorLog2OfPower(int k) {
        return (int) (k * 913124641741L >> 38);
    }

    /** Upper 64 bits of the product of two unsigned numbers. */
    static long highUnsigned(long a, long b) {
        return Math.multiplyHigh(a, b) + ((a >> 63) & b) + ((b >> 63) & a);
    }
}
