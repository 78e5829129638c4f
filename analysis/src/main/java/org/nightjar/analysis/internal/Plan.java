/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.analysis.CutFlow;
import org.nightjar.analysis.SelectedCandidates;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Frame;

/** A compiled analysis: immutable, shared by threads, each with a {@link Run} of its own. */
public final class Plan {
    private final Registry registry;
    private final Frame cmFrame;
    private final @Nullable String triggerText;
    private final long triggerMask;
    private final @Nullable ListPlan candidates;
    private final List<Step> steps;
    private final List<String> spectra;
    private final List<Formula> values;
    private final List<String> active;
    private final Map<String, Double> usedConstants;

    Plan(
            Names names,
            @Nullable String triggerText,
            long triggerMask,
            @Nullable ListPlan candidates,
            List<Step> steps,
            List<String> spectra,
            List<Formula> values,
            List<String> active) {
        this.registry = names.registry;
        this.cmFrame = names.setting.beams().cm();
        this.triggerText = triggerText;
        this.triggerMask = triggerMask;
        this.candidates = candidates;
        this.steps = List.copyOf(steps);
        this.spectra = List.copyOf(spectra);
        this.values = List.copyOf(values);
        this.active = List.copyOf(active);
        this.usedConstants = names.usedConstants();
    }

    /** Arrays for one thread. */
    public Run newRun() {
        return new Run(registry, cmFrame);
    }

    /** Spectra whose {@code use when} holds. */
    public List<String> activeSpectra() {
        return active;
    }

    /** What distinguishes this analysis from the same card compiled for another hypothesis. */
    public String variant() {
        return steps.stream().map(Step::text).toList() + " with " + usedConstants;
    }

    /** Names of the steps of the cut-flow. */
    public List<String> flowSteps() {
        List<String> s = new ArrayList<>(List.of("all events"));
        if (triggerText != null) {
            s.add(triggerText);
        }
        steps.forEach(step -> s.add(step.text()));
        return s;
    }

    /** Runs the selection on a block. */
    public AnalysisOutput run(EventBatch batch, Run run) {
        run.start(batch);
        CutFlow flow = new CutFlow(flowSteps());
        int at = 0;
        countAlive(run, flow, at++);
        if (triggerText != null) {
            trigger(run, flow, at++);
        }
        boolean[] keep = null;
        for (Step step : steps) {
            if (step.condition().domain() == null) {
                onEvents(run, step.condition(), keep, flow, at++);
            } else {
                keep = keep == null ? run.keepAll(candidates) : keep;
                onCandidates(run, step.condition(), keep, flow, at++);
            }
        }
        return new AnalysisOutput(flow, selected(run, keep));
    }

    private static void countAlive(Run run, CutFlow flow, int at) {
        for (int k = 0; k < run.events(); k++) {
            if (run.isAlive(k)) {
                flow.pass(at, run.batch().weight()[k], 0);
            }
        }
    }

    private void trigger(Run run, CutFlow flow, int at) {
        long[] bits = run.batch().triggerBits();
        for (int k = 0; k < run.events(); k++) {
            if ((bits[k] & triggerMask) == 0) {
                run.kill(k);
            }
        }
        countAlive(run, flow, at);
    }

    private void onEvents(Run run, Formula condition, boolean @Nullable [] keep, CutFlow flow, int at) {
        byte[] verdict = condition.verdicts(run);
        for (int k = 0; k < run.events(); k++) {
            if (!run.isAlive(k)) {
                continue;
            }
            if (verdict[k] > 0) {
                flow.pass(at, run.batch().weight()[k], keep == null ? 0 : kept(run, keep, k));
            } else {
                run.kill(k);
                if (verdict[k] == 0) {
                    flow.lose(at);
                }
            }
        }
    }

    private int kept(Run run, boolean[] keep, int event) {
        Table t = run.table(java.util.Objects.requireNonNull(candidates));
        int n = 0;
        for (int i = t.first[event]; i < t.first[event + 1]; i++) {
            n += keep[i] ? 1 : 0;
        }
        return n;
    }

    /** An event is left while one of its candidates is; it is lost as undefined if an undefined one could have saved it. */
    private void onCandidates(Run run, Formula condition, boolean[] keep, CutFlow flow, int at) {
        byte[] verdict = condition.verdicts(run);
        Table t = run.table(java.util.Objects.requireNonNull(candidates));
        for (int k = 0; k < run.events(); k++) {
            if (!run.isAlive(k)) {
                continue;
            }
            int n = 0;
            boolean undefined = false;
            for (int i = t.first[k]; i < t.first[k + 1]; i++) {
                undefined |= keep[i] && verdict[i] == 0;
                keep[i] &= verdict[i] > 0;
                n += keep[i] ? 1 : 0;
            }
            if (n > 0) {
                flow.pass(at, run.batch().weight()[k], n);
            } else {
                run.kill(k);
                if (undefined) {
                    flow.lose(at);
                }
            }
        }
    }

    private SelectedCandidates selected(Run run, boolean @Nullable [] keep) {
        SelectedCandidates out = new SelectedCandidates(spectra);
        Table t = candidates == null ? null : run.table(candidates);
        int[] truth = candidates == null ? null : TruthMatch.of(run, candidates);
        double[][] columns = new double[values.size()][];
        for (int v = 0; v < columns.length; v++) {
            columns[v] = values.get(v).numbers(run);
        }
        for (int k = 0; k < run.events(); k++) {
            int from = t == null ? k : t.first[k];
            int to = t == null ? k + 1 : t.first[k + 1];
            for (int i = from; i < to && run.isAlive(k); i++) {
                if (keep == null || keep[i]) {
                    boolean signal = truth != null && truth[i] != TruthMatch.NONE;
                    int row = out.add(run.batch().eventNumber(k), run.batch().weight()[k], signal);
                    for (int v = 0; v < columns.length; v++) {
                        out.set(row, v, columns[v][values.get(v).domain() == null ? k : i]);
                    }
                }
            }
        }
        return out;
    }
}
