/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.histogram;

import org.nightjar.core.engine.Mergeable;

/** Histogram with sum of weights and of squared weights per bin, under- and overflow. */
public final class Histogram implements Mergeable<Histogram> {
    private static final long serialVersionUID = 1;
    private final Binning binning;
    private final double[] sumW; // entry 0 underflow, 1..n bins, n+1 overflow
    private final double[] sumW2;
    private long entries;

    /** An empty histogram. */
    public Histogram(Binning binning) {
        this.binning = binning;
        this.sumW = new double[binning.size() + 2];
        this.sumW2 = new double[binning.size() + 2];
    }

    /** A histogram with given contents; squared weights default to the contents (Poisson counts). */
    public static Histogram ofCounts(Binning binning, double[] counts) {
        Histogram h = new Histogram(binning);
        for (int k = 0; k < counts.length; k++) {
            h.sumW[k + 1] = counts[k];
            h.sumW2[k + 1] = counts[k];
        }
        return h;
    }

    /** Adds one entry. */
    public void fill(double x, double weight) {
        int k = binning.find(x) + 1;
        sumW[k] += weight;
        sumW2[k] += weight * weight;
        entries++;
    }

    @Override
    public Histogram merge(Histogram next) {
        if (!binning.equals(next.binning)) {
            throw new IllegalArgumentException("histograms with different bins");
        }
        for (int k = 0; k < sumW.length; k++) {
            sumW[k] += next.sumW[k];
            sumW2[k] += next.sumW2[k];
        }
        entries += next.entries;
        return this;
    }

    /** The bins. */
    public Binning binning() {
        return binning;
    }

    /** Number of fills. */
    public long entries() {
        return entries;
    }

    /** Sum of weights in bin {@code k}; -1 underflow, size() overflow. */
    public double content(int k) {
        return sumW[k + 1];
    }

    /** Sum of squared weights in bin {@code k}; -1 underflow, size() overflow. */
    public double variance(int k) {
        return sumW2[k + 1];
    }

    /** Sum of weights of all bins without under- and overflow. */
    public double integral() {
        double s = 0;
        for (int k = 1; k <= binning.size(); k++) {
            s += sumW[k];
        }
        return s;
    }

    /** Contents of the bins, a copy, without under- and overflow. */
    public double[] contents() {
        return java.util.Arrays.copyOfRange(sumW, 1, binning.size() + 1);
    }

    /** Squared-weight sums of the bins, a copy, without under- and overflow. */
    public double[] variances() {
        return java.util.Arrays.copyOfRange(sumW2, 1, binning.size() + 1);
    }

    /** Contents and variances multiplied by a factor (and its square), a new histogram. */
    public Histogram scaled(double factor) {
        Histogram h = new Histogram(binning);
        for (int k = 0; k < sumW.length; k++) {
            h.sumW[k] = sumW[k] * factor;
            h.sumW2[k] = sumW2[k] * factor * factor;
        }
        h.entries = entries;
        return h;
    }
}
