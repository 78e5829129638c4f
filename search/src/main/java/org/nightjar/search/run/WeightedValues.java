/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

/** Weighted values of simulated candidates, sorted, with running sums: counts between any edges without a loop over them. */
public final class WeightedValues implements Serializable {
    private static final long serialVersionUID = 1;
    private final double[] values;
    private final double[] sumW;
    private final double[] sumW2;

    private WeightedValues(double[] values, double[] sumW, double[] sumW2) {
        this.values = values;
        this.sumW = sumW;
        this.sumW2 = sumW2;
    }

    /** Values with weights; equal values keep their order, so that sums have the same bits whatever made them. */
    public static WeightedValues of(double[] values, double[] weights) {
        Integer[] order = IntStream.range(0, values.length).boxed().toArray(Integer[]::new);
        Arrays.sort(order, Comparator.comparingDouble(i -> values[i]));
        double[] v = new double[order.length];
        double[] s = new double[order.length + 1];
        double[] s2 = new double[order.length + 1];
        for (int k = 0; k < order.length; k++) {
            double w = weights[order[k]];
            v[k] = values[order[k]];
            s[k + 1] = s[k] + w;
            s2[k + 1] = s2[k] + w * w;
        }
        return new WeightedValues(v, s, s2);
    }

    /** Sum over several sets with a scale factor each, per bin. */
    public static double[] counts(List<WeightedValues> sets, double[] edges) {
        double[] out = new double[edges.length - 1];
        for (WeightedValues set : sets) {
            for (int k = 0; k < out.length; k++) {
                out[k] += set.sum(edges[k], edges[k + 1]);
            }
        }
        return out;
    }

    private int below(double x) {
        int k = Arrays.binarySearch(values, x);
        if (k < 0) {
            return -k - 1;
        }
        while (k > 0 && values[k - 1] == x) {
            k--;
        }
        return k;
    }

    /** Sum of weights in [low, high). */
    public double sum(double low, double high) {
        return sumW[below(high)] - sumW[below(low)];
    }

    /** Sum of squared weights in [low, high). */
    public double sumOfSquares(double low, double high) {
        return sumW2[below(high)] - sumW2[below(low)];
    }

    /** Sum of all weights. */
    public double total() {
        return sumW[values.length];
    }

    /** Those in [low, high). */
    WeightedValues within(double low, double high) {
        int first = below(low);
        int last = below(high);
        double[] w = Arrays.copyOfRange(weights(), first, last);
        return of(Arrays.copyOfRange(values, first, last), w);
    }

    /** Weights times a function of the value. */
    WeightedValues times(DoubleUnaryOperator factor) {
        double[] w = weights();
        for (int k = 0; k < w.length; k++) {
            w[k] *= factor.applyAsDouble(values[k]);
        }
        return of(values, w);
    }

    /** The values, ascending. */
    double[] values() {
        return values.clone();
    }

    /** Their weights. */
    double[] weights() {
        double[] w = new double[values.length];
        for (int k = 0; k < w.length; k++) {
            w[k] = sumW[k + 1] - sumW[k];
        }
        return w;
    }

    /** Number of values. */
    public int size() {
        return values.length;
    }
}
