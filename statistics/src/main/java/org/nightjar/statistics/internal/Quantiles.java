/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import org.nightjar.statistics.ExpectedBand;

/** Quantiles of numbers in ascending order. */
public final class Quantiles {
    private Quantiles() {}

    /** The value below which a share lies, interpolated between neighbours. */
    public static double of(double[] sorted, double p) {
        double at = p * (sorted.length - 1);
        int k = (int) at;
        return sorted[k] + (at - k) * (sorted[Math.min(k + 1, sorted.length - 1)] - sorted[k]);
    }

    /** Those at minus two to plus two standard deviations. */
    public static ExpectedBand band(double[] sorted) {
        double[] edges = new double[5];
        for (int k = 0; k < edges.length; k++) {
            edges[k] = of(sorted, Normal.below(k - 2.0));
        }
        return new ExpectedBand(edges[0], edges[1], edges[2], edges[3], edges[4]);
    }
}
