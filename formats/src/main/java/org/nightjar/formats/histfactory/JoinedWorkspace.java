/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.combination.CouplingFunction;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.ParameterSettings;
import org.nightjar.statistics.histfactory.Sample;

/**
 * Several workspaces as one: channels and parameters of their own carry the name of their workspace, parameters of one name
 * are one; a signal may be a function of couplings.
 */
public final class JoinedWorkspace {
    private final List<Channel> channels = new ArrayList<>();
    private final Map<String, double[]> counts = new HashMap<>();
    private final Map<String, ParameterSettings> settings = new LinkedHashMap<>();
    private final Map<String, CouplingFunction> functions = new LinkedHashMap<>();

    /**
     * Adds a workspace.
     *
     * @param label   before the names of its channels
     * @param used    its likelihood, which names the measurement and the signal
     * @param renamed its parameters' names in the whole; others stay
     * @param signal  the signal as a function of couplings; null if it is a factor
     */
    public JoinedWorkspace add(
            String label,
            Workspace workspace,
            Analysis used,
            Map<String, String> renamed,
            @Nullable CouplingFunction signal) {
        Map<String, String> names = new HashMap<>(renamed);
        if (signal != null) {
            String factor = label + "_" + used.interest();
            names.put(used.interest(), factor);
            functions.put(factor, signal);
        }
        int at = 0;
        for (Channel c : workspace.sortedChannels()) {
            String name = label + "_" + c.name();
            channels.add(new Channel(
                    name,
                    c.bins(),
                    c.samples().stream().map(s -> sample(s, names)).toList()));
            counts.put(name, Arrays.copyOfRange(used.observed().counts(), at, at + c.bins()));
            at += c.bins();
        }
        for (ParameterSettings s : workspace.measurement(used).settings()) {
            String name = names.getOrDefault(s.name(), s.name());
            if (!functions.containsKey(name)) {
                ParameterSettings mine =
                        new ParameterSettings(name, s.starts(), s.bounds(), s.fixed(), s.auxiliary(), s.sigmas());
                settings.merge(name, mine, JoinedWorkspace::narrower);
            }
        }
        return this;
    }

    /** Settings of a parameter that two workspaces share: those of the first, bounds within both. */
    private static ParameterSettings narrower(ParameterSettings a, ParameterSettings b) {
        double[][] first = a.bounds();
        double[][] second = b.bounds();
        double[][] both = first == null ? second : first;
        if (first != null && second != null && first.length == second.length) {
            both = new double[first.length][];
            for (int k = 0; k < both.length; k++) {
                both[k] = new double[] {Math.max(first[k][0], second[k][0]), Math.min(first[k][1], second[k][1])};
            }
        }
        return new ParameterSettings(
                a.name(),
                a.starts() == null ? b.starts() : a.starts(),
                both,
                a.fixed() == null ? b.fixed() : a.fixed(),
                a.auxiliary() == null ? b.auxiliary() : a.auxiliary(),
                a.sigmas() == null ? b.sigmas() : a.sigmas());
    }

    private static Sample sample(Sample s, Map<String, String> names) {
        List<Modifier> modifiers = s.modifiers().stream()
                .map(m -> named(m, names.getOrDefault(m.name(), m.name())))
                .toList();
        return new Sample(s.name(), s.nominal(), modifiers);
    }

    private static Modifier named(Modifier m, String name) {
        if (m instanceof Modifier.NormSys n) {
            return new Modifier.NormSys(name, n.low(), n.high());
        }
        if (m instanceof Modifier.HistoSys h) {
            return new Modifier.HistoSys(name, h.low(), h.high());
        }
        if (m instanceof Modifier.ShapeSys s) {
            return new Modifier.ShapeSys(name, s.errors());
        }
        if (m instanceof Modifier.StatError s) {
            return new Modifier.StatError(name, s.errors(), s.poisson());
        }
        if (m instanceof Modifier.ShapeFactor) {
            return new Modifier.ShapeFactor(name);
        }
        return m instanceof Modifier.Lumi ? new Modifier.Lumi(name) : new Modifier.NormFactor(name);
    }

    /**
     * All of them.
     *
     * @param interest  name of the common signal or of the coupling of interest
     * @param couplings what the functions depend on; empty if there are none
     */
    public Workspace build(String interest, List<FitParameter> couplings) {
        return Workspace.joined(
                channels,
                counts,
                new Measurement("combination", interest, List.copyOf(settings.values())),
                functions.isEmpty() ? Couplings.NONE : new Couplings(functions, couplings));
    }
}
