/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Map;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.core.engine.Mergeable;

/**
 * What a sample gave so far.
 *
 * @param generated sum of weights of generated events
 * @param bySelection output of the analysis for each selection
 */
public record SampleOutput(double generated, Map<String, AnalysisOutput> bySelection)
        implements Mergeable<SampleOutput> {
    @Override
    public SampleOutput merge(SampleOutput next) {
        bySelection.replaceAll((selection, output) -> output.merge(next.of(selection)));
        return new SampleOutput(generated + next.generated, bySelection);
    }

    /** The output of a selection. */
    public AnalysisOutput of(String selection) {
        AnalysisOutput output = bySelection.get(selection);
        if (output == null) {
            throw new IllegalArgumentException("no selection '" + selection + "' in " + bySelection.keySet());
        }
        return output;
    }
}
