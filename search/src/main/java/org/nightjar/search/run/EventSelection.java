/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.analysis.SelectedCandidates;
import org.nightjar.analysis.Workspace;
import org.nightjar.core.card.Problems;
import org.nightjar.core.events.EventBatch;
import org.nightjar.detector.DetectorModel;
import org.nightjar.search.card.SearchCard;

/**
 * The selections of a search, applied to events from elsewhere that a detector has responded to: cut-flow and selected candidates of
 * each. For one thread; blocks are added in the order of the file.
 */
public final class EventSelection {
    private final Map<String, Analysis> analyses = new LinkedHashMap<>();
    private final Map<String, Workspace> memories = new LinkedHashMap<>();
    private final Map<String, AnalysisOutput> outputs = new LinkedHashMap<>();

    /**
     * What one selection left.
     *
     * @param selection its name
     * @param cutFlow events after each step, the first being all
     * @param candidates the selected ones, a column per spectrum of the card, GeV and powers of it
     */
    public record Outcome(String selection, List<CutFlowStep> cutFlow, SelectedCandidates candidates) {}

    /**
     * Compiles the selections.
     *
     * @param card the search
     * @param detector that responded
     * @param masses whose selections are wanted, GeV; none for those of all simulated masses of the card
     */
    public static EventSelection of(SearchCard card, DetectorModel detector, List<Double> masses) {
        Problems problems = new Problems();
        double[] wanted = masses.isEmpty()
                ? Sample.anchorMasses(card)
                : masses.stream().mapToDouble(m -> m).toArray();
        Selections selections = new Selections(card, detector, wanted, problems);
        problems.throwIfAny();
        return new EventSelection(selections.all());
    }

    private EventSelection(Map<String, Analysis> analyses) {
        this.analyses.putAll(analyses);
        analyses.forEach((name, a) -> memories.put(name, a.newWorkspace()));
    }

    /** Adds a block. */
    public void add(EventBatch batch) {
        memories.forEach((name, memory) -> {
            AnalysisOutput of = Objects.requireNonNull(analyses.get(name)).run(batch, memory);
            outputs.merge(name, of, AnalysisOutput::merge);
        });
    }

    /** What is left of all blocks; none if no block was added. */
    public List<Outcome> outcomes() {
        List<Outcome> all = new ArrayList<>();
        outputs.forEach((name, o) -> all.add(new Outcome(name, CutFlowStep.of(o.cutFlow()), o.selected())));
        return all;
    }

    /** The weights of candidates. */
    public static double[] weights(SelectedCandidates candidates) {
        double[] w = new double[candidates.size()];
        Arrays.setAll(w, candidates::weight);
        return w;
    }
}
