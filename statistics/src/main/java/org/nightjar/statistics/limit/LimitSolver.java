/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.Optional;
import java.util.OptionalDouble;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.internal.Normal;
import org.nightjar.statistics.internal.RisingRoot;

/** Finds the mu at which an asymptotic test reaches its level, for the data and for the edges of the expected band. */
final class LimitSolver {
    /** Total expected background below which the asymptotic formulae are doubtful (STATISTICS section 5). */
    private static final double FEW = 5;

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
        double[] edges = new double[5];
        AsimovCurve curve = new AsimovCurve();
        for (int k = 0; k < 5; k++) {
            double sigmas = k - 2.0;
            double target = cls
                    ? Asymptotic.clsBandTarget(alpha, sigmas)
                    : Asymptotic.profileBandTarget(Normal.upperQuantile(alpha), sigmas);
            double guess = curve.guess(target);
            edges[k] = root(curve.towards(target), guess > 0 ? guess : target * sigma);
        }
        return new ExpectedBand(edges[0], edges[1], edges[2], edges[3], edges[4]);
    }

    /** sqrt(q_A(mu)), which is nearly linear; remembers the last point as the next one's start. */
    private final class AsimovCurve {
        private ProfileLikelihood.@Nullable Point last;
        private double lastMu;

        RisingRoot.Curve towards(double target) {
            return mu -> {
                ProfileLikelihood.Point p = asimov.near(mu, last == null ? null : last.fit());
                last = p;
                lastMu = mu;
                double root = Math.sqrt(p.q());
                return new RisingRoot.Value(root - target, root > 0 ? 0.5 * p.slope() / root : 0);
            };
        }

        double guess(double target) {
            ProfileLikelihood.Point p = last;
            if (p == null || !(p.q() > 0 && p.slope() > 0)) {
                return 0;
            }
            double root = Math.sqrt(p.q());
            return lastMu + (target - root) * 2 * root / p.slope();
        }
    }

    /** The observed limit; distances are measured in standard deviations, so that they are nearly linear in mu. */
    private double observed() {
        double hat = data.estimate();
        double z = Normal.upperQuantile(alpha);
        if (cls) {
            double guess = hat + sigma * Normal.upperQuantile(alpha * Normal.below(hat / sigma));
            return root(new ClsCurve(z), guess);
        }
        double reach = hat >= 0 ? z : Math.sqrt(z * z + hat * hat / (sigma * sigma));
        FitResult[] last = new FitResult[1];
        RisingRoot.Curve curve = mu -> {
            ProfileLikelihood.Point p = data.near(mu, last[0]);
            last[0] = p.fit();
            double root = Math.sqrt(p.q());
            return new RisingRoot.Value(root - z, root > 0 ? 0.5 * p.slope() / root : 0);
        };
        return root(curve, hat + reach * sigma);
    }

    /** Phi^-1(1 - CLs(mu)) - z with its derivative through both test statistics. */
    private final class ClsCurve implements RisingRoot.Curve {
        private static final double STEP = 1e-6;
        private final double z;
        private @Nullable FitResult lastData;
        private @Nullable FitResult lastAsimov;

        ClsCurve(double z) {
            this.z = z;
        }

        @Override
        public RisingRoot.Value at(double mu) {
            ProfileLikelihood.Point d = data.near(mu, lastData);
            ProfileLikelihood.Point a = asimov.near(mu, lastAsimov);
            lastData = d.fit();
            lastAsimov = a.fit();
            double h = STEP * mu;
            double up = sigmas(d.q() + h * d.slope(), a.q() + h * a.slope());
            double down = sigmas(d.q() - h * d.slope(), a.q() - h * a.slope());
            return new RisingRoot.Value(sigmas(d.q(), a.q()) - z, (up - down) / (2 * h));
        }

        private double sigmas(double q, double qAsimov) {
            double cls = Asymptotic.cls(Math.max(0, q), Math.max(0, qAsimov));
            return Double.isNaN(cls) ? cls : Math.max(FLOOR, Normal.upperQuantile(cls));
        }
    }

    private double root(RisingRoot.Curve curve, double guess) {
        double x = RisingRoot.find(curve, 0, upper, guess, sigma);
        if (Double.isNaN(x)) {
            throw new FitFailure("limit", new FitStatus.NotConverged("no crossing was found"));
        }
        if (Double.isInfinite(x)) {
            throw new FitFailure("limit", new FitStatus.NotConverged("above the bound " + upper));
        }
        return x;
    }
}
