/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.Topology;
import org.nightjar.theory.internal.engine.Leg.Wave;

/** Turns a process at a model point into a program. */
public final class AmplitudeCompiler {
    private final Setting setting;
    private final double identical;
    private final boolean allSpins;

    private AmplitudeCompiler(Setting setting, double identical, boolean allSpins) {
        this.setting = setting;
        this.identical = identical;
        this.allSpins = allSpins;
    }

    /**
     * The amplitude of a hard process.
     *
     * @param leadingOrder true to keep only the diagrams with the fewest new-physics vertices
     */
    public static CompiledAmplitude compile(Process process, ModelPoint point, boolean leadingOrder) {
        return hard(process, point, leadingOrder, -1, false);
    }

    /** The amplitude of the final state of a chain, with the decaying particles as lines of every diagram. */
    public static CompiledAmplitude compileChain(Process process, ModelPoint point, boolean leadingOrder) {
        Setting setting = Settings.chain(process, point, leadingOrder, k -> Wave.FAST);
        return new AmplitudeCompiler(setting, Settings.identical(process.products()), false).compile();
    }

    /** The diagrams of {@link #compile}. */
    public static List<Topology> topologies(Process process, ModelPoint point, boolean leadingOrder) {
        return new Trees(Settings.hard(process, point, leadingOrder, k -> Wave.FAST)).topologies();
    }

    /** The diagrams of {@link #compileChain}. */
    public static List<Topology> chainTopologies(Process process, ModelPoint point, boolean leadingOrder) {
        return new Trees(Settings.chain(process, point, leadingOrder, k -> Wave.FAST)).topologies();
    }

    /** As {@link #compile} with the polarisation of one vector leg replaced by its momentum: zero for photons. */
    static CompiledAmplitude withGaugeLeg(Process process, ModelPoint point, boolean leadingOrder, int leg) {
        return hard(process, point, leadingOrder, leg, false);
    }

    /** As {@link #compile} without the use of parity: for tests. */
    static CompiledAmplitude withAllSpins(Process process, ModelPoint point, boolean leadingOrder) {
        return hard(process, point, leadingOrder, -1, true);
    }

    private static CompiledAmplitude hard(
            Process process, ModelPoint point, boolean leadingOrder, int gaugeLeg, boolean allSpins) {
        Setting setting = Settings.hard(process, point, leadingOrder, k -> k == gaugeLeg ? Wave.GAUGE : Wave.FAST);
        List<Product> undecayed = process.outgoing().stream()
                .map(t -> new Product(t, List.of(), false))
                .toList();
        return new AmplitudeCompiler(setting, Settings.identical(undecayed), allSpins).compile();
    }

    private CompiledAmplitude compile() {
        Graph graph = new Graph();
        Map<Integer, Recursion.Closed> closed = new Recursion(graph, setting).close();
        if (closed.isEmpty()) {
            throw setting.noDiagram();
        }
        Recursion.Closed amplitude = closed.values().iterator().next();
        List<Integer> states = nonZero(amplitude);
        double factor = setting.spinAverage() / identical;
        for (Leg leg : setting.legs()) {
            double n = leg.isFermion()
                    ? 1
                    : setting.fusions().normalisation(leg.field().species());
            factor *= n * n;
        }
        int firstFermion = firstFermion();
        if (firstFermion >= 0 && !allSpins && parityHolds(graph, amplitude, states)) {
            states.removeIf(s -> spin(s, firstFermion) == 1);
            factor *= 2;
        }
        List<int[]> squares = new ArrayList<>();
        for (int s : states) {
            squares.add(new int[] {amplitude.state(s).re(), amplitude.state(s).re()});
            squares.add(new int[] {amplitude.state(s).im(), amplitude.state(s).im()});
        }
        int sum = graph.sum(squares);
        Program program = new Scheduler(graph).schedule(sum, factor);
        return new CompiledAmplitude(setting.text(), setting.masses(), amplitude.diagrams(), states.size(), program);
    }

    private List<Integer> nonZero(Recursion.Closed amplitude) {
        int n = Masks.states(setting.all(), setting.states());
        List<Integer> states = new ArrayList<>();
        for (int s = 0; s < n; s++) {
            if (!amplitude.state(s).isZero()) {
                states.add(s);
            }
        }
        return states;
    }

    private boolean parityHolds(Graph graph, Recursion.Closed amplitude, List<Integer> states) {
        BitSet reached = new BitSet();
        for (int s : states) {
            Reach.from(graph, amplitude.state(s), reached);
        }
        boolean width = reached.stream().anyMatch(n -> {
            Graph.Call call = graph.get(n).call();
            return call != null && call.function() == Graph.Function.COMPLEX_RECIPROCAL;
        });
        return !width && Parity.isConserved(setting.point().vertices(), amplitude.vertices());
    }

    private int firstFermion() {
        for (int k = 0; k < setting.legs().size(); k++) {
            if (setting.legs().get(k).isFermion()) {
                return k;
            }
        }
        return -1;
    }

    private int spin(int state, int leg) {
        return Masks.project(state, setting.all(), 1 << leg, setting.states());
    }
}
