/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import java.util.Map;
import java.util.TreeMap;
import org.apache.commons.numbers.gamma.LogGamma;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.bayes.Prior;

/**
 * Limits of a counting experiment for every count, and what counts of background alone give. Those counts are Poisson with the
 * central value of the background. Limits of equal counts are computed once; for one thread.
 */
public final class CountingSensitivity {
    /** Counts whose probability is below this part of one do not enter the mean. */
    private static final double NEGLIGIBLE = 1e-6;
    /** Up to this many counts every limit is computed; of more, every so many-th, and parabolas between. */
    private static final int FULL = 12;
    /** Standard deviations below the mean where sums of probabilities begin. */
    private static final double REACH = 8;
    /** Cumulative probabilities of minus two to plus two standard deviations. */
    private static final double[] QUANTILES = {
        0.02275013194817921, 0.15865525393145705, 0.5, 0.8413447460685429, 0.9772498680518208
    };

    private final Uncertain background;
    private final Uncertain scale;
    private final Level level;
    private final String method;
    private final Prior prior;
    private final Map<Integer, Double> limits = new TreeMap<>();

    /** Limits with a flat prior where the method has one. */
    public CountingSensitivity(Uncertain background, Uncertain scale, double level, String method) {
        this(background, scale, level, method, Prior.FLAT);
    }

    /**
     * Limits.
     *
     * @param background expected background
     * @param scale signal events per unit of what is limited
     * @param level credibility or confidence level
     * @param method bayesian, cls, exact or feldman-cousins, the last without errors of background and scale
     * @param prior density of the signal, for bayesian
     */
    public CountingSensitivity(Uncertain background, Uncertain scale, double level, String method, Prior prior) {
        this.background = background;
        this.scale = scale;
        this.level = method.equals("bayesian") ? Level.credibility(level) : Level.confidence(level);
        this.method = method;
        this.prior = prior;
    }

    /** Upper limit for a count. */
    public double limit(int count) {
        return limits.computeIfAbsent(count, this::computed);
    }

    private double computed(int count) {
        Interval interval = switch (method) {
            case "cls" -> new CountingExperiment(count, background, scale).cls(level);
            case "exact" -> new CountingExperiment(count, background, scale).exact(level);
            case "feldman-cousins" ->
                new CountingExperiment(count, Uncertain.exactly(background.value()), Uncertain.exactly(scale.value()))
                        .feldmanCousins(level);
            default -> new CountingExperiment(count, background, scale).bayesian(level, prior);
        };
        return interval.upper();
    }

    /** Quantiles of the limits that counts of background alone give. */
    public ExpectedBand band() {
        double[] limits = new double[QUANTILES.length];
        for (int k = 0; k < limits.length; k++) {
            limits[k] = limit(quantile(QUANTILES[k]));
        }
        return new ExpectedBand(limits[0], limits[1], limits[2], limits[3], limits[4]);
    }

    /** The count whose limit is the median of those that counts of background alone give. */
    public int medianCount() {
        return quantile(QUANTILES[2]);
    }

    /** Mean of the limits that counts of background alone give; some publications draw it as expectation. */
    public double mean() {
        int low = quantile(NEGLIGIBLE);
        int high = quantile(1 - NEGLIGIBLE);
        int step = 1 + (high - low) / FULL;
        double sum = 0;
        double norm = 0;
        for (int n = low; n <= high; n++) {
            double p = probability(n);
            sum += p * between(n - (n - low) % (2 * step), step, n);
            norm += p;
        }
        return sum / norm;
    }

    /** The limit of a count, on the parabola through those of three counts a step apart. */
    private double between(int first, int step, int count) {
        if ((count - first) % step == 0) {
            return limit(count);
        }
        double t = (double) (count - first) / step;
        return 0.5 * (t - 1) * (t - 2) * limit(first)
                - t * (t - 2) * limit(first + step)
                + 0.5 * t * (t - 1) * limit(first + 2 * step);
    }

    /** The smallest count whose cumulative probability reaches a value. */
    private int quantile(double cumulative) {
        double b = background.value();
        int n = (int) Math.max(0, b - REACH * Math.sqrt(b));
        double sum = probability(n);
        while (sum < cumulative) {
            n++;
            sum += probability(n);
        }
        return n;
    }

    /** Poisson probability of a count of background alone. */
    private double probability(int count) {
        double b = background.value();
        return b == 0 ? (count == 0 ? 1 : 0) : Math.exp(count * Math.log(b) - b - LogGamma.value(count + 1.0));
    }
}
