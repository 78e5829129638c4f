/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisSpec;

/**
 * A control sample: the selection of the card with some cuts changed, where data are compared with simulation.
 *
 * @param name its name
 * @param why what it tells
 * @param source where it comes from
 * @param changes what differs from the selection of the search, in words
 * @param at hypothesis whose constants and cuts it takes, GeV
 * @param analysis its selection
 * @param backgrounds samples that are simulated for it alone
 * @param spectrum spectrum in which it is compared
 * @param bins edges of the comparison; empty for those of the data
 * @param data its observed data; null for none
 * @param ratio data over simulation as somebody measured it; null if it is measured here
 */
public record ControlSpec(
        String name,
        String why,
        String source,
        List<String> changes,
        double at,
        AnalysisSpec analysis,
        List<BackgroundSpec> backgrounds,
        String spectrum,
        double[] bins,
        @Nullable DataSpec data,
        @Nullable Ratio ratio)
        implements Serializable {
    /** Data over simulation with its relative uncertainty. */
    public record Ratio(double value, double uncertainty) implements Serializable {}

    /** Name of its selection beside those of the search. */
    public String selection() {
        return "control " + name;
    }

    /** With other samples of its own. */
    public ControlSpec withBackgrounds(List<BackgroundSpec> newBackgrounds) {
        return new ControlSpec(name, why, source, changes, at, analysis, newBackgrounds, spectrum, bins, data, ratio);
    }
}
