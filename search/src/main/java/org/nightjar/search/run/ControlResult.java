/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.search.card.ControlSpec;

/**
 * Data and simulation in a control sample, before the corrections that follow from control samples.
 *
 * @param spec the control sample
 * @param status {@code ok}, {@code no-data}, {@code sealed}, or {@code quoted} if the card quotes the ratio
 * @param edges bins
 * @param observed counts by bin; NaN where nothing may be or is known
 * @param simulated expected events by bin, at the luminosity of the data
 * @param errors their errors from the number of simulated events
 * @param samples expected events in all bins by sample
 */
public record ControlResult(
        ControlSpec spec,
        String status,
        double[] edges,
        double[] observed,
        double[] simulated,
        double[] errors,
        Map<String, Double> samples) {
    /** Counts in all bins; NaN if they are not known. */
    public double count() {
        return Arrays.stream(observed).sum();
    }

    /** Expected events in all bins. */
    public double expected() {
        return Arrays.stream(simulated).sum();
    }

    /** Error of the expected events from the number of simulated ones. */
    public double error() {
        return Math.sqrt(Arrays.stream(errors).map(e -> e * e).sum());
    }

    /** Data over simulation. */
    public double ratio() {
        return spec.ratio() == null ? count() / expected() : spec.ratio().value();
    }

    /** Error of the ratio: of the count, of one event if there are none, and of the simulation. */
    public double ratioError() {
        if (spec.ratio() != null) {
            return spec.ratio().value() * spec.ratio().uncertainty();
        }
        return Math.hypot(Math.sqrt(Math.max(1, count())), ratio() * error()) / expected();
    }

    /** For JSON. */
    Map<String, Object> tree() {
        Map<String, Object> m = new LinkedHashMap<>();
        m.put("name", spec.name());
        m.put("why", spec.why());
        m.put("changes", spec.changes());
        m.put("status", status);
        m.put("spectrum", spec.spectrum());
        m.put("edges", list(edges));
        m.put("observed", list(observed));
        m.put("simulated", list(simulated));
        m.put("simulatedErrors", list(errors));
        m.put("samples", samples);
        m.put("ratio", ratio());
        m.put("ratioError", ratioError());
        m.put("source", spec.source());
        return m;
    }

    private static List<Double> list(double[] x) {
        return Arrays.stream(x).boxed().toList();
    }
}
