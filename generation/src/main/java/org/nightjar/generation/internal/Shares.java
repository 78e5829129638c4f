/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.generation.Estimate;

/** Turns the tallies of the channels into shares and weight scales. */
final class Shares {
    private Shares() {}

    /** For weighted or unweighted events. */
    static Prepared of(
            boolean weighted, VegasGrid[] grids, ChannelTally[] tallies, Estimate estimate, double overweight) {
        return weighted ? weighted(grids, tallies, estimate) : unweighted(grids, tallies, estimate, overweight);
    }

    /** Channel shares in proportion to the largest weights make one largest weight for all: the sum. */
    private static Prepared unweighted(
            VegasGrid[] grids, ChannelTally[] tallies, Estimate estimate, double overweight) {
        int n = grids.length;
        double[] cap = new double[n];
        double sum = 0;
        double above = 0;
        double mean = 0;
        for (int c = 0; c < n; c++) {
            cap[c] = tallies[c].cap(overweight);
            sum += cap[c];
            above += tallies[c].excess(cap[c]) * tallies[c].mean();
            mean += tallies[c].mean();
        }
        return new Prepared(grids, cumulative(cap, sum), cap, estimate, above / mean, mean / sum);
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
