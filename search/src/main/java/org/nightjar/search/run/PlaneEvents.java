/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Candidates of a sample in a plane of overlapping windows, where the sum over windows counts each as often as it is in one.
 *
 * @param sample name of the background, or {@link #DATA}
 * @param selected candidates that pass the selection, expected events
 * @param inside those in at least one window, expected events
 * @param windows windows that hold a candidate, mean over those inside; 0 if there are none
 */
public record PlaneEvents(String sample, double selected, double inside, double windows) {
    /** The name of observed candidates. */
    public static final String DATA = "data";

    static PlaneEvents of(String sample, WeightedPairs candidates, PlaneWindows windows) {
        double selected = 0;
        double inside = 0;
        double sum = 0;
        for (int k = 0; k < candidates.size(); k++) {
            int holding = windows.holding(candidates.x(k), candidates.y(k));
            double w = candidates.weight(k);
            selected += w;
            inside += holding > 0 ? w : 0;
            sum += holding * w;
        }
        return new PlaneEvents(sample, selected, inside, inside > 0 ? sum / inside : 0);
    }

    /** Samples together. */
    public static PlaneEvents sum(String name, List<PlaneEvents> samples) {
        double selected = 0;
        double inside = 0;
        double sum = 0;
        for (PlaneEvents e : samples) {
            selected += e.selected;
            inside += e.inside;
            sum += e.inside * e.windows;
        }
        return new PlaneEvents(name, selected, inside, inside > 0 ? sum / inside : 0);
    }

    /** For JSON. */
    Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("sample", sample);
        m.put("selected", selected);
        m.put("inside", inside);
        m.put("windowsPerEvent", windows);
        return m;
    }
}
