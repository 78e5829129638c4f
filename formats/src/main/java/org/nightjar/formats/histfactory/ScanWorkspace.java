/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import static org.nightjar.formats.histfactory.Tree.factor;
import static org.nightjar.formats.histfactory.Tree.lumi;
import static org.nightjar.formats.histfactory.Tree.map;
import static org.nightjar.formats.histfactory.Tree.settings;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.nightjar.statistics.scan.Alternative;
import org.nightjar.statistics.scan.Hypothesis;
import org.nightjar.statistics.scan.TemplateTerm;
import org.nightjar.statistics.shape.Chebyshev;

/**
 * One fit of a mass scan as a HistFactory workspace in the JSON format of pyhf: the same likelihood, not an approximation.
 *
 * <ul>
 *   <li>The signal is a sample of fixed content per unit of {@code mu}; its resolution nuisance is a histosys, whose
 *       interpolation code4p is that of the fit; the efficiency nuisance, 1 + error theta, is the Gaussian factor that
 *       HistFactory calls {@code lumi}.
 *   <li>A polynomial is linear in its coefficients: each Chebyshev term is a sample of its bin integrals times a free
 *       normfactor that may be negative.
 * </ul>
 *
 * Constants of 2NLL differ (the width of the efficiency's measurement), differences and limits do not. Parameters have bounds
 * here, at ten errors or a hundred times the observed events, which a fit without bounds lacks.
 */
public final class ScanWorkspace {
    /** Name of the channel. */
    public static final String CHANNEL = "window";

    private static final double WIDE = 10;
    private static final double MOST = 100;

    private ScanWorkspace() {}

    /**
     * The document.
     *
     * @param fit         window, contents and order of the polynomial
     * @param unit        what {@code mu} = 1 stands for, in the unit of the hypothesis
     * @param measurement name of the measurement
     */
    public static Map<String, Object> of(Hypothesis hypothesis, Alternative fit, double unit, String measurement) {
        double[] edges = fit.spectrum().edges();
        double[] counts = fit.spectrum().contents();
        double events = unit * hypothesis.eventsPerUnit();
        double scale = Math.max(1, Arrays.stream(counts).sum());
        List<Object> parameters = new ArrayList<>();
        parameters.add(settings("mu", 1, 0, MOST));
        List<Object> samples = new ArrayList<>();
        samples.add(signal(hypothesis, edges, events, parameters));
        double[][] basis = Chebyshev.basis(edges, fit.order());
        for (int k = 0; k < basis.length; k++) {
            String name = "c" + k;
            samples.add(map(
                    "name",
                    "polynomial-" + k,
                    "data",
                    times(basis[k], scale),
                    "modifiers",
                    List.of(factor(name, "normfactor"))));
            parameters.add(settings(name, k == 0 ? 1 : 0, -MOST, MOST));
        }
        for (TemplateTerm t : fit.templates()) {
            samples.add(template(t));
            parameters.add(settings(t.name(), 0, -WIDE, WIDE));
        }
        return map(
                "channels",
                List.of(map("name", CHANNEL, "samples", samples)),
                "observations",
                List.of(map("name", CHANNEL, "data", counts)),
                "measurements",
                List.of(map("name", measurement, "config", map("poi", "mu", "parameters", parameters))),
                "version",
                "1.0.0");
    }

    /** A background of known shape; its yield is linear in a standard normal parameter, as here. */
    private static Map<String, Object> template(TemplateTerm t) {
        Map<String, Object> both = map(
                "lo_data",
                times(t.expected(), 1 - t.uncertainty()),
                "hi_data",
                times(t.expected(), 1 + t.uncertainty()));
        return map(
                "name",
                t.name(),
                "data",
                t.expected(),
                "modifiers",
                List.of(map("name", t.name(), "type", "histosys", "data", both)));
    }

    private static Map<String, Object> signal(
            Hypothesis hypothesis, double[] edges, double events, List<Object> parameters) {
        List<Object> modifiers = new ArrayList<>();
        modifiers.add(factor("mu", "normfactor"));
        double error = hypothesis.efficiencyUncertainty();
        if (error > 0) {
            modifiers.add(factor("lumi", "lumi"));
            parameters.add(lumi(error, WIDE));
        }
        if (hypothesis.narrower().isPresent() && hypothesis.wider().isPresent()) {
            Map<String, Object> both = map(
                    "lo_data",
                    times(hypothesis.narrower().get().fractions(edges), events),
                    "hi_data",
                    times(hypothesis.wider().get().fractions(edges), events));
            modifiers.add(map("name", "resolution", "type", "histosys", "data", both));
            parameters.add(settings("resolution", 0, -WIDE, WIDE));
        }
        return map(
                "name", "signal", "data", times(hypothesis.signal().fractions(edges), events), "modifiers", modifiers);
    }

    private static double[] times(double[] values, double factor) {
        return Arrays.stream(values).map(v -> v * factor).toArray();
    }
}
