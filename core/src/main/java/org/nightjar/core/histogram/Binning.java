/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.histogram;

import java.io.Serializable;
import java.util.Arrays;

/** Bin edges, ascending; uniform binnings are filled without a search. */
public final class Binning implements Serializable {
    private static final long serialVersionUID = 1;
    private final double[] edges;
    private final boolean uniform;

    private Binning(double[] edges, boolean uniform) {
        this.edges = edges;
        this.uniform = uniform;
    }

    /** {@code n} bins of equal width on [low, high). */
    public static Binning uniform(int n, double low, double high) {
        if (n < 1 || !(high > low)) {
            throw new IllegalArgumentException(n + " bins on [" + low + ", " + high + ")");
        }
        double[] e = new double[n + 1];
        for (int k = 0; k <= n; k++) {
            e[k] = low + (high - low) * k / n;
        }
        return new Binning(e, true);
    }

    /** Bins between given ascending edges. */
    public static Binning of(double... edges) {
        for (int k = 1; k < edges.length; k++) {
            if (!(edges[k] > edges[k - 1])) {
                throw new IllegalArgumentException("edge " + k + " (" + edges[k] + ") is not above " + edges[k - 1]);
            }
        }
        return new Binning(edges.clone(), false);
    }

    /** Number of bins. */
    public int size() {
        return edges.length - 1;
    }

    /** Lower edge of bin {@code k}; {@code edge(size())} is the upper end. */
    public double edge(int k) {
        return edges[k];
    }

    /** All edges, a copy. */
    public double[] edges() {
        return edges.clone();
    }

    /** Bin of x: -1 below, {@code size()} at or above the end, NaN counts as below. */
    public int find(double x) {
        int n = size();
        if (!(x >= edges[0])) {
            return -1;
        }
        if (x >= edges[n]) {
            return n;
        }
        if (!uniform) {
            int k = Arrays.binarySearch(edges, x);
            return k >= 0 ? k : -k - 2;
        }
        int k = Math.min(n - 1, (int) ((x - edges[0]) / (edges[n] - edges[0]) * n));
        if (x < edges[k]) {
            return k - 1;
        }
        return x >= edges[k + 1] ? k + 1 : k;
    }

    @Override
    public boolean equals(Object o) {
        return o instanceof Binning b && Arrays.equals(edges, b.edges);
    }

    @Override
    public int hashCode() {
        return Arrays.hashCode(edges);
    }
}
