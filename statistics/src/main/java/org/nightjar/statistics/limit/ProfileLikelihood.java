/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Fitter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.internal.Normal;

/**
 * The profile likelihood of one model and one observation, and the test statistics made of it (G. Cowan, K. Cranmer,
 * E. Gross, O. Vitells, arXiv:1007.1727). Fits are made when first needed and kept. Each statistic carries its own lower
 * bound on mu: q_mu lets muhat be negative, q~_mu does not. One object per thread.
 */
public final class ProfileLikelihood {
    /** A conditional 2NLL may be lower than the free one by this much before the free fit is repeated. */
    private static final double CONSISTENT = 1e-6;

    /** Beyond that many standard deviations a straight line is no good start, and another one is tried as well. */
    private static final double FAR = 10;

    /** Fewer expected events than this are none; a hundred such bins change 2NLL by less than 1e-5. */
    private static final double TRACE = 1e-9;

    private final StatisticalModel model;
    private final Observation data;
    private final Fitter fitter;
    private final int interest;
    private final double @Nullable [] start;
    private @Nullable FitResult free;
    private @Nullable FitResult background;

    /** Of these data. */
    public ProfileLikelihood(StatisticalModel model, Observation data) {
        this(model, data, null, new NewtonFitter());
    }

    /** The same by a fitter that serves one question after the other. */
    static ProfileLikelihood by(Fitter fitter, StatisticalModel model, Observation data) {
        return new ProfileLikelihood(model, data, null, fitter);
    }

    /** The same with all fits started at given values. */
    static ProfileLikelihood startingAt(double[] start, Fitter fitter, StatisticalModel model, Observation data) {
        return new ProfileLikelihood(model, data, start, fitter);
    }

    private ProfileLikelihood(StatisticalModel model, Observation data, double @Nullable [] start, Fitter fitter) {
        this.model = model;
        this.data = data;
        this.start = start;
        this.fitter = fitter;
        this.interest = model.parameterOfInterest();
    }

    /**
     * The profile of the background-only Asimov set: expectation at mu = 0 with nuisances fitted to these data. A bin whose
     * rate that fit took to its least is an empty bin there, not one with a trace of an event.
     */
    public ProfileLikelihood asimov() {
        double[] best = background().values();
        return new ProfileLikelihood(model, model.expected(best).withoutTraces(TRACE), best, fitter);
    }

    /** The model. */
    public StatisticalModel model() {
        return model;
    }

    /** The free minimum; muhat may be negative. */
    public FitResult free() {
        FitResult known = free;
        if (known == null) {
            known = fitter.fit(model, data, start == null ? Conditions.NONE : Conditions.NONE.from(start));
            free = known;
        }
        return known;
    }

    /** The minimum at mu = 0, started as those at other fixed values. */
    public FitResult background() {
        FitResult known = background;
        if (known == null) {
            known = held(0);
            background = known;
        }
        return known;
    }

    /** The minimum at fixed mu, started on the straight line that the covariance of the free fit predicts. */
    public FitResult at(double mu) {
        if (mu == 0) {
            return background();
        }
        return held(mu);
    }

    private FitResult held(double mu) {
        Conditions there = Conditions.holding(interest, mu);
        FitResult best = free();
        if (!best.status().usable()) {
            return fitter.fit(model, data, there);
        }
        FitResult near = fitter.fit(model, data, there.from(best.predicted(interest, mu, best.values())));
        boolean far = Math.abs(mu - best.value(interest)) > FAR * best.error(interest) && best.error(interest) > 0;
        FitResult other = far ? fitter.fit(model, data, there) : near;
        return other.status().usable() && other.twiceNll() < near.twiceNll() ? other : near;
    }

    /**
     * q~_mu with its derivative, the fit started near another one at fixed signal strength: for root searches, whose steps
     * are functions of the data alone.
     */
    Point near(double mu, @Nullable FitResult other) {
        FitResult start = other == null ? free() : other;
        FitResult fixed = usable(
                mu == 0
                        ? background()
                        : fitter.fit(
                                model,
                                data,
                                Conditions.holding(interest, mu).from(free().predicted(interest, mu, start.values()))),
                "fit at fixed signal");
        double t = above(fixed);
        double hat = estimate();
        if (hat > mu) {
            return new Point(0, 0, fixed);
        }
        double q = hat >= 0 ? t : Math.max(0, t - t(0));
        return new Point(q, fixed.slope(), fixed);
    }

    /** q~_mu, its derivative by mu, and the fit at mu. */
    record Point(double q, double slope, FitResult fit) {}

    /** muhat. */
    public double estimate() {
        return usable(free(), "free fit").value(interest);
    }

    /** Standard error of muhat. */
    public double error() {
        return free().error(interest);
    }

    /** t_mu = -2 ln lambda(mu), Eq. 8. */
    public double t(double mu) {
        return above(usable(at(mu), "fit at fixed signal"));
    }

    /** 2NLL above the free minimum, which is looked for again from there if it should be lower. */
    private double above(FitResult fixed) {
        double difference = fixed.twiceNll() - usable(free(), "free fit").twiceNll();
        if (difference < -CONSISTENT) {
            free = fitter.fit(model, data, Conditions.NONE.from(fixed.values()));
            difference = fixed.twiceNll() - usable(free(), "free fit").twiceNll();
        }
        return Math.max(0, difference);
    }

    /** q_mu, Eq. 14: 0 if muhat > mu; muhat may be negative. */
    public double q(double mu) {
        double t = t(mu);
        return estimate() <= mu ? t : 0;
    }

    /** q~_mu, Eq. 16: as q_mu with muhat replaced by 0 if negative. */
    public double qTilde(double mu) {
        double t = t(mu);
        double hat = estimate();
        if (hat > mu) {
            return 0;
        }
        return hat >= 0 ? t : Math.max(0, t - t(0));
    }

    /** t~_mu, Eq. 11: as t_mu with muhat replaced by 0 if negative. */
    public double tTilde(double mu) {
        double t = t(mu);
        return estimate() >= 0 ? t : Math.max(0, t - t(0));
    }

    /** q0, Eq. 12: 0 for a deficit. */
    public double q0() {
        double t = t(0);
        return estimate() >= 0 ? t : 0;
    }

    /** Local significance with its sign; never throws. */
    public Significance significance() {
        try {
            double t = t(0);
            double hat = estimate();
            double signed = Math.copySign(Math.sqrt(t), hat);
            return new Significance(signed, Normal.above(Math.max(0, signed)), hat, error(), status());
        } catch (FitFailure failed) {
            return new Significance(0, 1, 0, 0, failed.status());
        }
    }

    /** The less good of the two basic fits' endings. */
    public FitStatus status() {
        FitStatus first = free().status();
        FitStatus second = background().status();
        if (!first.usable() || !second.usable()) {
            return first.usable() ? second : first;
        }
        return first instanceof FitStatus.Converged ? second : first;
    }

    private static FitResult usable(FitResult result, String where) {
        if (!result.status().usable()) {
            throw new FitFailure(where, result.status());
        }
        return result;
    }

    /** The background-only fit, or a failure to report. */
    FitResult usableBackground() {
        return usable(background(), "background-only fit");
    }
}
