/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import java.util.function.DoubleUnaryOperator;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.bayes.Prior;
import org.nightjar.statistics.internal.Normal;
import org.nightjar.statistics.internal.PoissonTail;
import org.nightjar.statistics.internal.Roots;

/**
 * One count: n ~ Poisson(x K + b), with the scale K = luminosity times efficiency (1: x is a number of events) and the
 * background b known exactly or with an error. Means over b and K are sums over Gauss-Legendre nodes: deterministic.
 */
public final class CountingExperiment {
    private static final double TOLERANCE = 1e-11;
    /** Above this relative error of K a Gaussian density near K = 0 decides the limit. */
    private static final double WIDE = 0.25;
    /** A mean of n + 9 sqrt(n + 1) + 40 leaves a probability of 1e-17 or less for n or fewer. */
    private static final double FAR = 9;

    private static final double FARTHEST = 40;
    /** Signals up to so many standard deviations above the excess matter for a limit. */
    private static final double WIDTHS = 6;
    /** The sum of gamma densities has a term per event. */
    private static final int LARGEST_POWER = 100_000;

    private final int observed;
    private final Uncertain background;
    private final Uncertain scale;
    private final Uncertain.Nodes b;
    private final Uncertain.Nodes k;

    /** A count over a background, with the number of expected signal events per unit of the parameter. */
    public CountingExperiment(int observed, Uncertain background, Uncertain scale) {
        if (observed < 0 || !(scale.value() > 0)) {
            throw new IllegalArgumentException("counting: observed %d, scale %s".formatted(observed, scale));
        }
        this.observed = observed;
        this.background = background;
        this.scale = scale;
        double width = Math.sqrt(observed + 1.0);
        this.b = background.nodes(width, observed + FAR * width + FARTHEST);
        double spread = Math.hypot(width, background.error());
        double signal = Math.max(0, observed - background.value()) + WIDTHS * spread;
        this.k = scale.nodes(scale.value() * spread / signal, Double.POSITIVE_INFINITY);
    }

    /** Its background. */
    public Uncertain background() {
        return background;
    }

    /** Signal events per unit of the parameter. */
    public Uncertain scale() {
        return scale;
    }

    /** Whether background and scale are known exactly. */
    public boolean isExact() {
        return background.isExact() && scale.isExact();
    }

    /** Flat prior on x &gt;= 0: the posterior above the limit holds 1 - level. */
    public Interval bayesian(Level level) {
        return bayesian(level, Prior.FLAT);
    }

    /**
     * Posterior limit with another prior on x &gt;= 0. Flat and Jeffreys' priors leave Q(n+1, x K + b)/K and
     * Q(n+1/2, x K + b) above x, averaged over b and K; powers a sum of gamma densities.
     *
     * @throws IllegalArgumentException if the posterior has no integral, or above {@value #LARGEST_POWER} events with a
     *                                  power of the signal
     */
    public Interval bayesian(Level level, Prior prior) {
        DoubleUnaryOperator tail;
        if (prior.jeffreys()) {
            double norm = logMean(0, 0, observed + 0.5);
            tail = x -> logMean(x, 0, observed + 0.5) - norm;
        } else if (prior.power() == 0) {
            double norm = logMean(0, -1, observed + 1);
            tail = x -> logMean(x, -1, observed + 1) - norm;
        } else {
            if (observed > LARGEST_POWER) {
                throw new IllegalArgumentException(
                        "powers of the signal as prior: up to %d events".formatted(LARGEST_POWER));
            }
            tail = new CountPosterior(observed, b, k, prior.power())::logTail;
        }
        return new Interval(0, root(tail, level.alpha()), "bayesian", wide());
    }

    /** CLs with n as test statistic, both probabilities averaged over b and K (R. D. Cousins, V. L. Highland 1992). */
    public Interval cls(Level level) {
        double norm = logMean(0, 0, observed + 1);
        double upper = root(x -> logMean(x, 0, observed + 1) - norm, level.alpha());
        return new Interval(0, upper, "cls", wide());
    }

    /**
     * Exact one-sided limits, P(k &lt;= n | upper) = P(k &gt;= n | lower) = 1 - level (F. Garwood 1936), averaged over b
     * and K where these have errors.
     */
    public Interval exact(Level level) {
        double alpha = level.alpha();
        boolean none = mean(0, 0, observed + 1) <= alpha;
        double upper = none ? 0 : root(x -> Math.log(mean(x, 0, observed + 1)), alpha);
        boolean excess = observed > 0 && atLeast(0) < alpha;
        double lower = excess ? root(x -> Math.log(1 - atLeast(x)), level.value()) : 0;
        String note = none
                ? "the count is so far below the background that every signal is excluded: no statement about it"
                : isExact() ? "" : "probabilities averaged over the errors of background and scale";
        return new Interval(lower, upper, "exact", note);
    }

    /** The unified interval; background and scale must be known exactly. */
    public Interval feldmanCousins(Level level) {
        if (!isExact()) {
            throw new IllegalArgumentException("feldman-cousins: background and scale must be known exactly");
        }
        Interval s = new FeldmanCousins(level.value()).published(observed, background.value());
        return new Interval(s.lower() / scale.value(), s.upper() / scale.value(), s.method(), s.note());
    }

    /** Probability of at least this count without signal, averaged over b: the local p-value of an excess. */
    public double excess() {
        return observed == 0 ? 1 : atLeast(0);
    }

    /** Probability of at most this count without signal, averaged over b: the local p-value of a deficit. */
    public double deficit() {
        return mean(0, 0, observed + 1);
    }

    /** Standard deviations of the excess, negative for a deficit; a p-value above one half is no deviation at all. */
    public double significance() {
        return observed >= background.value()
                ? Math.max(0, Normal.upperQuantile(excess()))
                : -Math.max(0, Normal.upperQuantile(deficit()));
    }

    private String wide() {
        return scale.shape() == Uncertain.Shape.GAUSSIAN && scale.error() > WIDE * scale.value()
                ? "the Gaussian error of the scale reaches zero and decides the limit: a log-normal one is safer"
                : "";
    }

    /** Mean over b and K of K^power Q(a, x K + b); Q(n+1, m) = P(k &lt;= n | m). */
    private double mean(double x, int power, double a) {
        double sum = 0;
        for (int i = 0; i < k.at().length; i++) {
            double factor = k.weight()[i] * (power == 0 ? 1 : 1 / k.at()[i]);
            for (int j = 0; j < b.at().length; j++) {
                sum += factor * b.weight()[j] * PoissonTail.upperGamma(a, x * k.at()[i] + b.at()[j]);
            }
        }
        return sum;
    }

    /** Logarithm of that mean, also where every term underflows. */
    private double logMean(double x, int power, double a) {
        double plain = mean(x, power, a);
        if (plain > 1e-250) {
            return Math.log(plain);
        }
        double largest = Double.NEGATIVE_INFINITY;
        double[] logs = new double[k.at().length * b.at().length];
        int at = 0;
        for (int i = 0; i < k.at().length; i++) {
            double factor = Math.log(k.weight()[i]) - (power == 0 ? 0 : Math.log(k.at()[i]));
            for (int j = 0; j < b.at().length; j++) {
                double tail = PoissonTail.logUpperGamma(a, x * k.at()[i] + b.at()[j]);
                logs[at] = factor + Math.log(b.weight()[j]) + tail;
                largest = Math.max(largest, logs[at++]);
            }
        }
        double sum = 0;
        for (double l : logs) {
            sum += Math.exp(l - largest);
        }
        return largest + Math.log(sum);
    }

    /** Mean over b and K of P(k &gt;= n | x K + b), for n &gt; 0. */
    private double atLeast(double x) {
        double sum = 0;
        for (int i = 0; i < k.at().length; i++) {
            for (int j = 0; j < b.at().length; j++) {
                sum += k.weight()[i] * b.weight()[j] * RegularizedGamma.P.value(observed, x * k.at()[i] + b.at()[j]);
            }
        }
        return sum;
    }

    /** Where the logarithm of a decreasing function, nearly linear and above ln alpha at 0, reaches it. */
    private double root(DoubleUnaryOperator logTail, double alpha) {
        double target = Math.log(alpha);
        DoubleUnaryOperator f = x -> Math.max(-700, logTail.applyAsDouble(x)) - target;
        double high = (observed + 3) / scale.value();
        while (f.applyAsDouble(high) > 0) {
            high *= 2;
        }
        return Roots.brent(f, 0, high, TOLERANCE * high);
    }
}
