/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.Arrays;
import java.util.Comparator;
import java.util.stream.IntStream;

/** Weighted points of simulated candidates in the plane of two spectra, in order of the first. */
public final class WeightedPairs implements Serializable {
    private static final long serialVersionUID = 1;
    /** Points from which the density around an empty ellipse is taken. */
    private static final int ENOUGH = 4;
    /** An empty ellipse grows by this factor, up to so many times its size. */
    private static final double WIDER = Math.sqrt(2);

    private static final double WIDEST = 7.9;
    private final double[] x;
    private final double[] y;
    private final double[] weight;

    private WeightedPairs(double[] x, double[] y, double[] weight) {
        this.x = x;
        this.y = y;
        this.weight = weight;
    }

    /** Points with weights; equal values keep their order. */
    static WeightedPairs of(double[] x, double[] y, double[] weight) {
        int[] order = IntStream.range(0, x.length)
                .boxed()
                .sorted(Comparator.comparingDouble(i -> x[i]))
                .mapToInt(i -> i)
                .toArray();
        return new WeightedPairs(take(x, order), take(y, order), take(weight, order));
    }

    private static double[] take(double[] values, int[] order) {
        return Arrays.stream(order).mapToDouble(i -> values[i]).toArray();
    }

    /** Weights times a factor. */
    WeightedPairs times(double factor) {
        return new WeightedPairs(
                x, y, Arrays.stream(weight).map(w -> factor * w).toArray());
    }

    /** Number of points. */
    public int size() {
        return x.length;
    }

    /** First value of a point, ascending. */
    public double x(int k) {
        return x[k];
    }

    /** Second value of a point. */
    public double y(int k) {
        return y[k];
    }

    /** Weight of a point. */
    public double weight(int k) {
        return weight[k];
    }

    /** Index of the first point whose first value is not below. */
    int from(double low) {
        int k = Arrays.binarySearch(x, low);
        if (k < 0) {
            return -k - 1;
        }
        while (k > 0 && x[k - 1] == low) {
            k--;
        }
        return k;
    }

    /**
     * Expected sum of weights within so many standard deviations, and its error: the points inside, or, if there are none, the
     * density of the nearest {@link #ENOUGH} around, or one point's worth of the largest area if there are none at all.
     */
    double[] expected(CoreEllipse ellipse, double reach, double worth) {
        double[] found = inside(ellipse, reach);
        double part = 1;
        double wider = reach;
        while (found[2] == 0 || part < 1 && found[2] < ENOUGH && wider < WIDEST * reach) {
            if (wider >= WIDEST * reach) {
                return new double[] {0, part * worth};
            }
            wider *= WIDER;
            part = reach / wider * reach / wider;
            found = inside(ellipse, wider);
        }
        return new double[] {part * found[0], part * Math.sqrt(found[1])};
    }

    /** Sums of weights and of squared weights within so many standard deviations, and the number of points. */
    double[] inside(CoreEllipse ellipse, double reach) {
        double sum = 0;
        double squares = 0;
        int n = 0;
        double high = ellipse.x() + reach * ellipse.widthX();
        for (int k = from(ellipse.x() - reach * ellipse.widthX()); k < x.length && x[k] <= high; k++) {
            if (ellipse.distance(x[k], y[k]) < reach) {
                sum += weight[k];
                squares += weight[k] * weight[k];
                n++;
            }
        }
        return new double[] {sum, squares, n};
    }
}
