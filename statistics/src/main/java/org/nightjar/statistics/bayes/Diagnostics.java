/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import org.nightjar.statistics.FitStatus;

/** Whether chains agree, and how many independent draws they are worth (A. Gelman et al., Bayesian Data Analysis, 11.4-5). */
final class Diagnostics {
    private Diagnostics() {}

    static double mean(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s / x.length;
    }

    static double variance(double[] x) {
        double m = mean(x);
        double s = 0;
        for (double v : x) {
            s += (v - m) * (v - m);
        }
        return s / (x.length - 1);
    }

    private static double[][] halves(double[][] chains) {
        double[][] all = new double[2 * chains.length][];
        int n = chains[0].length / 2;
        for (int c = 0; c < chains.length; c++) {
            all[2 * c] = java.util.Arrays.copyOfRange(chains[c], 0, n);
            all[2 * c + 1] = java.util.Arrays.copyOfRange(chains[c], n, 2 * n);
        }
        return all;
    }

    /** Mean variance within the halves, and the pooled one that adds the spread of their means. */
    private static double[] variances(double[][] halves) {
        double n = halves[0].length;
        double[] means = new double[halves.length];
        double within = 0;
        for (int c = 0; c < halves.length; c++) {
            means[c] = mean(halves[c]);
            within += variance(halves[c]) / halves.length;
        }
        return new double[] {within, (n - 1) / n * within + variance(means)};
    }

    /** Split R-hat. */
    static double rHat(double[][] chains) {
        double[] v = variances(halves(chains));
        return v[0] > 0 ? Math.sqrt(v[1] / v[0]) : Double.POSITIVE_INFINITY;
    }

    /** Converged, or why draws with these figures cannot be trusted. */
    static FitStatus trust(double rHat, double effective) {
        return rHat < 1.01 && effective > 400
                ? FitStatus.CONVERGED
                : new FitStatus.NotConverged(
                        "R-hat %.4g (below 1.01 is needed), %.0f effective draws (400 are): more draws"
                                .formatted(rHat, effective));
    }

    /** Effective number of draws from the autocorrelations, summed in pairs while these are positive. */
    static double effective(double[][] chains) {
        double[][] halves = halves(chains);
        int n = halves[0].length;
        double pooled = variances(halves)[1];
        if (!(pooled > 0)) {
            return 0;
        }
        double sum = 0;
        for (int lag = 1; lag + 1 < n; lag += 2) {
            double pair = correlation(halves, lag, pooled) + correlation(halves, lag + 1, pooled);
            if (!(pair > 0)) {
                break;
            }
            sum += pair;
        }
        return halves.length * (double) n / (1 + 2 * sum);
    }

    private static double correlation(double[][] halves, int lag, double pooled) {
        double variogram = 0;
        for (double[] x : halves) {
            double s = 0;
            for (int i = lag; i < x.length; i++) {
                s += (x[i] - x[i - lag]) * (x[i] - x[i - lag]);
            }
            variogram += s / (x.length - lag) / halves.length;
        }
        return 1 - variogram / (2 * pooled);
    }
}
