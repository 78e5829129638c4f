/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * What a search card says about trigger, lists, cuts and spectra; plain data.
 *
 * @param triggers trigger lines, one of which must have fired; none means all events
 * @param constants named numbers
 * @param lists particle lists in the card's order
 * @param candidates name of the list whose candidates are the entries, if the card says it
 * @param cuts the selection in order
 * @param spectra variables to keep
 */
public record AnalysisSpec(
        List<CardText> triggers,
        List<ConstantSpec> constants,
        List<ListSpec> lists,
        @Nullable CardText candidates,
        List<CutSpec> cuts,
        List<SpectrumSpec> spectra)
        implements Serializable {}
