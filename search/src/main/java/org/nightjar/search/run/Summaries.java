/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.analysis.CutFlow;
import org.nightjar.analysis.SelectedCandidates;
import org.nightjar.generation.Estimate;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.ExternalSpec;
import org.nightjar.search.card.SearchCard;

/** From the output of a simulated sample to what the fits need. */
final class Summaries {
    /** Points that stand for a uniform distribution: many per bin. */
    private static final int EXTERNAL_POINTS = 2_000;

    private static final WeightedValues NOTHING = WeightedValues.of(new double[0], new double[0]);

    private Summaries() {}

    /** A signal mass. */
    static AnchorSummary anchor(double mass, Estimate crossSection, SampleOutput output) {
        AnalysisOutput a = output.bySelection().values().iterator().next();
        CutFlow flow = a.cutFlow();
        int last = flow.steps().size() - 1;
        Map<String, AnchorSummary.Values> spectra = new LinkedHashMap<>();
        for (String name : a.selected().names()) {
            spectra.put(name, split(a.selected(), name));
        }
        return new AnchorSummary(
                mass,
                output.generated(),
                flow.sumOfWeights(last),
                flow.sumOfSquaredWeights(last),
                crossSection.value(),
                CutFlowStep.of(flow),
                spectra);
    }

    private static AnchorSummary.Values split(SelectedCandidates c, String spectrum) {
        double[] values = c.values(spectrum);
        List<Double> right = new ArrayList<>();
        List<Double> wrong = new ArrayList<>();
        for (int k = 0; k < values.length; k++) {
            (c.isSignal(k) ? right : wrong).add(values[k]);
        }
        return new AnchorSummary.Values(array(right), array(wrong));
    }

    private static double[] array(List<Double> list) {
        return list.stream().mapToDouble(Double::doubleValue).toArray();
    }

    /** A background; weights become expected events at a luminosity times the corrections of simulated yields. */
    static BackgroundSummary background(
            SearchCard card,
            BackgroundSpec spec,
            Estimate crossSection,
            double corrected,
            long events,
            SampleOutput output) {
        double scale = corrected * crossSection.value() / events;
        Map<String, Double> expected = new LinkedHashMap<>();
        Map<String, Double> errors = new LinkedHashMap<>();
        Map<String, List<CutFlowStep>> flows = new LinkedHashMap<>();
        Map<String, WeightedValues> spectra = new LinkedHashMap<>();
        Map<String, WeightedPairs> pairs = new LinkedHashMap<>();
        output.bySelection().forEach((selection, a) -> {
            int last = a.cutFlow().steps().size() - 1;
            expected.put(selection, scale * a.cutFlow().sumOfWeights(last));
            errors.put(selection, scale * Math.sqrt(a.cutFlow().sumOfSquaredWeights(last)));
            flows.put(selection, CutFlowStep.of(a.cutFlow()));
            for (String name : a.selected().names()) {
                spectra.put(selection + "|" + name, weighted(a.selected(), name, scale));
            }
            List<String> pair = card.inference().pair();
            if (!pair.isEmpty() && a.selected().names().containsAll(pair)) {
                pairs.put(selection, pairs(a.selected(), pair, scale));
            }
        });
        return new BackgroundSummary(
                spec.name(),
                spec.label(),
                spec.process(),
                crossSection.value(),
                crossSection.error(),
                events,
                scale,
                expected,
                errors,
                flows,
                spectra,
                pairs);
    }

    private static WeightedPairs pairs(SelectedCandidates c, List<String> pair, double scale) {
        return WeightedPairs.of(c.values(pair.get(0)), c.values(pair.get(1)), weights(c, scale));
    }

    /** A background that comes as a number, spread evenly over its ranges; in other spectra it has no events. */
    static BackgroundSummary external(
            ExternalSpec spec, double luminosity, Set<String> selections, Set<String> spectrumNames) {
        double events = spec.crossSection() * luminosity;
        Map<String, Double> expected = new LinkedHashMap<>();
        Map<String, Double> errors = new LinkedHashMap<>();
        Map<String, WeightedValues> spectra = new LinkedHashMap<>();
        for (String selection : selections) {
            expected.put(selection, events);
            errors.put(selection, 0.0);
            for (String name : spectrumNames) {
                double[] range = spec.ranges().get(name);
                spectra.put(selection + "|" + name, range == null ? NOTHING : even(range, events));
            }
        }
        return new BackgroundSummary(
                spec.name(),
                spec.label(),
                spec.why(),
                spec.crossSection(),
                0,
                0,
                events,
                expected,
                errors,
                Map.of(),
                spectra);
    }

    private static WeightedValues even(double[] range, double events) {
        double[] values = new double[EXTERNAL_POINTS];
        double[] weights = new double[EXTERNAL_POINTS];
        for (int k = 0; k < EXTERNAL_POINTS; k++) {
            values[k] = range[0] + (range[1] - range[0]) * (k + 0.5) / EXTERNAL_POINTS;
            weights[k] = events / EXTERNAL_POINTS;
        }
        return WeightedValues.of(values, weights);
    }

    private static WeightedValues weighted(SelectedCandidates c, String spectrum, double scale) {
        return WeightedValues.of(c.values(spectrum), weights(c, scale));
    }

    private static double[] weights(SelectedCandidates c, double scale) {
        double[] weights = new double[c.size()];
        for (int k = 0; k < weights.length; k++) {
            weights[k] = scale * c.weight(k);
        }
        return weights;
    }
}
