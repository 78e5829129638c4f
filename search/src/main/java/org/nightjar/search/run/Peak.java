/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;

/**
 * The peak of the true combinations of one simulated mass as a Crystal Ball.
 *
 * @param mean position, GeV^2
 * @param meanError its error
 * @param sigma width of the core, GeV^2
 * @param sigmaError its error
 * @param alpha where the tail begins, in widths; positive: low side, negative: high side
 * @param alphaError its error
 * @param n power of the tail
 * @param usable whether the fit converged
 */
record Peak(
        double mean,
        double meanError,
        double sigma,
        double sigmaError,
        double alpha,
        double alphaError,
        double n,
        boolean usable) {
    private static final int BINS = 120;
    private static final double START_ALPHA = 1.3;
    private static final double START_N = 4;

    /** Fits the values with the tail on the given side (+1 low, -1 high); n floats unless given (above 1). */
    static Peak fit(double[] values, int side, double fixedN) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted, 0.5);
        double width = 0.5 * (quantile(sorted, 0.8413) - quantile(sorted, 0.1587));
        double tail = 12 * width;
        double core = 5 * width;
        double low = median - (side > 0 ? tail : core);
        double high = median + (side > 0 ? core : tail);
        double[] edges = new double[BINS + 1];
        for (int k = 0; k <= BINS; k++) {
            edges[k] = low + (high - low) * k / BINS;
        }
        double[] counts = counts(sorted, edges);
        double start = fixedN > 1 ? fixedN : START_N;
        CrystalBall shape = CrystalBall.of(median, 0.85 * width, side * START_ALPHA, start);
        FitParameter mean = FitParameter.within("mean", median, low, high);
        FitParameter sigma = FitParameter.within("sigma", 0.85 * width, 0.1 * width, 5 * width);
        FitParameter alpha = side > 0
                ? FitParameter.within("alpha", START_ALPHA, 0.2, 5)
                : FitParameter.within("alpha", -START_ALPHA, -5, -0.2);
        FitParameter power = FitParameter.within("n", START_N, 1.05, 60);
        BinnedModel model = BinnedModel.on(edges, shape)
                .interest(FitParameter.within("events", values.length, 0, 10.0 * values.length + 10), 1)
                .floating(
                        fixedN > 1
                                ? new FitParameter[] {mean, sigma, alpha}
                                : new FitParameter[] {mean, sigma, alpha, power})
                .build();
        FitResult r = new NewtonFitter().fit(model, model.observe(counts), Conditions.NONE);
        return new Peak(
                r.value("mean"),
                r.error("mean"),
                r.value("sigma"),
                r.error("sigma"),
                r.value("alpha"),
                r.error("alpha"),
                fixedN > 1 ? fixedN : r.value("n"),
                r.status().usable());
    }

    /** +1 if the values reach further to the low side of their median, -1 if to the high side. */
    static int tailSide(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        double median = quantile(sorted, 0.5);
        return median - quantile(sorted, 0.02) >= quantile(sorted, 0.98) - median ? 1 : -1;
    }

    private static double[] counts(double[] sorted, double[] edges) {
        double[] n = new double[edges.length - 1];
        for (double x : sorted) {
            int k = (int) Math.floor((x - edges[0]) / (edges[n.length] - edges[0]) * n.length);
            if (k >= 0 && k < n.length) {
                n[k]++;
            }
        }
        return n;
    }

    private static double quantile(double[] sorted, double q) {
        return sorted[(int) Math.min(sorted.length - 1, Math.floor(q * sorted.length))];
    }
}
