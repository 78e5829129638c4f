/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.Optional;
import java.util.OptionalDouble;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.histfactory.Analysis;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.bayes.MarkovChains;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Interval;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.OneSidedProfile;
import org.nightjar.statistics.limit.ProfileConstruction;
import org.nightjar.statistics.limit.ToyLimit;
import org.nightjar.statistics.limit.TwoSidedProfile;

/** The methods of the verb {@code limit} by name. */
final class UpperLimits {
    /** Draws of each of the four Markov chains. */
    private static final int DRAWS = 50_000;
    /** A search of the unified belt takes a time that grows with the count. */
    private static final int LARGEST_BELT = 2000;

    private final WorkspaceOptions options;
    private final int toys;
    private final long seed;
    private final int threads;
    private final PriorOption prior;
    private OptionalDouble lowerEnd = OptionalDouble.empty();

    UpperLimits(WorkspaceOptions options, int toys, long seed, int threads, PriorOption prior) {
        this.options = options;
        this.toys = toys;
        this.seed = seed;
        this.threads = threads;
        this.prior = prior;
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
            return counted("bayesian", i, level, how);
        }
        MarkovChains.Posterior p = prior.orRefuse(() -> new MarkovChains(model, a.observed(), seed, prior.prior()))
                .upperLimit(level, DRAWS);
        String note = p.draws() == 0
                ? ""
                : "%s; posterior within the bounds of %s; limit +- %.2g, R-hat %.4f, %.0f effective draws of %d"
                        .formatted(prior.words(), a.interest(), p.error(), p.rHat(), p.effective(), p.draws());
        OptionalDouble upper = p.draws() == 0 ? OptionalDouble.empty() : OptionalDouble.of(p.upper());
        return new Limit(upper, Optional.empty(), level, "bayesian", p.status(), note);
    }

    private Limit unified(ToyModel model, Analysis a, Level wanted) {
        Optional<CountingExperiment> count = options.count(a).filter(CountingExperiment::isExact);
        if (count.isPresent() && a.observed().counts()[0] <= LARGEST_BELT) {
            Interval i = count.get().feldmanCousins(wanted);
            lowerEnd = OptionalDouble.of(i.lower());
            return counted("feldman-cousins", i, wanted, "one count without errors: the exact belt, without toys");
        }
        ProfileConstruction.Result r =
                new ProfileConstruction(model, toys, seed, threads).interval(a.observed(), wanted);
        boolean usable = r.status().usable();
        lowerEnd = usable ? OptionalDouble.of(r.lower()) : OptionalDouble.empty();
        OptionalDouble upper = usable ? OptionalDouble.of(r.upper()) : OptionalDouble.empty();
        String note = "%d toys at each tested value, nuisance parameters profiled".formatted(toys);
        return new Limit(upper, Optional.empty(), wanted, "feldman-cousins", r.status(), note);
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
            return counted(method, count.exact(wanted), wanted, how);
        }
        String how = "one count with Gaussian errors: P(k <= n | s+b) / P(k <= n | b), averaged over them";
        return counted(method, count.cls(wanted), wanted, how);
    }

    private static Limit counted(String method, Interval i, Level level, String how) {
        String note = i.note().isEmpty() ? how : how + "; " + i.note();
        return new Limit(OptionalDouble.of(i.upper()), Optional.empty(), level, method, FitStatus.CONVERGED, note);
    }
}
