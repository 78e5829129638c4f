/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.CutFlow;

/**
 * What is left of a sample after one step of the selection.
 *
 * @param cut the step: "all events", the trigger, or a cut as written
 * @param passed simulated events that passed it and all before
 * @param weight their sum of weights
 * @param undefined events lost because the condition had no value for them
 */
public record CutFlowStep(String cut, long passed, double weight, long undefined) implements Serializable {
    /** The steps of a flow. */
    public static List<CutFlowStep> of(CutFlow flow) {
        List<CutFlowStep> steps = new ArrayList<>();
        for (int k = 0; k < flow.steps().size(); k++) {
            steps.add(new CutFlowStep(flow.steps().get(k), flow.passed(k), flow.sumOfWeights(k), flow.undefined(k)));
        }
        return List.copyOf(steps);
    }

    /** As the command line prints it; {@code all} is the weight before the first step. */
    public Map<String, Object> tree(double all) {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("cut", cut);
        m.put("passed", passed);
        m.put("efficiency", all > 0 ? weight / all : Double.NaN);
        m.put("undefined", undefined);
        return m;
    }
}
