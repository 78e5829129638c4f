/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.util.Arrays;

/** The largest weights of a channel: what sticks out above a cap. */
final class WeightTail {
    private static final double LITTLE_MORE = 1.25;

    private final double[] sorted;
    private final double[] sums;
    private final double perWeight;

    /**
     * Sorts the weights.
     *
     * @param weights not sorted
     * @param attempts that these weights stand for
     */
    WeightTail(double[] weights, double attempts) {
        sorted = weights.clone();
        Arrays.sort(sorted);
        sums = new double[sorted.length + 1];
        for (int n = 1; n <= sorted.length; n++) {
            sums[n] = sums[n - 1] + largest(n - 1);
        }
        perWeight = attempts;
    }

    /** The weight that {@code n} others exceed. */
    private double largest(int n) {
        return n < sorted.length ? sorted[sorted.length - 1 - n] : 0;
    }

    /** The weight above which an attempt lies with a probability; the largest one if that is little more. */
    double cap(double probability) {
        double above = Math.min(probability * perWeight, sorted.length);
        int n = (int) above;
        double cap = largest(n) + (above - n) * (largest(n + 1) - largest(n));
        return largest(0) < LITTLE_MORE * cap ? largest(0) : cap;
    }

    /** Mean over the attempts of what sticks out above the cap of a probability. */
    double excess(double probability) {
        double cap = cap(probability);
        int n = Math.min((int) (probability * perWeight) + 1, sorted.length);
        return cap >= largest(0) ? 0 : (sums[n] - n * cap) / perWeight;
    }
}
