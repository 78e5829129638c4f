/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * What a run takes from the command line beyond the card.
 *
 * @param quick fewer masses and events: a look in seconds, marked as such
 * @param masses hypotheses to fit in place of the card's, GeV; empty for the card's. Simulated masses do not depend on it
 * @param luminosity integrated luminosity in place of the card's, 1/pb; 0 for the card's
 * @param seed seed in place of the card's; 0 for the card's
 * @param data observed data in place of the card's; empty for the card's
 * @param dataArguments how the user named those data
 */
public record RunOptions(
        boolean quick,
        List<Double> masses,
        double luminosity,
        long seed,
        List<ObservedBins> data,
        List<String> dataArguments) {
    /** Quick runs fit every n-th hypothesis. */
    static final int QUICK_STRIDE = 10;
    /** Quick runs put windows of a plane this many times farther apart, in either direction. */
    static final int QUICK_STEP = 3;
    /** Quick runs simulate this fraction of the anchors. */
    static final int QUICK_ANCHORS = 6;
    /** Quick runs simulate this fraction of the events. */
    static final int QUICK_EVENTS = 16;

    /** The card as it is. */
    public static RunOptions plain() {
        return new RunOptions(false, List.of(), 0, 0, List.of(), List.of());
    }

    /** For run.json, so that a run can be done again. */
    Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("quick", quick);
        m.put("masses", masses);
        m.put("luminosity", luminosity);
        m.put("seed", seed);
        m.put("data", dataArguments);
        return m;
    }

    /** What changes numbers beside masses, data and seed, as text for the identity of the run. */
    String identity() {
        return "quick=" + quick + " luminosity=" + luminosity;
    }
}
