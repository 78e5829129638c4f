/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.internal.Quantiles;

/**
 * Posterior of the parameter of interest by random-walk Metropolis: a prior on mu &gt;= 0 within its bounds, flat priors
 * on free nuisance parameters within theirs, and the auxiliary measurements as priors of the constrained ones. Steps are
 * drawn with the covariance of the fit; their common scale is tuned during the burn-in alone. Where the prior is a power of
 * mu the steps are taken in the variable in which it is flat, so that no density diverges. Chains are functions of the
 * seed and their number.
 */
public final class MarkovChains {
    private static final int CHAINS = 4;
    /** Best scale of a Gaussian target in many dimensions: 2.38/sqrt(d) (A. Gelman, G. Roberts, W. Gilks 1996). */
    private static final double OPTIMAL = 2.38;

    private static final double TARGET = 0.3;
    private static final int TUNING = 100;

    private final StatisticalModel model;
    private final Observation data;
    private final long seed;
    private final Prior prior;
    private final int interest;
    private final int[] moving;
    private final double[] low;
    private final double[] high;

    /** Of one model and observation, with a flat prior. */
    public MarkovChains(StatisticalModel model, Observation data, long seed) {
        this(model, data, seed, Prior.FLAT);
    }

    /**
     * Of one model and observation.
     *
     * @throws IllegalArgumentException for a prior without integral towards mu = 0
     */
    public MarkovChains(StatisticalModel model, Observation data, long seed, Prior prior) {
        if (!prior.isIntegrable()) {
            throw new IllegalArgumentException(
                    "the prior %s has no integral towards zero signal, where the data have a probability"
                            .formatted(prior.text()));
        }
        this.model = model;
        this.data = data;
        this.seed = seed;
        this.prior = prior;
        this.interest = model.parameterOfInterest();
        List<FitParameter> all = model.parameters();
        this.moving = java.util.stream.IntStream.range(0, all.size())
                .filter(k -> all.get(k).role() != Role.FIXED)
                .toArray();
        this.low = all.stream().mapToDouble(FitParameter::lower).toArray();
        this.high = all.stream().mapToDouble(FitParameter::upper).toArray();
        low[interest] = Math.max(0, low[interest]);
    }

    /**
     * An upper limit with what is needed to trust it.
     *
     * @param upper      quantile of the posterior at the level
     * @param error      its standard error from the means of batches
     * @param mean       of the posterior
     * @param rHat       split R-hat of the parameter of interest; to be below 1.01
     * @param effective  effective number of independent draws; to be above 400
     * @param acceptance share of accepted steps after the burn-in
     * @param draws      of all chains together, after the burn-in
     * @param status     converged, or why the numbers cannot be trusted
     */
    public record Posterior(
            double upper,
            double error,
            double mean,
            double rHat,
            double effective,
            double acceptance,
            int draws,
            FitStatus status) {}

    /** Upper limit from that many draws per chain, after half as many of burn-in; never throws for a fit that fails. */
    public Posterior upperLimit(Level level, int draws) {
        FitResult fit = fit();
        if (!fit.status().usable()) {
            return new Posterior(0, 0, 0, 0, 0, 0, 0, fit.status());
        }
        Draws all = draw(fit, draws, interest);
        return summary(all.of[0], level, all.acceptance);
    }

    /**
     * The joint posterior of two parameters from that many draws per chain, after half as many of burn-in; never throws for a
     * fit that fails.
     */
    public PosteriorPlane plane(int first, int second, int draws) {
        FitResult fit = fit();
        if (!fit.status().usable()) {
            return PosteriorPlane.failed(fit.status());
        }
        Draws all = draw(fit, draws, first, second);
        double[] bounds = {low[first], high[first], low[second], high[second]};
        return PosteriorPlane.of(all.of[0], all.of[1], bounds);
    }

    private FitResult fit() {
        return new NewtonFitter().fit(model, data, Conditions.atLeast(interest, 0));
    }

    /** Draws of some parameters, of each per chain, and the share of accepted steps. */
    private record Draws(double[][][] of, double acceptance) {}

    private Draws draw(FitResult fit, int draws, int... wanted) {
        double[][] steps = steps(fit);
        double width = steps[place(interest)][place(interest)];
        double[] start = fit.values();
        SignalAxis axis = new SignalAxis(prior, Math.max(start[interest], width));
        if (prior.jeffreys() && start[interest] == 0) {
            start[interest] = Math.min(width, high[interest]);
        }
        double[][][] of = new double[wanted.length][CHAINS][draws];
        long accepted = 0;
        for (int c = 0; c < CHAINS; c++) {
            double[][] own = new double[wanted.length][];
            for (int w = 0; w < own.length; w++) {
                own[w] = of[w][c];
            }
            accepted += chain(c, start, axis, steps, wanted, own);
        }
        return new Draws(of, (double) accepted / ((long) CHAINS * draws));
    }

    private int place(int parameter) {
        return Arrays.binarySearch(moving, parameter);
    }

    /** Rows of the lower Cholesky factor of the moving parameters' covariance; own widths for those at a bound. */
    private double[][] steps(FitResult fit) {
        int d = moving.length;
        double[][] l = new double[d][d];
        for (int i = 0; i < d; i++) {
            for (int j = 0; j <= i; j++) {
                double s = fit.covariance(moving[i], moving[j]);
                for (int k = 0; k < j; k++) {
                    s -= l[i][k] * l[j][k];
                }
                if (i == j) {
                    l[i][i] = s > 0 ? Math.sqrt(s) : width(fit, moving[i]);
                } else {
                    l[i][j] = l[j][j] > 0 && fit.error(moving[i]) > 0 && fit.error(moving[j]) > 0 ? s / l[j][j] : 0;
                }
            }
        }
        return l;
    }

    /** Where 2NLL has risen by about one, for a parameter that the fit left at its bound. */
    private double width(FitResult fit, int k) {
        Derivatives out = new Derivatives(low.length);
        double[] x = fit.values();
        double start = x[k];
        double step = high[k] < Double.POSITIVE_INFINITY ? 0.5 * (high[k] - low[k]) : 1;
        for (int n = 0; n < 60; n++) {
            x[k] = start + (start + step <= high[k] ? step : -step);
            if (model.twiceNll(x, data, out) - fit.twiceNll() < 1) {
                return step;
            }
            step *= 0.5;
        }
        return step;
    }

    /** Fills the draws of the wanted parameters; returns the number of accepted steps. */
    private long chain(int number, double[] start, SignalAxis axis, double[][] steps, int[] wanted, double[][] draws) {
        RandomStream random = new Streams(seed, new SampleId("markov chain " + number))
                .of(Stage.TOYS)
                .at(number, 0);
        Derivatives out = new Derivatives(low.length);
        int d = moving.length;
        double scale = OPTIMAL / Math.sqrt(d);
        double[] x = start.clone();
        double[] trial = x.clone();
        double f = target(x, out);
        // Chains begin apart from each other: a wide step that is possible.
        for (int k = 0; k < 100; k++) {
            double g = propose(x, trial, axis, steps, 2, random) ? target(trial, out) : Double.POSITIVE_INFINITY;
            if (g < f + 4.0 * d + 20) {
                System.arraycopy(trial, 0, x, 0, x.length);
                f = g;
                break;
            }
        }
        int length = draws[0].length;
        int burn = Math.max(2000, length / 2);
        long accepted = 0;
        int recent = 0;
        for (int k = -burn; k < length; k++) {
            if (propose(x, trial, axis, steps, scale, random)) {
                double g = target(trial, out);
                if (g < Double.POSITIVE_INFINITY && random.uniform() < Math.exp(0.5 * (f - g))) {
                    double[] old = x;
                    x = trial;
                    trial = old;
                    f = g;
                    recent++;
                    accepted += k >= 0 ? 1 : 0;
                }
            }
            if (k < 0 && (k + burn) % TUNING == TUNING - 1) {
                scale *= Math.exp((double) recent / TUNING - TARGET);
                recent = 0;
            }
            for (int w = 0; w < draws.length && k >= 0; w++) {
                draws[w][k] = x[wanted[w]];
            }
        }
        return accepted;
    }

    /** -2 ln of the posterior in the variable in which a power of mu is flat. */
    private double target(double[] x, Derivatives out) {
        double value = model.twiceNll(x, data, out);
        return prior.jeffreys() && value < Double.POSITIVE_INFINITY ? value - Math.log(information(x, out)) : value;
    }

    /** Fisher information about mu: half the second derivative of 2NLL on the expected data. */
    private double information(double[] x, Derivatives out) {
        model.twiceNll(x, model.expected(x), out);
        return 0.5 * out.hessian()[interest * low.length + interest];
    }

    /** Whether the proposal is within all bounds. */
    private boolean propose(
            double[] x, double[] trial, SignalAxis axis, double[][] steps, double scale, RandomStream random) {
        int d = moving.length;
        double[] z = new double[d];
        for (int k = 0; k < d; k++) {
            z[k] = scale * random.gaussian();
        }
        System.arraycopy(x, 0, trial, 0, x.length);
        boolean inside = true;
        for (int i = 0; i < d; i++) {
            double s = 0;
            for (int j = 0; j <= i; j++) {
                s += steps[i][j] * z[j];
            }
            int p = moving[i];
            trial[p] = p == interest ? axis.moved(x[p], s) : x[p] + s;
            inside &= trial[p] >= low[p] && trial[p] <= high[p];
        }
        return inside;
    }

    private static Posterior summary(double[][] chains, Level level, double acceptance) {
        double[] all =
                Arrays.stream(chains).flatMapToDouble(Arrays::stream).sorted().toArray();
        double upper = Quantiles.of(all, level.value());
        double[] batches = new double[2 * 10];
        int n = chains[0].length;
        for (int b = 0; b < batches.length; b++) {
            int from = b % 5 * (n / 5);
            double[] part = Arrays.copyOfRange(chains[b / 5], from, from + n / 5);
            Arrays.sort(part);
            batches[b] = Quantiles.of(part, level.value());
        }
        double error = Math.sqrt(Diagnostics.variance(batches) / batches.length);
        double rHat = Diagnostics.rHat(chains);
        double effective = Diagnostics.effective(chains);
        FitStatus status = Diagnostics.trust(rHat, effective);
        return new Posterior(upper, error, Diagnostics.mean(all), rHat, effective, acceptance, all.length, status);
    }
}
