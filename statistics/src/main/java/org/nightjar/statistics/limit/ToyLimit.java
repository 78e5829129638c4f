/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import java.util.Map;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.TreeMap;
import java.util.function.ToDoubleFunction;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;

/**
 * Upper limit from toys: the signal strength at which CLs (or CLs+b) of the toys reaches 1 - level. Each tested value draws
 * its own toys from the same streams, so that neighbouring values fluctuate together; between the tested values the
 * logarithm is interpolated. The result's note holds its error from the number of toys.
 */
public final class ToyLimit {
    private static final double CLOSE = 1.12;
    private static final int MOST = 40;

    private final ToyModel model;
    private final boolean cls;
    private final int toys;
    private final long seed;
    private final int threads;
    private final TreeMap<Double, ToyTest.Result> tested = new TreeMap<>();
    private FitStatus worst = FitStatus.CONVERGED;

    /** With that many toys of each kind at each tested value; CLs or CLs+b. */
    public ToyLimit(ToyModel model, boolean cls, int toys, long seed, int threads) {
        this.model = model;
        this.cls = cls;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
    }

    /** Name as on the command line. */
    public String name() {
        return cls ? "cls-toys" : "clsb-toys";
    }

    /** Observed limit with its expected band; never throws for a fit that fails. */
    public Limit upperLimit(Observation data, Level level) {
        tested.clear();
        double guess = guess(data, level);
        double alpha = level.alpha();
        double[] band = new double[5];
        try {
            double observed = crossing(data, alpha, guess, this::value);
            for (int k = 0; k < 5 && cls; k++) {
                int edge = k;
                band[k] = crossing(data, alpha, guess, r -> r.expected()[edge]);
            }
            Optional<ExpectedBand> expected =
                    cls ? Optional.of(new ExpectedBand(band[0], band[1], band[2], band[3], band[4])) : Optional.empty();
            return new Limit(OptionalDouble.of(observed), expected, level, name(), worst, note(observed));
        } catch (FitFailure failed) {
            return new Limit(OptionalDouble.empty(), Optional.empty(), level, name(), failed.status(), "");
        }
    }

    private double guess(Observation data, Level level) {
        double x = new ClsAsymptotic().upperLimit(model, data, level).observed().orElse(1);
        return x > 0 ? Math.min(x, upper()) : 1;
    }

    private double upper() {
        return model.parameters().get(model.parameterOfInterest()).upper();
    }

    private double value(ToyTest.Result r) {
        return cls ? r.cls() : r.clsb();
    }

    private ToyTest.Result at(Observation data, double mu) {
        ToyTest.Result known = tested.get(mu);
        if (known == null) {
            known = new ToyTest(model, mu, toys, seed, threads).run(data);
            if (!known.status().usable()) {
                throw new FitFailure("toys at " + mu, known.status());
            }
            if (cls && known.clb() == 0) {
                throw new FitFailure(
                        "toys at " + mu,
                        new FitStatus.NotConverged(
                                "none of %d background toys lies as far below the background as the data: CLs is not defined"
                                        .formatted(toys)));
            }
            worst = known.status();
            tested.put(mu, known);
        }
        return known;
    }

    /** Where a p-value falls below alpha: 1 at 0, narrowed to a factor, then interpolated in its logarithm. */
    private double crossing(Observation data, double alpha, double guess, ToDoubleFunction<ToyTest.Result> p) {
        double low = 0;
        double high = Double.POSITIVE_INFINITY;
        for (Map.Entry<Double, ToyTest.Result> e : tested.entrySet()) {
            if (p.applyAsDouble(e.getValue()) > alpha) {
                low = e.getKey();
            } else {
                high = e.getKey();
                break;
            }
        }
        for (int k = 0; k < MOST && high > CLOSE * low; k++) {
            double mu = Double.isInfinite(high)
                    ? Math.min(low == 0 ? guess : 1.5 * low, upper())
                    : low == 0 ? 0.6 * high : Math.sqrt(low * high);
            if (p.applyAsDouble(at(data, mu)) > alpha) {
                if (mu >= upper()) {
                    throw new FitFailure("limit", new FitStatus.NotConverged("above the bound " + upper()));
                }
                low = mu;
            } else {
                high = mu;
            }
            if (low == 0 && high < 1e-9 * guess) {
                return high;
            }
        }
        double floor = 0.1 / toys;
        double above = Math.log(Math.max(floor, p.applyAsDouble(at(data, low))) / alpha);
        double below = Math.log(Math.max(floor, p.applyAsDouble(at(data, high))) / alpha);
        return low + (high - low) * above / (above - below);
    }

    private String note(double observed) {
        Map.Entry<Double, ToyTest.Result> a = tested.floorEntry(observed);
        Map.Entry<Double, ToyTest.Result> b = tested.higherEntry(observed);
        int failed = tested.values().stream().mapToInt(r -> r.failed().size()).sum();
        String lost = failed == 0 ? "" : "; %d toys failed and are left out".formatted(failed);
        if (a == null || b == null || !(value(b.getValue()) > 0)) {
            return "%d toys of each kind at %d values".formatted(toys, tested.size()) + lost;
        }
        double slope = Math.log(value(a.getValue()) / value(b.getValue())) / (b.getKey() - a.getKey());
        double relative = a.getValue().error() / Math.max(1e-12, a.getValue().cls());
        return "%d toys of each kind at %d values: observed limit +- %.2g"
                        .formatted(toys, tested.size(), relative / Math.max(1e-12, slope))
                + lost;
    }
}
