/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.engine.Mergeable;

/**
 * How many events are left after each step of the selection: events, sum of weights and of squared weights, candidates, and
 * events lost because the condition was undefined for them. Step 0 is all events.
 */
public final class CutFlow implements Mergeable<CutFlow> {
    private static final long serialVersionUID = 1;
    private final String[] steps;
    private final long[] passed;
    private final double[] sumW;
    private final double[] sumW2;
    private final long[] candidates;
    private final long[] undefined;

    /** An empty flow of the given steps. */
    public CutFlow(List<String> steps) {
        int n = steps.size();
        this.steps = steps.toArray(new String[0]);
        this.passed = new long[n];
        this.sumW = new double[n];
        this.sumW2 = new double[n];
        this.candidates = new long[n];
        this.undefined = new long[n];
    }

    /** Counts an event that is left after step {@code k}, with its number of candidates (0 before they are made). */
    public void pass(int k, double weight, int candidatesLeft) {
        passed[k]++;
        sumW[k] += weight;
        sumW2[k] += weight * weight;
        candidates[k] += candidatesLeft;
    }

    /** Counts an event lost at step {@code k} because the condition was undefined. */
    public void lose(int k) {
        undefined[k]++;
    }

    @Override
    public CutFlow merge(CutFlow next) {
        if (!Arrays.equals(steps, next.steps)) {
            throw new IllegalArgumentException("cut-flows of different selections");
        }
        for (int k = 0; k < steps.length; k++) {
            passed[k] += next.passed[k];
            sumW[k] += next.sumW[k];
            sumW2[k] += next.sumW2[k];
            candidates[k] += next.candidates[k];
            undefined[k] += next.undefined[k];
        }
        return this;
    }

    /** The steps: "all events", the trigger if there is one, then the cuts as written. */
    public List<String> steps() {
        return List.of(steps);
    }

    /** Events left after step {@code k}. */
    public long passed(int k) {
        return passed[k];
    }

    /** Sum of their weights. */
    public double sumOfWeights(int k) {
        return sumW[k];
    }

    /** Sum of their squared weights. */
    public double sumOfSquaredWeights(int k) {
        return sumW2[k];
    }

    /** Candidates left after step {@code k}; 0 before the first cut on candidates. */
    public long candidates(int k) {
        return candidates[k];
    }

    /** Events lost at step {@code k} because the condition was undefined. */
    public long undefined(int k) {
        return undefined[k];
    }
}
