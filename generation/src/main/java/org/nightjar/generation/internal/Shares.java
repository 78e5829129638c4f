/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.generation.Estimate;

/** Turns the tallies of the channels into shares and weight scales. */
final class Shares {
    private static final int BISECTIONS = 60;

    private Shares() {}

    /** For weighted or unweighted events. */
    static Prepared of(
            boolean weighted, VegasGrid[] grids, ChannelTally[] tallies, Estimate estimate, double overweight) {
        return weighted ? weighted(grids, tallies, estimate) : unweighted(grids, tallies, estimate, overweight);
    }

    /**
     * Channel shares in proportion to the largest weights make one largest weight for all: the sum. It is smallest for a
     * given part that sticks out if in every channel an attempt lies above its largest weight with the same probability
     * [the derivative of what sticks out with respect to the cap is that probability; Lagrange].
     */
    private static Prepared unweighted(
            VegasGrid[] grids, ChannelTally[] tallies, Estimate estimate, double overweight) {
        int n = grids.length;
        WeightTail[] tails = new WeightTail[n];
        double mean = 0;
        for (int c = 0; c < n; c++) {
            tails[c] = tallies[c].tail();
            mean += tallies[c].mean();
        }
        double low = 0;
        double high = 1;
        for (int step = 0; step < BISECTIONS; step++) {
            double middle = (low + high) / 2;
            boolean little = above(tails, middle) <= overweight * mean;
            low = little ? middle : low;
            high = little ? high : middle;
        }
        double[] cap = new double[n];
        double sum = 0;
        for (int c = 0; c < n; c++) {
            cap[c] = tails[c].cap(low);
            sum += cap[c];
        }
        return new Prepared(grids, cumulative(cap, sum), cap, estimate, above(tails, low) / mean, mean / sum);
    }

    private static double above(WeightTail[] tails, double probability) {
        double sum = 0;
        for (WeightTail t : tails) {
            sum += t.excess(probability);
        }
        return sum;
    }

    /** Shares by the spread of the weights; the scale makes the mean weight of the points that pass 1. */
    private static Prepared weighted(VegasGrid[] grids, ChannelTally[] tallies, Estimate estimate) {
        int n = grids.length;
        double[] share = new double[n];
        double sum = 0;
        double mean = 0;
        for (int c = 0; c < n; c++) {
            share[c] = Math.sqrt(tallies[c].meanSquare());
            sum += share[c];
            mean += tallies[c].mean();
        }
        double passed = 0;
        for (int c = 0; c < n; c++) {
            passed += share[c] / sum * tallies[c].passFraction();
        }
        double[] scale = new double[n];
        for (int c = 0; c < n; c++) {
            scale[c] = mean / passed * share[c] / sum;
        }
        return new Prepared(grids, cumulative(share, sum), scale, estimate, 0, passed);
    }

    private static double[] cumulative(double[] parts, double sum) {
        double[] c = new double[parts.length];
        double running = 0;
        for (int k = 0; k < parts.length; k++) {
            running += parts[k] / sum;
            c[k] = running;
        }
        return c;
    }
}
