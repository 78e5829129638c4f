/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * What a count is made of.
 *
 * @param selection selected over generated signal events, corrections included
 * @param inside part of the selected signal inside the window
 * @param scaleError relative error of signal events per unit of cross section
 * @param backgroundError error of the background, simulation and systematics
 * @param backgrounds expected events in the window by background
 * @param backgroundErrors their errors from the number of simulated events
 * @param branchingFraction part of the signal that decays as the process names, in the model
 * @param expectedMean mean of the limits on the cross section over counts of background alone, pb
 * @param expectedMedian their median, pb
 * @param spot where in a plane the pair of masses is looked for; null for counts in one spectrum
 */
public record Counted(
        double selection,
        double inside,
        double scaleError,
        double backgroundError,
        Map<String, Double> backgrounds,
        Map<String, Double> backgroundErrors,
        double branchingFraction,
        double expectedMean,
        double expectedMedian,
        @Nullable PlaneSpot spot) {
    /** Error of the background from the number of simulated events alone, all backgrounds together. */
    public double simulatedError() {
        return Math.sqrt(
                backgroundErrors.values().stream().mapToDouble(e -> e * e).sum());
    }

    /** For JSON. */
    Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("selection", selection);
        m.put("inside", inside);
        m.put("scaleError", scaleError);
        m.put("backgroundError", backgroundError);
        m.put("backgrounds", backgrounds);
        m.put("backgroundErrors", backgroundErrors);
        m.put("branchingFraction", branchingFraction);
        m.put("expectedMean", expectedMean);
        m.put("expectedMedian", expectedMedian);
        if (spot != null) {
            m.put("spot", spot.tree());
        }
        return m;
    }

    /** From JSON. */
    static Counted of(Map<?, ?> m) {
        return new Counted(
                Band.number(m.get("selection")),
                Band.number(m.get("inside")),
                Band.number(m.get("scaleError")),
                Band.number(m.get("backgroundError")),
                numbers(m, "backgrounds"),
                numbers(m, "backgroundErrors"),
                Band.number(m.get("branchingFraction")),
                Band.number(m.get("expectedMean")),
                Band.number(m.get("expectedMedian")),
                m.get("spot") instanceof Map<?, ?> s ? PlaneSpot.of(s) : null);
    }

    private static Map<String, Double> numbers(Map<?, ?> m, String key) {
        Map<String, Double> out = new LinkedHashMap<>();
        ((Map<?, ?>) Objects.requireNonNull(m.get(key))).forEach((k, v) -> out.put(String.valueOf(k), Band.number(v)));
        return out;
    }
}
