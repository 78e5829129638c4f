/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Optional;
import java.util.OptionalDouble;
import java.util.concurrent.atomic.AtomicInteger;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.bayes.MarkovChains;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Interval;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.OneSidedProfile;
import org.nightjar.statistics.limit.ProfileConstruction;
import org.nightjar.statistics.limit.ToyBand;
import org.nightjar.statistics.limit.ToyLimit;
import org.nightjar.statistics.limit.TwoSidedProfile;

/** The methods of the verb {@code limit} by name. */
final class UpperLimits {
    /** Draws of each of the four Markov chains. */
    private static final int DRAWS = 50_000;
    /** The same for a toy, whose limit need not be better than the band is wide. */
    private static final int DRAWS_OF_TOY = 10_000;
    /** Toys at each value that is tested for a toy. */
    private static final int BELT_OF_TOY = 500;
    /** A band is made from that many toys unless asked for otherwise, in models of few parameters. */
    private static final int BAND = 100;

    private static final int FEW_PARAMETERS = 40;
    /** Counts are added up one by one. */
    private static final double LARGEST_BACKGROUND = 1e7;
    /** A search of the unified belt takes a time that grows with the count. */
    private static final int LARGEST_BELT = 2000;

    private final WorkspaceOptions options;
    private final int toys;
    private final long seed;
    private final int threads;
    private final PriorOption prior;
    private final @Nullable Integer bandToys;
    private OptionalDouble lowerEnd = OptionalDouble.empty();

    /** With that many toys at each tested value, and that many for a band of expected limits; null for the default. */
    UpperLimits(
            WorkspaceOptions options, int toys, long seed, int threads, PriorOption prior, @Nullable Integer bandToys) {
        this.options = options;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
        this.prior = prior;
        this.bandToys = bandToys;
    }

    /** The lower end that the last method found besides the upper one. */
    OptionalDouble lowerEnd() {
        return lowerEnd;
    }

    /** The upper limit by a method. */
    Limit of(String method, ToyModel model, Analysis a, Level wanted) {
        return switch (method) {
            case "profile-one-sided" -> new OneSidedProfile().upperLimit(model, a.observed(), wanted);
            case "profile-two-sided" -> new TwoSidedProfile().upperLimit(model, a.observed(), wanted);
            case "cls-toys", "clsb-toys" ->
                new ToyLimit(model, method.equals("cls-toys"), toys, seed, threads).upperLimit(a.observed(), wanted);
            case "bayesian" -> bayesian(model, a, wanted);
            case "feldman-cousins" -> unified(model, a, wanted);
            case "cls-count", "exact" -> ofCount(method, a, wanted);
            default -> new ClsAsymptotic().upperLimit(model, a.observed(), wanted);
        };
    }

    private Limit bayesian(ToyModel model, Analysis a, Level wanted) {
        Level level = Level.credibility(wanted.value());
        Optional<CountingExperiment> count = options.count(a);
        if (count.isPresent()) {
            Interval i = prior.orRefuse(() -> count.get().bayesian(level, prior.prior()));
            String how = "one count with Gaussian errors: by quadrature, without chains; " + prior.words();
            return counted("bayesian", count.get(), i, level, how);
        }
        MarkovChains.Posterior p = prior.orRefuse(() -> new MarkovChains(model, a.observed(), seed, prior.prior()))
                .upperLimit(level, DRAWS);
        if (p.draws() == 0) {
            return new Limit(OptionalDouble.empty(), Optional.empty(), level, "bayesian", p.status(), "");
        }
        String note = "%s; posterior within the bounds of %s; limit +- %.2g, R-hat %.4f, %.0f effective draws of %d"
                .formatted(prior.words(), a.interest(), p.error(), p.rHat(), p.effective(), p.draws());
        AtomicInteger doubtful = new AtomicInteger();
        Band band = band(model, a, (toy, k) -> {
            MarkovChains.Posterior one =
                    new MarkovChains(model, toy, seed + 1 + k, prior.prior()).upperLimit(level, DRAWS_OF_TOY);
            doubtful.addAndGet(one.draws() > 0 && !one.status().usable() ? 1 : 0);
            return one.draws() == 0 ? Double.NaN : one.upper();
        });
        String doubts = doubtful.get() == 0 ? "" : "; the chains of %d of them are short".formatted(doubtful.get());
        return new Limit(
                OptionalDouble.of(p.upper()),
                band.edges,
                level,
                "bayesian",
                p.status(),
                note + "; " + band.how + doubts);
    }

    private Limit unified(ToyModel model, Analysis a, Level wanted) {
        Optional<CountingExperiment> count =
                options.count(a).filter(c -> c.isExact() && c.background().value() <= LARGEST_BELT);
        if (count.isPresent() && a.observed().counts()[0] <= LARGEST_BELT) {
            Interval i = count.get().feldmanCousins(wanted);
            lowerEnd = OptionalDouble.of(i.lower());
            return counted(
                    "feldman-cousins",
                    count.get(),
                    i,
                    wanted,
                    "one count without errors: the exact belt, without toys");
        }
        ProfileConstruction.Result r =
                new ProfileConstruction(model, toys, seed, threads).interval(a.observed(), wanted);
        boolean usable = r.status().usable();
        lowerEnd = usable ? OptionalDouble.of(r.lower()) : OptionalDouble.empty();
        OptionalDouble upper = usable ? OptionalDouble.of(r.upper()) : OptionalDouble.empty();
        String note = "%d toys at each tested value, nuisance parameters profiled".formatted(toys);
        Band band = usable ? unifiedBand(model, a, wanted) : new Band(Optional.empty(), "");
        return new Limit(upper, band.edges, wanted, "feldman-cousins", r.status(), note + "; " + band.how);
    }

    private Band unifiedBand(ToyModel model, Analysis a, Level wanted) {
        ToyModel wide = LimitVerb.beyondBound(model);
        ProfileConstruction belt = new ProfileConstruction(wide, BELT_OF_TOY, seed, 1);
        return band(wide, a, (toy, k) -> {
            ProfileConstruction.Result one = belt.interval(toy, wanted);
            return one.status().usable() ? one.upper() : Double.NaN;
        });
    }

    /** Expected limits, and how they were made or why there are none. */
    private record Band(Optional<ExpectedBand> edges, String how) {}

    private Band band(ToyModel model, Analysis a, ToyBand.OfToy method) {
        boolean few = model.parameters().size() <= FEW_PARAMETERS;
        int number = bandToys != null ? bandToys : few ? BAND : 0;
        if (number == 0) {
            return new Band(Optional.empty(), "no expected limits: --expected-toys %d makes them".formatted(BAND));
        }
        ToyBand.Result r = new ToyBand(model, number, seed, threads).of(a.observed(), method);
        String lost = r.failed() == 0 ? "" : ", %d of them without limit and left out".formatted(r.failed());
        return new Band(r.band(), "expected limits from %d background-only toys%s".formatted(number, lost));
    }

    private Limit ofCount(String method, Analysis a, Level wanted) {
        CountingExperiment count = options.count(a)
                .orElseThrow(() -> new CardException(
                        "--method",
                        method
                                + " is for a workspace that is one count: one bin, Gaussian errors of signal and background.",
                        "cls-toys?"));
        if (method.equals("exact")) {
            String how = "one count with Gaussian errors: P(k <= n | s+b) = 1 - level, averaged over them";
            return counted(method, count, count.exact(wanted), wanted, how);
        }
        String how = "one count with Gaussian errors: P(k <= n | s+b) / P(k <= n | b), averaged over them";
        return counted(method, count, count.cls(wanted), wanted, how);
    }

    /** With the limits of the counts that are the quantiles of a Poisson distribution of the background's central value. */
    private Limit counted(String method, CountingExperiment count, Interval i, Level level, String how) {
        Optional<ExpectedBand> band = Optional.empty();
        String expected = "expected: limits of the quantiles of background counts, exact sums";
        try {
            if (count.background().value() <= LARGEST_BACKGROUND) {
                String name = method.equals("cls-count") ? "cls" : method;
                band = Optional.of(
                        new CountingSensitivity(count.background(), count.scale(), level.value(), name, prior.prior())
                                .band());
            } else {
                expected = "no expected limits above %.0g background events".formatted(LARGEST_BACKGROUND);
            }
        } catch (IllegalArgumentException impossible) {
            expected = "no expected limits: " + impossible.getMessage();
        }
        String note = how + "; " + expected + (i.note().isEmpty() ? "" : "; " + i.note());
        return new Limit(OptionalDouble.of(i.upper()), band, level, method, FitStatus.CONVERGED, note);
    }
}
