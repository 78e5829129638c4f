/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import java.util.Arrays;

/**
 * A product density on the unit cube, piecewise constant on equally probable bins in each dimension, adapted to squared
 * weights. Source: G. P. Lepage, J. Comput. Phys. 27 (1978) 192, with his smoothing over neighbouring bins and damping.
 */
public final class VegasGrid implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double DAMPING = 0.8;

    private final int bins;
    private final double[][] edges;
    private final double[][] collected;

    /** A flat grid. */
    public VegasGrid(int dimensions, int bins) {
        this.bins = bins;
        edges = new double[dimensions][bins + 1];
        collected = new double[dimensions][bins];
        for (double[] edge : edges) {
            for (int k = 0; k <= bins; k++) {
                edge[k] = (double) k / bins;
            }
        }
    }

    /** Number of dimensions. */
    public int dimensions() {
        return edges.length;
    }

    /** The point of a uniform number in one dimension. */
    public double map(int dimension, double u) {
        double position = u * bins;
        int k = (int) position;
        double[] edge = edges[dimension];
        return edge[k] + (position - k) * (edge[k + 1] - edge[k]);
    }

    /** d(point)/d(uniform number) at a uniform number. */
    public double jacobian(int dimension, double u) {
        int k = (int) (u * bins);
        double[] edge = edges[dimension];
        return bins * (edge[k + 1] - edge[k]);
    }

    /** Adds a weight (the integrand times all Jacobians) seen at uniform number {@code u} of one dimension. */
    void collect(int dimension, double u, double weight) {
        collected[dimension][(int) (u * bins)] += weight * weight;
    }

    /** Moves the edges towards equal sums of squared weights in the dimensions that are not flat, and forgets the sums. */
    void adapt(boolean[] flat) {
        for (int d = 0; d < edges.length; d++) {
            if (!flat[d]) {
                adapt(edges[d], smooth(collected[d]));
            }
            Arrays.fill(collected[d], 0);
        }
    }

    private double[] smooth(double[] d) {
        double[] out = new double[bins];
        for (int k = 0; k < bins; k++) {
            double left = d[Math.max(0, k - 1)];
            double right = d[Math.min(bins - 1, k + 1)];
            out[k] = (left + 2 * d[k] + right) / 4;
        }
        return out;
    }

    private void adapt(double[] edge, double[] d) {
        double sum = 0;
        for (double v : d) {
            sum += v;
        }
        if (!(sum > 0)) {
            return;
        }
        double[] importance = new double[bins];
        double total = 0;
        for (int k = 0; k < bins; k++) {
            double r = Math.max(d[k] / sum, 1e-12);
            importance[k] = r >= 1 ? 1 : Math.pow((r - 1) / Math.log(r), DAMPING);
            total += importance[k];
        }
        double[] moved = new double[bins + 1];
        moved[bins] = 1;
        int k = -1;
        double held = 0;
        for (int n = 1; n < bins; n++) {
            double wanted = n * total / bins;
            while (held < wanted) {
                held += importance[++k];
            }
            moved[n] = edge[k + 1] - (held - wanted) / importance[k] * (edge[k + 1] - edge[k]);
        }
        System.arraycopy(moved, 0, edge, 0, bins + 1);
    }

    /** This grid without the sums, for shipping. */
    VegasGrid frozen() {
        VegasGrid copy = new VegasGrid(edges.length, bins);
        for (int d = 0; d < edges.length; d++) {
            System.arraycopy(edges[d], 0, copy.edges[d], 0, bins + 1);
        }
        return copy;
    }
}
