/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.List;
import java.util.Map;

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
}
