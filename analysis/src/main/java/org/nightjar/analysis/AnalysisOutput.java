/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import org.nightjar.core.engine.Mergeable;

/**
 * What an analysis makes of a block of events.
 *
 * @param cutFlow events left after each step
 * @param selected the selected candidates
 */
public record AnalysisOutput(CutFlow cutFlow, SelectedCandidates selected) implements Mergeable<AnalysisOutput> {
    @Override
    public AnalysisOutput merge(AnalysisOutput next) {
        return new AnalysisOutput(cutFlow.merge(next.cutFlow), selected.merge(next.selected));
    }
}
