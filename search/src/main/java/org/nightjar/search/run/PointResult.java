/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.InternalError;
import org.nightjar.core.engine.Mergeable;

/**
 * The result of one hypothesis. Values that do not exist are NaN (null in JSON).
 *
 * @param parameter name of the scanned parameter
 * @param mass its value, GeV
 * @param efficiency selected over generated signal events
 * @param efficiencyError its statistical error
 * @param variable spectrum that is fitted
 * @param resolution core width of the signal in it
 * @param windowLow lower end of the nominal fit window
 * @param windowHigh upper end
 * @param background expected background candidates in that window
 * @param observed observed candidates in the bins of the data that lie in that window
 * @param status status of the expected limit
 * @param observedStatus status of the observed limit: ok, not-resolved, no-data, sealed, or what went wrong
 * @param crossSection limits on the cross section, pb
 * @param coupling limits on the coupling, its own unit
 * @param localP local p-value of an excess
 * @param localZ signed local significance
 * @param fittedEvents signal events of the nominal fit
 * @param fittedError their error
 * @param counted what a count was made of; null for a fit
 */
public record PointResult(
        String parameter,
        double mass,
        double efficiency,
        double efficiencyError,
        String variable,
        double resolution,
        double windowLow,
        double windowHigh,
        double background,
        double observed,
        String status,
        String observedStatus,
        Band crossSection,
        Band coupling,
        double localP,
        double localZ,
        double fittedEvents,
        double fittedError,
        @Nullable Counted counted)
        implements Mergeable<PointResult> {

    @Override
    public PointResult merge(PointResult next) {
        throw new InternalError("a hypothesis is one unit of work");
    }

    /** The point as the command line prints it. */
    public Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("hypothesis", hypothesis());
        m.put("mass", mass);
        m.put("efficiency", efficiency);
        m.put("efficiencyError", efficiencyError);
        m.put("variable", variable);
        m.put("resolution", resolution);
        m.put("window", List.of(windowLow, windowHigh));
        m.put("background", background);
        m.put("observed", observed);
        m.put("status", status);
        m.put("observedStatus", observedStatus);
        m.put("crossSection", crossSection.tree());
        m.put("coupling", coupling.tree());
        m.put("localP", localP);
        m.put("localZ", localZ);
        m.put("fittedEvents", fittedEvents);
        m.put("fittedError", fittedError);
        if (counted != null) {
            m.put("counted", counted.tree());
        }
        return m;
    }

    private Map<String, Object> hypothesis() {
        Map<String, Object> h = new LinkedHashMap<>();
        h.put(parameter, mass);
        if (counted != null && counted.spot() != null) {
            h.put(counted.spot().parameter(), counted.spot().mass());
        }
        return h;
    }

    /** The point read back from its tree. */
    public static PointResult of(Object tree) {
        Map<?, ?> m = (Map<?, ?>) tree;
        Map.Entry<?, ?> hypothesis = ((Map<?, ?>) Objects.requireNonNull(m.get("hypothesis")))
                .entrySet()
                .iterator()
                .next();
        List<?> window = (List<?>) Objects.requireNonNull(m.get("window"));
        return new PointResult(
                String.valueOf(hypothesis.getKey()),
                Band.number(m.get("mass")),
                Band.number(m.get("efficiency")),
                Band.number(m.get("efficiencyError")),
                String.valueOf(m.get("variable")),
                Band.number(m.get("resolution")),
                Band.number(window.get(0)),
                Band.number(window.get(1)),
                Band.number(m.get("background")),
                Band.number(m.get("observed")),
                String.valueOf(m.get("status")),
                String.valueOf(m.get("observedStatus")),
                Band.of(Objects.requireNonNull(m.get("crossSection"))),
                Band.of(Objects.requireNonNull(m.get("coupling"))),
                Band.number(m.get("localP")),
                Band.number(m.get("localZ")),
                Band.number(m.get("fittedEvents")),
                Band.number(m.get("fittedError")),
                m.get("counted") instanceof Map<?, ?> c ? Counted.of(c) : null);
    }
}
