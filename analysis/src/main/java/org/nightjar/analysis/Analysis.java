/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.nightjar.analysis.internal.AnalysisCompiler;
import org.nightjar.analysis.internal.Plan;
import org.nightjar.analysis.internal.Run;
import org.nightjar.core.card.Problems;
import org.nightjar.core.events.EventBatch;

/**
 * A compiled selection: trigger, lists, cuts and spectra for one setting. A pure function of a block of events, shared by
 * threads; each thread brings a {@link Workspace}. Travels as the texts of its card and is compiled again where it arrives.
 */
public final class Analysis implements Serializable {
    private static final long serialVersionUID = 1;
    private final AnalysisSpec spec;
    private final AnalysisSetting setting;
    private final transient Plan plan;

    private Analysis(AnalysisSpec spec, AnalysisSetting setting, Plan plan) {
        this.spec = spec;
        this.setting = setting;
        this.plan = plan;
    }

    /** Compiles; empty if there are problems, all of which are reported. */
    public static Optional<Analysis> compile(AnalysisSpec spec, AnalysisSetting setting, Problems problems) {
        return AnalysisCompiler.compile(spec, setting, problems).map(p -> new Analysis(spec, setting, p));
    }

    /**
     * Compiles a selection that is expected to be right.
     *
     * @throws org.nightjar.core.card.CardException with all problems
     */
    public static Analysis compile(AnalysisSpec spec, AnalysisSetting setting) {
        Problems problems = new Problems();
        Optional<Analysis> analysis = compile(spec, setting, problems);
        problems.throwIfAny();
        return analysis.orElseThrow();
    }

    /** Arrays for one thread. */
    public Workspace newWorkspace() {
        return new Workspace(this, plan.newRun());
    }

    /** Runs the selection on a block whose trigger bits, tracks and clusters are filled. */
    public AnalysisOutput run(EventBatch batch, Workspace workspace) {
        if (workspace.owner != this) {
            throw new IllegalArgumentException("the workspace belongs to another analysis");
        }
        Run run = workspace.run;
        return plan.run(batch, run);
    }

    /** The steps of the cut-flow: "all events", the trigger, the cuts that apply. */
    public List<String> steps() {
        return plan.flowSteps();
    }

    /** Names of the spectra whose {@code use when} holds for this hypothesis; all of them are filled. */
    public List<String> activeSpectra() {
        return plan.activeSpectra();
    }

    /**
     * Text that is equal for two hypotheses of one card exactly if the same cuts apply with the same constants, so that
     * their selections agree and one run serves both.
     */
    public String variant() {
        return plan.variant();
    }

    private Object readResolve() {
        return compile(spec, setting);
    }
}
