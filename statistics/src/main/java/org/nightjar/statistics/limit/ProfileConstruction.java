/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.Arrays;
import java.util.concurrent.atomic.AtomicInteger;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;

/**
 * Unified interval with nuisance parameters: mu belongs to it if t~_mu of the data is not above its quantile in toys drawn
 * with the nuisance parameters fitted at mu (G. Feldman, R. Cousins, physics/9711021, ordering by likelihood ratio; the
 * nuisance parameters profiled, as PDG Statistics describes). Toys of all mu come from the same streams. Ends are found by
 * bisection, which assumes an interval without holes.
 */
public final class ProfileConstruction {
    private static final int BISECTIONS = 9;

    private final ToyModel model;
    private final int toys;
    private final long seed;
    private final int threads;

    /** With that many toys at each tested value. */
    public ProfileConstruction(ToyModel model, int toys, long seed, int threads) {
        this.model = model;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
    }

    /** Both ends; the lower one 0 if 0 belongs to the interval. */
    public record Result(double lower, double upper, double step, FitStatus status) {}

    /** Never throws for a fit that fails; {@code step} is the width to which the upper end was bisected. */
    public Result interval(Observation data, Level level) {
        try {
            ProfileLikelihood profile = new ProfileLikelihood(model, data);
            double hat = Math.max(0, profile.estimate());
            double bound = model.parameters().get(model.parameterOfInterest()).upper();
            double width = profile.error() > 0 ? profile.error() : 1;
            double in = hat;
            double out = Math.min(bound, hat + 2 * width);
            while (belongs(profile, out, level)) {
                if (out >= bound) {
                    throw new FitFailure("interval", new FitStatus.NotConverged("above the bound " + bound));
                }
                in = out;
                width *= 2;
                out = Math.min(bound, out + width);
            }
            double gap = out - in;
            double upper = bisect(profile, level, in, out);
            double lower = hat == 0 || belongs(profile, 0, level) ? 0 : bisect(profile, level, hat, 0);
            return new Result(lower, upper, Math.scalb(gap, -BISECTIONS), profile.status());
        } catch (FitFailure failed) {
            return new Result(0, 0, 0, failed.status());
        }
    }

    private double bisect(ProfileLikelihood profile, Level level, double inside, double outside) {
        double in = inside;
        double out = outside;
        for (int k = 0; k < BISECTIONS; k++) {
            double mu = 0.5 * (in + out);
            if (belongs(profile, mu, level)) {
                in = mu;
            } else {
                out = mu;
            }
        }
        return 0.5 * (in + out);
    }

    private boolean belongs(ProfileLikelihood profile, double mu, Level level) {
        double t = profile.tTilde(mu);
        double[] at = profile.at(mu).values();
        double[] all = new double[toys];
        AtomicInteger next = new AtomicInteger();
        Threads.run(
                () -> {
                    RandomStream stream = new Streams(seed, new SampleId("unified interval")).of(Stage.TOYS);
                    for (int k = next.getAndIncrement(); k < toys; k = next.getAndIncrement()) {
                        all[k] = one(at, mu, stream.at(k, 0));
                    }
                },
                threads);
        double[] sorted =
                Arrays.stream(all).filter(x -> !Double.isNaN(x)).sorted().toArray();
        if (sorted.length == 0) {
            throw new FitFailure("toys", new FitStatus.NotConverged("every toy failed"));
        }
        // The smallest value that at least this share of the toys does not exceed: with steps it over-covers.
        int rank = (int) Math.ceil(level.value() * sorted.length) - 1;
        return t <= sorted[Math.max(0, rank)] + 1e-7;
    }

    private double one(double[] at, double mu, RandomStream random) {
        try {
            return new ProfileLikelihood(model, model.toy(at, random)).tTilde(mu);
        } catch (FitFailure failed) {
            return Double.NaN;
        }
    }
}
