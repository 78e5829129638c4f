/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.random;

import org.nightjar.core.numbers.Quick;

/**
 * xoroshiro128++ (Blackman and Vigna, ACM TOMS 47 (2021) 36) whose state is a hash of (seed, sample, stage, event,
 * attempt). The hash ({@link Hash}) is chained over what a stage has in common; its two halves of an event's state do not wait for each other.
 */
final class HashedStream implements RandomStream {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;
    /**
     * Step of an attempt beside that of an event, {@link #GOLDEN}: no two places share a state that are fewer than 8e5 attempts
     * and 1e13 events, or 1e8 attempts and 1e10 events, apart (continued fraction of the ratio of the steps modulo 2^64).
     */
    private static final long ATTEMPT = 0xA0761D6478BD642FL;

    /** Up to this mean the exponential of the mean is one number. */
    private static final double ONE_EXPONENTIAL = 500;

    private final long key0;
    private final long key1;
    private long s0;
    private long s1;

    HashedStream(long seed, long sample, Stage stage) {
        long k = Hash.mix(seed + GOLDEN);
        k = Hash.mix(k ^ sample);
        k = Hash.mix(k + GOLDEN * (stage.ordinal() + 1));
        key0 = k;
        key1 = Hash.mix(k ^ 0xD1B54A32D192ED03L);
        at(0, 0);
    }

    @Override
    public RandomStream at(long eventNumber, int attempt) {
        long place = eventNumber * GOLDEN + attempt * ATTEMPT;
        s0 = Hash.mix(place + key0);
        s1 = Hash.mix(place ^ key1);
        if ((s0 | s1) == 0) {
            s0 = GOLDEN;
        }
        return this;
    }

    private long next() {
        long a = s0;
        long b = s1;
        long result = Long.rotateLeft(a + b, 17) + a;
        b ^= a;
        s0 = Long.rotateLeft(a, 49) ^ b ^ (b << 21);
        s1 = Long.rotateLeft(b, 28);
        return result;
    }

    @Override
    public double uniform() {
        return ((next() >>> 12) + 0.5) * 0x1.0p-52;
    }

    @Override
    public double gaussian() {
        while (true) {
            long bits = next();
            int layer = (int) (bits & 0xFF);
            double u = ((bits >> 11) + 0.5) * 0x1.0p-52; // in (-1, 1)
            double x = u * Ziggurat.GAUSS_X[layer];
            if (Math.abs(x) < Ziggurat.GAUSS_X[layer + 1]) {
                return x;
            }
            if (layer == 0) {
                return gaussianTail(u);
            }
            double y = Ziggurat.GAUSS_F[layer] + uniform() * (Ziggurat.GAUSS_F[layer + 1] - Ziggurat.GAUSS_F[layer]);
            if (y < Quick.exp(-0.5 * x * x)) {
                return x;
            }
        }
    }

    private double gaussianTail(double sign) {
        double x;
        double y;
        do {
            x = -Quick.log(uniform()) / Ziggurat.GAUSS_R;
            y = -Quick.log(uniform());
        } while (y + y < x * x);
        return sign < 0 ? -(Ziggurat.GAUSS_R + x) : Ziggurat.GAUSS_R + x;
    }

    @Override
    public double exponential() {
        return -Quick.log(uniform());
    }

    /** The same bits as those of the interface, with one exponential and no call for each uniform number. */
    @Override
    public int poisson(double mean) {
        if (!(mean > 0 && mean <= ONE_EXPONENTIAL)) {
            return RandomStream.super.poisson(mean);
        }
        double product = Math.exp(mean);
        int n = -1;
        do {
            product *= uniform();
            n++;
        } while (product > 1);
        return n;
    }
}
