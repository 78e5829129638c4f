/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import org.apache.commons.numbers.gamma.Erfc;

/**
 * A template from weighted simulated points by adaptive Gaussian kernels, integrated per bin with the error function and
 * mirrored at the ends of the range. Widths h_i = h (f0(x_i)/g)^-1/2 with the pilot density f0, its geometric mean g and
 * h = (4/3)^(1/5) sigma N_eff^-1/5 (K. Cranmer, hep-ex/0011057) [from memory].
 */
public final class KernelDensity {
    private static final double ROOT2 = Math.sqrt(2);
    /** Kernels end here, in units of their width: 1 - erf(6/sqrt2) = 2e-9. */
    private static final double REACH = 6;

    private KernelDensity() {}

    /** Density of the points within the range of the edges, as a template of unit sum. */
    public static Template of(double[] points, double[] weights, double[] edges) {
        double width = globalWidth(points, weights);
        double[] widths = new double[points.length];
        java.util.Arrays.fill(widths, width);
        double[] pilot = integrate(points, weights, widths, edges);
        double logMean = 0;
        double sum = 0;
        double[] density = new double[points.length];
        for (int k = 0; k < points.length; k++) {
            density[k] = at(points[k], edges, pilot);
            if (density[k] > 0) {
                logMean += weights[k] * Math.log(density[k]);
                sum += weights[k];
            }
        }
        double mean = sum > 0 ? Math.exp(logMean / sum) : 1;
        for (int k = 0; k < points.length; k++) {
            if (density[k] > 0) {
                widths[k] = width * Math.sqrt(mean / density[k]);
            }
        }
        return Template.normalised(edges, integrate(points, weights, widths, edges));
    }

    private static double globalWidth(double[] points, double[] weights) {
        if (points.length == 0 || points.length != weights.length) {
            throw new IllegalArgumentException("%d points with %d weights".formatted(points.length, weights.length));
        }
        double s0 = 0;
        double s1 = 0;
        double w2 = 0;
        for (int k = 0; k < points.length; k++) {
            s0 += weights[k];
            s1 += weights[k] * points[k];
            w2 += weights[k] * weights[k];
        }
        double mean = s1 / s0;
        double variance = 0;
        for (int k = 0; k < points.length; k++) {
            variance += weights[k] * (points[k] - mean) * (points[k] - mean) / s0;
        }
        if (!(s0 > 0 && variance > 0)) {
            throw new IllegalArgumentException(
                    "kernel density: weights sum to %s, variance %s".formatted(s0, variance));
        }
        double effective = s0 * s0 / w2;
        return Math.pow(4.0 / 3 / effective, 0.2) * Math.sqrt(variance);
    }

    private static double[] integrate(double[] points, double[] weights, double[] widths, double[] edges) {
        double[] bins = new double[edges.length - 1];
        double low = edges[0];
        double high = edges[bins.length];
        for (int k = 0; k < points.length; k++) {
            if (points[k] >= low && points[k] <= high) {
                add(points[k], weights[k], widths[k], edges, bins);
                add(2 * low - points[k], weights[k], widths[k], edges, bins);
                add(2 * high - points[k], weights[k], widths[k], edges, bins);
            }
        }
        return bins;
    }

    private static void add(double x, double weight, double h, double[] edges, double[] bins) {
        int first = Math.max(0, bin(x - REACH * h, edges));
        int last = Math.min(bins.length - 1, bin(x + REACH * h, edges));
        if (first > last) {
            return;
        }
        double above = Erfc.value((edges[first] - x) / (h * ROOT2));
        for (int i = first; i <= last; i++) {
            double next = Erfc.value((edges[i + 1] - x) / (h * ROOT2));
            bins[i] += 0.5 * weight * (above - next);
            above = next;
        }
    }

    private static int bin(double x, double[] edges) {
        int k = java.util.Arrays.binarySearch(edges, x);
        return k >= 0 ? k : -k - 2;
    }

    private static double at(double x, double[] edges, double[] bins) {
        int i = bin(x, edges);
        return i < 0 || i >= bins.length ? 0 : bins[i] / (edges[i + 1] - edges[i]);
    }
}
