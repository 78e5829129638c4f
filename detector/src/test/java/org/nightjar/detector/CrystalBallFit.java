/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.util.Arrays;
import org.hipparchus.optim.InitialGuess;
import org.hipparchus.optim.MaxEval;
import org.hipparchus.optim.SimpleValueChecker;
import org.hipparchus.optim.nonlinear.scalar.GoalType;
import org.hipparchus.optim.nonlinear.scalar.ObjectiveFunction;
import org.hipparchus.optim.nonlinear.scalar.noderiv.NelderMeadSimplex;
import org.hipparchus.optim.nonlinear.scalar.noderiv.SimplexOptimizer;

/** Binned maximum-likelihood fit of a Crystal Ball with a tail to the left: mean, width, alpha, n free. */
final class CrystalBallFit {
    private static final int BINS = 150;

    final double mean;
    final double sigma;
    final double alpha;
    final double n;

    private CrystalBallFit(double[] p) {
        mean = p[0];
        sigma = Math.exp(p[1]);
        alpha = Math.exp(p[2]);
        n = 1 + Math.exp(p[3]);
    }

    /** Fits the values within -10 and +5 half-widths (68 %) of the median. */
    static CrystalBallFit of(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        double median = quantile(x, 0.5);
        double half = (quantile(x, 0.8413) - quantile(x, 0.1587)) / 2;
        double low = median - 10 * half;
        double step = 15 * half / BINS;
        double[] counts = new double[BINS];
        double total = 0;
        for (double v : x) {
            int b = (int) Math.floor((v - low) / step);
            if (b >= 0 && b < BINS) {
                counts[b]++;
                total++;
            }
        }
        double all = total;
        double[] best = new SimplexOptimizer(new SimpleValueChecker(1e-10, 1e-4))
                .optimize(
                        new MaxEval(4000),
                        new ObjectiveFunction(p -> negativeLogLikelihood(p, counts, all, low, step)),
                        GoalType.MINIMIZE,
                        new InitialGuess(new double[] {median, Math.log(0.9 * half), Math.log(1.2), Math.log(5)}),
                        new NelderMeadSimplex(new double[] {0.2 * half, 0.1, 0.2, 0.5}))
                .getPoint();
        return new CrystalBallFit(best);
    }

    /** Half the interval between the 15.87 and 84.13 % quantiles. */
    static double halfWidth(double[] values) {
        double[] x = values.clone();
        Arrays.sort(x);
        return (quantile(x, 0.8413) - quantile(x, 0.1587)) / 2;
    }

    static double quantile(double[] sorted, double q) {
        double at = q * (sorted.length - 1);
        int i = (int) at;
        return i + 1 < sorted.length ? sorted[i] + (at - i) * (sorted[i + 1] - sorted[i]) : sorted[i];
    }

    private static double negativeLogLikelihood(double[] p, double[] counts, double total, double low, double step) {
        CrystalBallFit f = new CrystalBallFit(p);
        if (f.alpha > 6 || f.n > 100) {
            return 1e12 + f.alpha + f.n;
        }
        double[] shape = new double[counts.length];
        double norm = 0;
        for (int b = 0; b < counts.length; b++) {
            // Simpson's rule in the bin
            double x = low + b * step;
            shape[b] = (f.value(x) + 4 * f.value(x + step / 2) + f.value(x + step)) / 6;
            norm += shape[b];
        }
        double sum = 0;
        for (int b = 0; b < counts.length; b++) {
            double mu = Math.max(1e-12, total * shape[b] / norm);
            sum += mu - counts[b] * Math.log(mu);
        }
        return sum;
    }

    private double value(double x) {
        double t = (x - mean) / sigma;
        if (t > -alpha) {
            return Math.exp(-0.5 * t * t);
        }
        double a = n / alpha;
        return Math.exp(-0.5 * alpha * alpha) * Math.pow(a / (a - alpha - t), n);
    }
}
