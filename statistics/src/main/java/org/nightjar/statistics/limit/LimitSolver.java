/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleUnaryOperator;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.internal.Normal;
import org.nightjar.statistics.internal.Roots;

/** Finds the mu at which an asymptotic test reaches its level, for the data and for the edges of the expected band. */
final class LimitSolver {
    /** Total expected background below which the asymptotic formulae are doubtful (STATISTICS section 5). */
    private static final double FEW = 5;

    private static final double TOLERANCE = 1e-6;
    private static final double FLOOR = -8;

    private final ProfileLikelihood data;
    private final ProfileLikelihood asimov;
    private final double alpha;
    private final boolean cls;
    private final double sigma;
    private final double upper;

    private LimitSolver(ProfileLikelihood data, double alpha, boolean cls) {
        this.data = data;
        this.alpha = alpha;
        this.cls = cls;
        data.usableBackground();
        this.asimov = data.asimov();
        asimov.estimate();
        this.upper = data.model()
                .parameters()
                .get(data.model().parameterOfInterest())
                .upper();
        this.sigma = asimov.error() > 0 ? asimov.error() : probed();
    }

    /** Width of the test when the Asimov estimate sits on its bound and has no error: mu / sqrt(q_A(mu)). */
    private double probed() {
        double mu = Math.min(1, upper);
        double q = asimov.t(mu);
        return q > 0 ? mu / Math.sqrt(q) : 1;
    }

    /** Both limits; a failure is a status. */
    static Limit solve(ProfileLikelihood data, Level level, boolean cls, boolean withObserved, String method) {
        OptionalDouble observed = OptionalDouble.empty();
        Optional<ExpectedBand> band = Optional.empty();
        FitStatus status;
        String note = "";
        try {
            LimitSolver solver = new LimitSolver(data, level.alpha(), cls);
            note = solver.note();
            band = Optional.of(solver.band());
            status = withObserved ? data.status() : data.background().status();
            if (withObserved) {
                observed = OptionalDouble.of(solver.observed());
            }
        } catch (FitFailure failed) {
            status = failed.status();
        }
        return new Limit(observed, band, level, method, status, note);
    }

    private String note() {
        double events = data.model().expected(data.background().values()).sum();
        return events < FEW
                ? "%.2g background events: asymptotic formulae are not reliable here".formatted(events)
                : "";
    }

    private ExpectedBand band() {
        return new ExpectedBand(edge(-2), edge(-1), edge(0), edge(1), edge(2));
    }

    private double edge(double sigmas) {
        double target = cls ? Asymptotic.clsBandTarget(alpha, sigmas) : Normal.upperQuantile(alpha) + sigmas;
        if (target <= 0) {
            return 0;
        }
        return root(mu -> Math.sqrt(asimov.t(mu)) - target, target * sigma);
    }

    /** The observed limit; distances are measured in standard deviations, so that they are nearly linear in mu. */
    private double observed() {
        double hat = data.estimate();
        double z = Normal.upperQuantile(alpha);
        if (cls) {
            double guess = hat + sigma * Normal.upperQuantile(alpha * Normal.below(hat / sigma));
            return root(mu -> Math.max(FLOOR, Normal.upperQuantile(clsAt(mu))) - z, guess);
        }
        double reach = hat >= 0 ? z : Math.sqrt(z * z + hat * hat / (sigma * sigma));
        return root(mu -> Math.sqrt(data.qTilde(mu)) - z, hat + reach * sigma);
    }

    private double clsAt(double mu) {
        return Asymptotic.cls(data.qTilde(mu), asimov.t(mu));
    }

    /** Root of an increasing function that is negative at 0 and rises by about one per sigma. */
    private double root(DoubleUnaryOperator distance, double guess) {
        double x = Math.min(guess > 0 ? guess : sigma, upper);
        double fx = distance.applyAsDouble(x);
        return fx < 0 ? above(distance, x, fx) : below(distance, x, fx);
    }

    private double above(DoubleUnaryOperator distance, double from, double fFrom) {
        double low = from;
        double fLow = fFrom;
        for (double stretch = 1.1; low < upper; stretch *= 2) {
            double x = Math.min(low + sigma * (1e-6 - stretch * fLow), upper);
            double fx = distance.applyAsDouble(x);
            if (fx >= 0) {
                return Roots.brent(distance, low, fLow, x, fx, TOLERANCE * x);
            }
            if (!(fx < 0) || stretch > 1e12) {
                throw new FitFailure("limit", new FitStatus.NotConverged("no crossing below " + x));
            }
            low = x;
            fLow = fx;
        }
        throw new FitFailure("limit", new FitStatus.NotConverged("above the bound " + upper));
    }

    private double below(DoubleUnaryOperator distance, double from, double fFrom) {
        double high = from;
        double fHigh = fFrom;
        for (double stretch = 1.1; high > 1e-12 * sigma; stretch *= 2) {
            double x = Math.max(high - sigma * (1e-6 + stretch * fHigh), 0.5 * high);
            double fx = distance.applyAsDouble(x);
            if (fx < 0) {
                return Roots.brent(distance, x, fx, high, fHigh, TOLERANCE * high);
            }
            high = x;
            fHigh = fx;
        }
        return high;
    }
}
