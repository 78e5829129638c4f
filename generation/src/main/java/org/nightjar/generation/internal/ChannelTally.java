/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.Arrays;

/** Sums and weights of one channel with its grid frozen. */
final class ChannelTally {
    private static final int MOST_KEPT = 1 << 20;

    private static final double LITTLE_MORE = 1.25;

    private long tries;
    private double sum;
    private double sum2;
    private long passed;
    private double[] weights = new double[4096];
    private int kept;

    /** Counts attempts. */
    void tried(long n) {
        tries += n;
    }

    /** Adds the weight of a point that passed. */
    void add(double w) {
        sum += w;
        sum2 += w * w;
        passed += w > 0 ? 1 : 0;
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

    /**
     * The smallest weight above which no more than a fraction {@code overweight} of the sum of weights sticks out; the
     * largest weight itself if that is little more.
     */
    double cap(double overweight) {
        double[] sorted = Arrays.copyOf(weights, kept);
        Arrays.sort(sorted);
        double cap = cut(sorted, overweight);
        return kept > 0 && sorted[kept - 1] < LITTLE_MORE * cap ? sorted[kept - 1] : cap;
    }

    private double cut(double[] sorted, double overweight) {
        double total = 0;
        for (double w : sorted) {
            total += w;
        }
        double above = 0;
        for (int k = kept - 1; k > 0; k--) {
            double gap = (sorted[k] - sorted[k - 1]) * (kept - k);
            if (above + gap > overweight * total) {
                return sorted[k] - (overweight * total - above) / (kept - k);
            }
            above += gap;
        }
        return kept > 0 ? sorted[0] : 0;
    }

    /** The part of the sum of weights above a weight. */
    double excess(double cap) {
        double above = 0;
        double total = 0;
        for (int k = 0; k < kept; k++) {
            total += weights[k];
            above += Math.max(0, weights[k] - cap);
        }
        return total > 0 ? above / total : 0;
    }
}
