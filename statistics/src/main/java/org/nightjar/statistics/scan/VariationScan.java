/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.OneSidedProfile;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.Significance;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.scan.VariationResult.OneVariation;

/**
 * The worst-of-variations rule of bump searches such as arXiv:2007.13071: fit one hypothesis with several windows and
 * background orders, quote the least stringent limit and the smallest significance. The same rule holds for the expected
 * band, edge by edge. If the variations' significances differ in sign, the one of smallest absolute value is still
 * quoted. A variation whose fits fail is kept with its status and named in the note of the
 * combined limit, but does not enter it: a caller who must have every variation checks the note. Pure function.
 */
public final class VariationScan {
    private VariationScan() {}

    /** Fits every alternative. */
    public static VariationResult evaluate(Hypothesis hypothesis, List<Alternative> alternatives) {
        if (alternatives.isEmpty()) {
            throw new IllegalArgumentException("a hypothesis needs at least one fit variation");
        }
        List<OneVariation> all = new ArrayList<>();
        for (Alternative alternative : alternatives) {
            all.add(one(hypothesis, alternative));
        }
        return new VariationResult(worst(all), smallest(all), all);
    }

    /** The model of one alternative; its first parameter is the quantity of interest. */
    public static BinnedModel model(Hypothesis hypothesis, Alternative alternative) {
        double[] edges = alternative.spectrum().edges();
        BinnedModel.Builder model = BinnedModel.on(edges, hypothesis.morphed())
                .interest(FitParameter.ofInterest("signal", 0), hypothesis.eventsPerUnit())
                .efficiencyUncertainty(hypothesis.efficiencyUncertainty())
                .floating(hypothesis.shapeNuisances())
                .polynomial(alternative.order());
        for (TemplateTerm t : alternative.templates()) {
            model.component(t.yield(), t.shape(edges));
        }
        return model.build();
    }

    private static OneVariation one(Hypothesis hypothesis, Alternative alternative) {
        BinnedModel model = model(hypothesis, alternative);
        ProfileLikelihood profile = new ProfileLikelihood(
                model, model.observe(alternative.spectrum().contents()));
        boolean look = hypothesis.observed();
        Limit limit = hypothesis.method().equals("cls-asymptotic")
                ? new ClsAsymptotic().upperLimit(profile, hypothesis.level(), look)
                : new OneSidedProfile().upperLimit(profile, hypothesis.level(), look);
        return new OneVariation(
                alternative,
                limit,
                look ? Optional.of(profile.significance()) : Optional.empty(),
                look ? Optional.of(profile.free()) : Optional.empty(),
                profile.background());
    }

    private static Limit worst(List<OneVariation> all) {
        OptionalDouble observed = OptionalDouble.empty();
        Optional<ExpectedBand> expected = Optional.empty();
        FitStatus status = FitStatus.CONVERGED;
        int failed = 0;
        List<String> notes = new ArrayList<>();
        for (OneVariation v : all) {
            Limit limit = v.limit();
            if (!limit.status().usable()) {
                failed++;
                notes.add(v.alternative().name() + ": " + limit.status().text());
                continue;
            }
            if (limit.observed().isPresent()) {
                double value = limit.observed().getAsDouble();
                observed = OptionalDouble.of(observed.isPresent() ? Math.max(observed.getAsDouble(), value) : value);
            }
            expected = larger(expected, limit.expected());
            if (status instanceof FitStatus.Converged) {
                status = limit.status();
            }
            if (!limit.note().isEmpty() && !notes.contains(limit.note())) {
                notes.add(limit.note());
            }
        }
        if (failed == all.size()) {
            status = all.get(0).limit().status();
        }
        Limit first = all.get(0).limit();
        return new Limit(observed, expected, first.level(), first.method(), status, String.join("; ", notes));
    }

    private static Optional<ExpectedBand> larger(Optional<ExpectedBand> a, Optional<ExpectedBand> b) {
        if (a.isEmpty() || b.isEmpty()) {
            return a.isPresent() ? a : b;
        }
        return Optional.of(a.get().combine(b.get(), Math::max));
    }

    private static Optional<Significance> smallest(List<OneVariation> all) {
        Optional<Significance> found = Optional.empty();
        for (OneVariation v : all) {
            Optional<Significance> s = v.significance();
            boolean usable = s.isPresent() && s.get().status().usable();
            if (usable
                    && (found.isEmpty()
                            || Math.abs(s.get().signed()) < Math.abs(found.get().signed()))) {
                found = s;
            }
        }
        return found;
    }
}
