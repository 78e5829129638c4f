/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.projection;

import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.apache.commons.statistics.distribution.GammaDistribution;
import org.apache.commons.statistics.distribution.NormalDistribution;
import org.apache.commons.statistics.distribution.PoissonDistribution;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/**
 * How the expected limit on a cross section moves with the luminosity, from the background of the search itself.
 *
 * <p>Limit on the signal events s of a count n over a known background b: Q(n + 1, b + s) = alpha Q(n + 1, b) with the
 * regularised gamma function Q, which is the Bayesian limit with a flat prior and that of CLs alike (O. Helene, Nucl. Instrum. Meth.
 * 212 (1983) 319; G. Zech, Nucl. Instrum. Meth. A277 (1989) 608). Counts are the quantiles of Poisson counts of background alone; those of a fit, whose limits
 * move smoothly with the background, are the same continued between whole numbers. Where the run's expected limit is a mean over counts, so are those here. An error d of the
 * background is integrated over for means and up to {@value #FEW} candidates; above, and between whole numbers, it makes the Gaussian
 * around the count wider, of variance b + d^2 in place of b: the difference of the two Gaussian limits is added to s. The limit of the run is scaled with the
 * ratio at the new and the old luminosity, so that shapes of spectra and other systematic errors of the run are kept. At the old one d is the error that the run's limit
 * holds, at the new one the floor alone, so that one above the run's errors makes the limit worse.
 *
 * @param background expected background candidates at the run's luminosity
 * @param simulated statistical error of the simulated background there; 0 if it is not known. The background at another luminosity is not taken as smaller
 * @param error of the background there that the run's limit holds; 0 for fits
 * @param floor relative error of the background that does not shrink with the luminosity
 * @param level of the limits, 0 to 1
 * @param counted true if candidates are counted, false if spectra are fitted
 * @param mean true if the expected limit is the mean over counts, false if their median
 */
public record Reach(
        double background, double simulated, double error, double floor, double level, boolean counted, boolean mean) {
    /** Counts above which their quantiles are those of a Gaussian with the skewness of Poisson: within 0.001, whole ones within one. */
    private static final double MANY = 1e5;
    /** Up to so many candidates an error of the background is integrated over. */
    private static final int FEW = 29;
    /** The mean over Gaussian counts: so many steps to so many standard deviations either way. */
    private static final int STEPS = 400;

    private static final double FAR = 6;

    private static final NormalDistribution NORMAL = NormalDistribution.of(0, 1);

    /** What the error of the background comes from. */
    public enum Regime {
        /** Less than one background candidate. */
        BACKGROUND_FREE,
        /** The count of the background. */
        STATISTICAL,
        /** The floor exceeds the statistical error. */
        SYSTEMATIC,
        /** The simulated background has a larger error than the count would: more events are to be simulated before this can be said. */
        SIMULATION
    }

    /** New over old expected limit on the cross section at a luminosity higher by a factor. */
    public double crossSection(double luminosity) {
        return crossSection(luminosity, 0);
    }

    /**
     * New over old expected limit on the cross section.
     *
     * @param luminosity new over old
     * @param deviations of the expectation: -2 to 2 standard deviations
     */
    public double crossSection(double luminosity, double deviations) {
        double b = background(luminosity);
        return expected(b, floor * b, deviations) / (expected(background, error, deviations) * luminosity);
    }

    /** Expected background at a luminosity higher by a factor. */
    public double background(double luminosity) {
        return Math.max(background, simulated) * luminosity;
    }

    /** What limits the search at a luminosity higher by a factor. */
    public Regime regime(double luminosity) {
        double b = background(luminosity);
        double statistical = Math.sqrt(Math.max(1, b));
        if (simulated * luminosity > Math.max(statistical, floor * b)) {
            return Regime.SIMULATION;
        }
        if (b < 1) {
            return Regime.BACKGROUND_FREE;
        }
        return floor * b > statistical ? Regime.SYSTEMATIC : Regime.STATISTICAL;
    }

    private double expected(double b, double d, double deviations) {
        return mean && deviations == 0 ? meanEvents(b, d) : events(count(b, deviations), b, d);
    }

    private double meanEvents(double b, double d) {
        if (b <= MANY) {
            return new CountingSensitivity(Uncertain.gaussian(b, d), Uncertain.exactly(1), level, "bayesian").mean();
        }
        double root = Math.sqrt(b);
        double sum = 0;
        double norm = 0;
        for (int k = -STEPS; k <= STEPS; k++) {
            double z = FAR * k / STEPS;
            double weight = Math.exp(-0.5 * z * z);
            sum += weight * gaussian(z * root, Math.hypot(root, d));
            norm += weight;
        }
        return sum / norm;
    }

    private double events(double n, double b, double d) {
        if (counted && d > 0 && n <= FEW) {
            return new CountingExperiment((int) n, Uncertain.gaussian(b, d), Uncertain.exactly(1))
                    .bayesian(Level.credibility(level))
                    .upper();
        }
        double above = RegularizedGamma.Q.value(n + 1, b);
        double limit = GammaDistribution.of(n + 1, 1).inverseSurvivalProbability((1 - level) * above) - b;
        double root = Math.sqrt(b);
        return d == 0 || b == 0 ? limit : limit + gaussian(n - b, Math.hypot(root, d)) - gaussian(n - b, root);
    }

    /** The limit where the count is a Gaussian: mean and standard deviation of signal above background. */
    private double gaussian(double mean, double sigma) {
        return mean
                + sigma * NORMAL.inverseSurvivalProbability((1 - level) * NORMAL.cumulativeProbability(mean / sigma));
    }

    private double count(double b, double deviations) {
        double p = NORMAL.cumulativeProbability(deviations);
        if (b == 0) {
            return 0;
        }
        if (b > MANY) {
            double n = b + deviations * Math.sqrt(b) + (deviations * deviations - 1) / 6 - 0.5;
            return counted ? Math.ceil(n) : n;
        }
        int whole = PoissonDistribution.of(b).inverseCumulativeProbability(p);
        return counted ? whole : between(whole, b, p);
    }

    /** The count, at most a whole one and not below zero, at which Q(n + 1, b) is a probability: Q grows with n. */
    private static double between(int whole, double b, double probability) {
        double low = Math.max(0, whole - 1.0);
        double high = whole;
        if (RegularizedGamma.Q.value(low + 1, b) >= probability) {
            return low;
        }
        for (int k = 0; k < 50; k++) {
            double middle = 0.5 * (low + high);
            if (RegularizedGamma.Q.value(middle + 1, b) < probability) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return high;
    }
}
