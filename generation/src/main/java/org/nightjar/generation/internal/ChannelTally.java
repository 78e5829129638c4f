/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.Arrays;

/** Sums and weights of one channel with its grid frozen. */
final class ChannelTally {
    private static final int MOST_KEPT = 1 << 20;

    private long tries;
    private double sum;
    private double sum2;
    private double sum3;
    private double sum4;
    private long passed;
    private double[] weights = new double[4096];
    private int kept;
    private long added;

    /** Counts attempts. */
    void tried(long n) {
        tries += n;
    }

    /** Adds the weight of a point that passed. */
    void add(double w) {
        sum += w;
        sum2 += w * w;
        sum3 += w * w * w;
        sum4 += w * w * w * w;
        passed += w > 0 ? 1 : 0;
        added++;
        if (kept < MOST_KEPT) {
            if (kept == weights.length) {
                weights = Arrays.copyOf(weights, 2 * kept);
            }
            weights[kept++] = w;
        }
    }

    long tries() {
        return tries;
    }

    long passed() {
        return passed;
    }

    double passFraction() {
        return tries == 0 ? 0 : (double) passed / tries;
    }

    double mean() {
        return tries == 0 ? 0 : sum / tries;
    }

    double meanSquare() {
        return tries == 0 ? 0 : sum2 / tries;
    }

    /** Variance of a single weight, zeros included. */
    double variance() {
        return Math.max(0, meanSquare() - mean() * mean());
    }

    /** Variance of the mean. */
    double varianceOfMean() {
        return tries < 2 ? 0 : variance() / (tries - 1);
    }

    /** Variance of the estimated variance of the mean, from the fourth central moment of the weights. */
    double varianceOfVariance() {
        if (tries < 2) {
            return 0;
        }
        double n = tries;
        double m = mean();
        double fourth = sum4 / n - 4 * m * sum3 / n + 6 * m * m * meanSquare() - 3 * m * m * m * m;
        return Math.max(0, fourth - variance() * variance()) / (n * n * n);
    }

    /** The weights as far as they are kept. */
    WeightTail tail() {
        return new WeightTail(Arrays.copyOf(weights, kept), added == 0 ? 0 : (double) tries * kept / added);
    }
}
