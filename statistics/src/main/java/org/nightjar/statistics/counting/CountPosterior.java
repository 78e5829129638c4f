/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/**
 * Posterior of the signal x of a count n ~ Poisson(x K + b) with the prior x^p. The likelihood is the sum over j of
 * Poisson(j; x K) Poisson(n - j; b), so that the posterior is a sum of gamma densities: each j has the weight
 * Poisson(n - j; b) K^(-p-1) Gamma(j+p+1)/Gamma(j+1) and the part Q(j+p+1, x K) above x.
 */
final class CountPosterior {
    /** Gamma densities whose weight is below exp(-45) of the largest do not change the sixteenth digit. */
    private static final double NEGLIGIBLE = -45;

    private final double[] scale;
    private final double[] scaleWeight;
    private final double lowest;
    private final double[] weight;
    private final double[] logGamma;
    private final double norm;

    /** Fails if the posterior has no integral. */
    CountPosterior(int n, Uncertain.Nodes b, Uncertain.Nodes k, double power) {
        this.scale = k.at();
        this.scaleWeight = new double[scale.length];
        for (int i = 0; i < scale.length; i++) {
            scaleWeight[i] = k.weight()[i] * Math.pow(scale[i], -power - 1);
        }
        double[] logs = new double[n + 1];
        double largest = Double.NEGATIVE_INFINITY;
        for (int j = 0; j <= n; j++) {
            double background = logBackground(n - j, b);
            boolean wanted = background > Double.NEGATIVE_INFINITY;
            if (wanted && !(j + power + 1 > 0)) {
                throw new IllegalArgumentException(
                        "the prior s^%s has no integral towards s = 0, where the count has a probability"
                                .formatted(power));
            }
            logs[j] = wanted ? background + LogGamma.value(j + power + 1) - LogGamma.value(j + 1.0) : background;
            largest = Math.max(largest, logs[j]);
        }
        int low = 0;
        while (logs[low] < largest + NEGLIGIBLE) {
            low++;
        }
        int high = n;
        while (logs[high] < largest + NEGLIGIBLE) {
            high--;
        }
        this.lowest = low + power + 1;
        this.weight = new double[high - low + 1];
        this.logGamma = new double[weight.length];
        for (int i = 0; i < weight.length; i++) {
            weight[i] = Math.exp(logs[low + i] - largest);
            logGamma[i] = LogGamma.value(low + i + power + 2);
        }
        this.norm = above(0);
    }

    /** Logarithm of the mean over b of the probability of k background events. */
    private static double logBackground(int k, Uncertain.Nodes b) {
        double largest = Double.NEGATIVE_INFINITY;
        double[] logs = new double[b.at().length];
        for (int i = 0; i < logs.length; i++) {
            double mean = b.at()[i];
            double p = mean > 0 ? k * Math.log(mean) - mean : k == 0 ? 0 : Double.NEGATIVE_INFINITY;
            logs[i] = p + Math.log(b.weight()[i]);
            largest = Math.max(largest, logs[i]);
        }
        if (largest == Double.NEGATIVE_INFINITY) {
            return largest;
        }
        double sum = 0;
        for (double l : logs) {
            sum += Math.exp(l - largest);
        }
        return largest + Math.log(sum) - LogGamma.value(k + 1.0);
    }

    /** Logarithm of the part of the posterior above x. */
    double logTail(double x) {
        return Math.log(above(x) / norm);
    }

    private double above(double x) {
        double sum = 0;
        for (int i = 0; i < scale.length; i++) {
            sum += scaleWeight[i] * mixture(x * scale[i]);
        }
        return sum;
    }

    /** Sum of the weighted Q(j+p+1, y), each from the last: Q(a+1, y) = Q(a, y) + y^a exp(-y)/Gamma(a+1). */
    private double mixture(double y) {
        double q = RegularizedGamma.Q.value(lowest, y);
        double log = y > 0 ? Math.log(y) : 0;
        double sum = 0;
        for (int i = 0; i < weight.length; i++) {
            sum += weight[i] * q;
            q += y > 0 ? Math.exp((lowest + i) * log - y - logGamma[i]) : 0;
        }
        return sum;
    }
}
