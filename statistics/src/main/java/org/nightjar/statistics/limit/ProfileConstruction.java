/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Fitter;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.fit.NewtonFitter;

/**
 * Unified interval with nuisance parameters: mu belongs to it if t~_mu of the data is not above its quantile in toys drawn
 * with the nuisance parameters fitted at mu (G. Feldman, R. Cousins, physics/9711021, ordering by likelihood ratio; the
 * nuisance parameters profiled, as PDG Statistics describes). Ends are found by
 * bisection, which assumes an interval without holes.
 */
public final class ProfileConstruction {
    private static final int BISECTIONS = 9;

    private final ToyModel model;
    private final ToyQuantile quantile;

    /** With that many toys at each tested value. */
    public ProfileConstruction(ToyModel model, int toys, long seed, int threads) {
        this.model = model;
        this.quantile = new ToyQuantile(model, toys, seed, threads);
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
        double critical = quantile.critical(at, level, () -> {
            Fitter fitter = new NewtonFitter();
            return toy -> one(fitter, toy, mu);
        });
        if (Double.isNaN(critical)) {
            throw new FitFailure("toys", new FitStatus.NotConverged("every toy failed"));
        }
        return t <= critical;
    }

    private double one(Fitter fitter, Observation toy, double mu) {
        try {
            return ProfileLikelihood.by(fitter, model, toy).tTilde(mu);
        } catch (FitFailure failed) {
            return Double.NaN;
        }
    }
}
