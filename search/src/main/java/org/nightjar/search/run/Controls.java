/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.Numbers;
import org.nightjar.search.card.ControlSpec;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.MeasuredFactor;
import org.nightjar.search.card.SearchCard;

/**
 * Compares data with simulation in control samples and applies the corrections that follow, in the card's order: each is
 * measured with the simulation as corrected by those before. A factor is (data - samples it does not apply to) / (samples it
 * applies to); its error holds the count and the number of simulated events.
 */
final class Controls {
    private final SearchCard card;
    private final Map<String, ObservedBins> data;
    private final boolean sealed;
    private List<BackgroundSummary> backgrounds;
    private List<BackgroundSummary> control;

    private Controls(SearchCard card, Simulation.Samples samples, Map<String, ObservedBins> data, boolean sealed) {
        this.card = card;
        this.data = data;
        this.sealed = sealed;
        this.backgrounds = samples.backgrounds();
        this.control = samples.control();
    }

    /**
     * What control samples gave.
     *
     * @param card the card with corrections as measured
     * @param samples the simulation, corrected
     * @param results data and simulation in each control sample, with all corrections but those it gives itself
     */
    record Outcome(SearchCard card, Simulation.Samples samples, List<ControlResult> results) {}

    /** Measures and applies; {@code data} are those of the control samples by name, not looked at if {@code sealed}. */
    static Outcome apply(SearchCard card, Simulation.Samples samples, Map<String, ObservedBins> data, boolean sealed) {
        Controls c = new Controls(card, samples, data, sealed);
        List<CorrectionSpec> corrections =
                card.corrections().stream().map(c::measured).toList();
        List<ControlResult> results = card.control().stream()
                .map(spec -> c.result(spec, c.before(spec, samples.control(), corrections)))
                .toList();
        return new Outcome(
                card.withCorrections(corrections),
                new Simulation.Samples(samples.anchors(), samples.still(), c.backgrounds, c.control),
                results);
    }

    private @Nullable ObservedBins visible(ControlSpec spec) {
        return sealed ? null : data.get(spec.name());
    }

    private double[] edges(ControlSpec spec) {
        ObservedBins seen = visible(spec);
        if (spec.bins().length > 0) {
            return spec.bins();
        }
        FitSpectrum s = card.spectrum(spec.spectrum());
        return seen == null || seen.isUnbinned() ? new double[] {s.low(), s.high()} : seen.edges();
    }

    /** What is simulated for a control sample with all corrections but those that it gives itself. */
    private List<BackgroundSummary> before(
            ControlSpec spec, List<BackgroundSummary> simulated, List<CorrectionSpec> corrections) {
        List<BackgroundSummary> all = simulated;
        for (CorrectionSpec c : corrections) {
            MeasuredFactor how = c.measured();
            all = how == null || how.control().equals(spec.name()) ? all : corrected(all, c);
        }
        return passing(all, spec);
    }

    private ControlResult result(ControlSpec spec, List<BackgroundSummary> simulated) {
        double[] edges = edges(spec);
        ObservedBins seen = visible(spec);
        double[] sum = new double[edges.length - 1];
        double[] squares = new double[edges.length - 1];
        Map<String, Double> samples = new LinkedHashMap<>();
        double scale = scale(spec);
        for (BackgroundSummary b : simulated) {
            WeightedValues v = b.values(spec.selection(), spec.spectrum());
            add(v, edges, scale, sum, squares);
            samples.merge(b.name(), scale * v.sum(edges[0], edges[edges.length - 1]), Double::sum);
        }
        String status = spec.ratio() != null
                ? "quoted"
                : seen != null ? "ok" : sealed && data.containsKey(spec.name()) ? "sealed" : "no-data";
        double[] counts = seen == null ? nan(sum.length) : counts(spec, seen, edges);
        double[] errors = Arrays.stream(squares).map(Math::sqrt).toArray();
        return new ControlResult(spec, status, edges, counts, sum, errors, samples);
    }

    /** Luminosity of the data over that of the simulation. */
    private double scale(ControlSpec spec) {
        return spec.data() == null ? 1 : spec.data().luminosity() / card.luminosity();
    }

    private static List<BackgroundSummary> passing(List<BackgroundSummary> all, ControlSpec spec) {
        return all.stream()
                .filter(b -> b.expectedEvents().containsKey(spec.selection()))
                .toList();
    }

    private static void add(WeightedValues v, double[] edges, double scale, double[] sum, double[] squares) {
        for (int k = 0; k < sum.length; k++) {
            sum[k] += scale * v.sum(edges[k], edges[k + 1]);
            squares[k] += scale * scale * v.sumOfSquares(edges[k], edges[k + 1]);
        }
    }

    private static double[] nan(int n) {
        double[] x = new double[n];
        Arrays.fill(x, Double.NaN);
        return x;
    }

    private static double[] counts(ControlSpec spec, ObservedBins seen, double[] edges) {
        double[] counts = new double[edges.length - 1];
        for (int k = 0; k < counts.length; k++) {
            double[] ends = {edges[k], edges[k + 1]};
            if (!seen.fills(ends)) {
                throw new CardException(
                        "control sample " + spec.name(),
                        "its data do not fill the bin from " + Numbers.text(ends[0]) + " to " + Numbers.text(ends[1])
                                + ".",
                        "bins whose edges the data have?");
            }
            counts[k] = Arrays.stream(seen.within(ends).contents()).sum();
        }
        return counts;
    }

    private CorrectionSpec measured(CorrectionSpec c) {
        MeasuredFactor how = c.measured();
        if (how == null) {
            return c;
        }
        ControlSpec spec = card.control().stream()
                .filter(s -> s.name().equals(how.control()))
                .findFirst()
                .orElseThrow();
        CorrectionSpec done = spec.ratio() == null ? fromData(c, how, spec) : quoted(c, how, spec.ratio());
        backgrounds = corrected(backgrounds, done);
        control = corrected(control, done);
        return done;
    }

    private static CorrectionSpec quoted(CorrectionSpec c, MeasuredFactor how, ControlSpec.Ratio ratio) {
        return c.with(ratio.value(), Double.isNaN(how.uncertainty()) ? ratio.uncertainty() : how.uncertainty(), how);
    }

    /** Factor and its relative error from a count over what is simulated of it. */
    private record Factor(double value, double error) {}

    private CorrectionSpec fromData(CorrectionSpec c, MeasuredFactor how, ControlSpec spec) {
        ObservedBins seen = visible(spec);
        if (seen == null) {
            throw new CardException(
                    "correction " + c.name(),
                    "the control sample '" + spec.name() + "' has no data that may be looked at.",
                    "--data \"" + spec.name() + "=FILE\"?");
        }
        double[] edges = edges(spec);
        double[][] own = new double[2][edges.length - 1];
        double[][] rest = new double[2][edges.length - 1];
        for (BackgroundSummary b : passing(control, spec)) {
            boolean scaled = c.appliesTo(b.name());
            double[][] into = scaled || all(c) ? own : rest;
            add(b.values(spec.selection(), spec.spectrum()), edges, scale(spec), into[0], into[1]);
        }
        double[] counts = counts(spec, seen, edges);
        Factor whole = factor(sum(counts), sum(rest[0]), sum(rest[1]), sum(own[0]), sum(own[1]));
        if (!(whole.value > 0) || Double.isInfinite(whole.value)) {
            throw new CardException(
                    "correction " + c.name(),
                    "the control sample '%s' holds %s events where %s are simulated of others and %s of those to be corrected: no factor follows."
                            .formatted(
                                    spec.name(),
                                    Numbers.text(sum(counts)),
                                    Numbers.text(sum(rest[0])),
                                    Numbers.text(sum(own[0]))),
                    "more simulated events, or another sample?");
        }
        boolean given = !Double.isNaN(how.uncertainty());
        if (!how.perBin()) {
            return c.with(whole.value, given ? how.uncertainty() : whole.error, how);
        }
        double[] factors = new double[counts.length];
        double[] errors = new double[counts.length];
        for (int k = 0; k < counts.length; k++) {
            Factor f = factor(counts[k], rest[0][k], rest[1][k], own[0][k], own[1][k]);
            boolean known = f.value > 0 && !Double.isInfinite(f.value);
            factors[k] = known ? f.value : whole.value;
            errors[k] = given ? 0 : known ? f.error : 1;
        }
        MeasuredFactor result =
                new MeasuredFactor(how.control(), true, how.uncertainty(), edges.clone(), factors, errors);
        return c.with(whole.value, given ? how.uncertainty() : 0, result);
    }

    /** True if a correction names the signal alone: then the ratio of all samples is its factor. */
    private static boolean all(CorrectionSpec c) {
        return c.of().equals(List.of(CorrectionSpec.SIGNAL));
    }

    private static Factor factor(double count, double rest, double restVariance, double own, double ownVariance) {
        double f = (count - rest) / own;
        double variance = (Math.max(1, count) + restVariance + f * f * ownVariance) / (own * own);
        return new Factor(f, Math.sqrt(variance) / f);
    }

    private static double sum(double[] x) {
        return Arrays.stream(x).sum();
    }

    private List<BackgroundSummary> corrected(List<BackgroundSummary> all, CorrectionSpec c) {
        List<BackgroundSummary> out = new ArrayList<>();
        for (BackgroundSummary b : all) {
            out.add(c.appliesTo(b.name()) ? corrected(b, c) : b);
        }
        return out;
    }

    private BackgroundSummary corrected(BackgroundSummary b, CorrectionSpec c) {
        MeasuredFactor how = c.measured();
        if (how == null || how.factors().length == 0) {
            return b.times(c.factor());
        }
        String spectrum = card.control().stream()
                .filter(s -> s.name().equals(how.control()))
                .findFirst()
                .orElseThrow()
                .spectrum();
        return b.times(c.factor(), spectrum, how::at);
    }
}
