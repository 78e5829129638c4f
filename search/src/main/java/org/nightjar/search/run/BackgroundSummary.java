/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.DoubleUnaryOperator;

/**
 * What the simulation of one background gave, normalised to the luminosity of the card.
 *
 * @param name name in the card
 * @param label TeX label
 * @param process the process
 * @param crossSection generated cross section within the generation cuts, pb
 * @param crossSectionError its Monte Carlo error, pb
 * @param generated number of events simulated
 * @param scale expected events per simulated event of weight 1
 * @param expectedEvents expected number of selected events by selection
 * @param expectedError its Monte Carlo error by selection
 * @param cutFlows cut-flow by selection, in simulated weights: times scale for expected events
 * @param spectra candidates by selection and spectrum: key {@code selection + "|" + spectrum}
 * @param pairs candidates by selection in the plane of a card that counts in one; empty for others
 */
public record BackgroundSummary(
        String name,
        String label,
        String process,
        double crossSection,
        double crossSectionError,
        long generated,
        double scale,
        Map<String, Double> expectedEvents,
        Map<String, Double> expectedError,
        Map<String, List<CutFlowStep>> cutFlows,
        Map<String, WeightedValues> spectra,
        Map<String, WeightedPairs> pairs)
        implements Serializable {
    /** A background of a card without a plane. */
    public BackgroundSummary(
            String name,
            String label,
            String process,
            double crossSection,
            double crossSectionError,
            long generated,
            double scale,
            Map<String, Double> expectedEvents,
            Map<String, Double> expectedError,
            Map<String, List<CutFlowStep>> cutFlows,
            Map<String, WeightedValues> spectra) {
        this(
                name,
                label,
                process,
                crossSection,
                crossSectionError,
                generated,
                scale,
                expectedEvents,
                expectedError,
                cutFlows,
                spectra,
                Map.of());
    }

    /** Expected candidates per bin summed over backgrounds. */
    public static double[] counts(List<BackgroundSummary> all, String selection, String spectrum, double[] edges) {
        return WeightedValues.counts(
                all.stream().map(b -> b.values(selection, spectrum)).toList(), edges);
    }

    /** The candidates of a selection in the plane. */
    public WeightedPairs pairs(String selection) {
        WeightedPairs p = pairs.get(selection);
        if (p == null) {
            throw new IllegalArgumentException("no '" + selection + "' in " + pairs.keySet());
        }
        return p;
    }

    /** The candidates of a selection in a spectrum. */
    public WeightedValues values(String selection, String spectrum) {
        WeightedValues v = spectra.get(selection + "|" + spectrum);
        if (v == null) {
            throw new IllegalArgumentException("no '" + selection + "|" + spectrum + "' in " + spectra.keySet());
        }
        return v;
    }

    /** With these selections alone. */
    BackgroundSummary only(Set<String> selections) {
        Map<String, WeightedValues> kept = new LinkedHashMap<>();
        spectra.forEach((key, v) -> {
            if (selections.contains(key.substring(0, key.lastIndexOf('|')))) {
                kept.put(key, v);
            }
        });
        return with(
                scale,
                kept(expectedEvents, selections),
                kept(expectedError, selections),
                kept(cutFlows, selections),
                kept,
                kept(pairs, selections));
    }

    /** The same simulation with other numbers. */
    private BackgroundSummary with(
            double newScale,
            Map<String, Double> events,
            Map<String, Double> errors,
            Map<String, List<CutFlowStep>> flows,
            Map<String, WeightedValues> candidates,
            Map<String, WeightedPairs> points) {
        return new BackgroundSummary(
                name,
                label,
                process,
                crossSection,
                crossSectionError,
                generated,
                newScale,
                events,
                errors,
                flows,
                candidates,
                points);
    }

    private static <V> Map<String, V> kept(Map<String, V> all, Set<String> keys) {
        Map<String, V> out = new LinkedHashMap<>(all);
        out.keySet().retainAll(keys);
        return out;
    }

    /** Yields times a factor. */
    BackgroundSummary times(double factor) {
        return times(factor, "", x -> factor);
    }

    /** Yields times a factor; in one spectrum times one that depends on the value. */
    BackgroundSummary times(double factor, String spectrum, DoubleUnaryOperator byValue) {
        Map<String, WeightedValues> changed = new LinkedHashMap<>();
        spectra.forEach((key, v) -> changed.put(key, v.times(key.endsWith("|" + spectrum) ? byValue : x -> factor)));
        Map<String, WeightedPairs> points = new LinkedHashMap<>();
        pairs.forEach((key, p) -> points.put(key, p.times(factor)));
        return with(
                factor * scale,
                scaled(expectedEvents, factor),
                scaled(expectedError, factor),
                cutFlows,
                changed,
                points);
    }

    private static Map<String, Double> scaled(Map<String, Double> all, double factor) {
        Map<String, Double> out = new LinkedHashMap<>();
        all.forEach((key, v) -> out.put(key, factor * v));
        return out;
    }
}
