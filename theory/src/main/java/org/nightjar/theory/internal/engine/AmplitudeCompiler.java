/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.List;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Process;
import org.nightjar.theory.Product;
import org.nightjar.theory.SpinDensity;
import org.nightjar.theory.Topology;
import org.nightjar.theory.internal.engine.Leg.Wave;

/** Turns a process at a model point into a program. */
public final class AmplitudeCompiler {
    private final Setting setting;
    private final Exchanges exchanges;
    private final Orders orders;
    private final double identical;
    private final boolean allSpins;
    private final Graph graph = new Graph();
    private final Kinematics kinematics;
    private final CommonLines common;

    private AmplitudeCompiler(Setting setting, Orders orders, double identical, boolean allSpins) {
        this(setting, Exchanges.none(setting.lines()), orders, identical, allSpins);
    }

    private AmplitudeCompiler(Setting setting, Exchanges exchanges, Orders orders, double identical, boolean allSpins) {
        this.setting = setting;
        this.exchanges = exchanges;
        kinematics = new Kinematics(graph, setting.masses(), setting.incoming());
        common = new CommonLines(setting, exchanges, orders);
        this.orders = orders;
        this.identical = identical;
        this.allSpins = allSpins;
    }

    /**
     * The amplitude of a hard process.
     *
     * @param orders which products of diagrams are summed
     */
    public static CompiledAmplitude compile(Process process, ModelPoint point, Orders orders) {
        return hard(process, point, orders, -1, false);
    }

    /** The amplitude of the final state of a chain, with the decaying particles as lines of every diagram. */
    public static CompiledAmplitude compileChain(Process process, ModelPoint point, Orders orders) {
        Setting setting = Settings.chain(process, point, orders.countsNew(), k -> Wave.FAST);
        return new AmplitudeCompiler(setting, orders, Settings.identical(process.products()), false).compile();
    }

    /**
     * The amplitude of the final state of a chain, identical particles exchanged.
     *
     * @param sampled true for one superposition of all spin states per point, as {@link #compileSampled}
     */
    public static CompiledAmplitude compileFull(Process process, ModelPoint point, Orders orders, boolean sampled) {
        Setting setting = Settings.chain(process, point, orders.countsNew(), k -> sampled ? Wave.SAMPLED : Wave.FAST);
        Exchanges exchanges = Exchanges.of(setting.lines(), setting.legs());
        double identical = identical(process.finalState());
        return new AmplitudeCompiler(setting, exchanges, orders, identical, sampled).compile();
    }

    /** The diagrams of {@link #compileFull}. */
    public static List<Topology> fullTopologies(Process process, ModelPoint point, Orders orders) {
        Setting setting = Settings.chain(process, point, orders.countsNew(), k -> Wave.FAST);
        return Trees.topologies(setting, Exchanges.of(setting.lines(), setting.legs()), orders);
    }

    /** The diagrams of {@link #compile}. */
    public static List<Topology> topologies(Process process, ModelPoint point, Orders orders) {
        return new Trees(Settings.hard(process, point, orders.countsNew(), k -> Wave.FAST)).topologies(orders);
    }

    /** The diagrams of {@link #compileChain}. */
    public static List<Topology> chainTopologies(Process process, ModelPoint point, Orders orders) {
        return new Trees(Settings.chain(process, point, orders.countsNew(), k -> Wave.FAST)).topologies(orders);
    }

    /** As {@link #compile} with the polarisation of one vector leg replaced by its momentum: zero for photons. */
    static CompiledAmplitude withGaugeLeg(Process process, ModelPoint point, Orders orders, int leg) {
        return hard(process, point, orders, leg, false);
    }

    /** As {@link #compile} without the use of parity: for tests. */
    static CompiledAmplitude withAllSpins(Process process, ModelPoint point, Orders orders) {
        return hard(process, point, orders, -1, true);
    }

    /**
     * As {@link #compile}, but for one superposition of all spin states with phases that differ at random from point to point:
     * on average over points the same. Not for less than two outgoing particles.
     */
    public static CompiledAmplitude compileSampled(Process process, ModelPoint point, Orders orders) {
        Setting setting = Settings.hard(process, point, orders.countsNew(), k -> Wave.SAMPLED);
        return new AmplitudeCompiler(setting, orders, identical(process.outgoing()), true).compile();
    }

    private static CompiledAmplitude hard(
            Process process, ModelPoint point, Orders orders, int gaugeLeg, boolean allSpins) {
        Setting setting =
                Settings.hard(process, point, orders.countsNew(), k -> k == gaugeLeg ? Wave.GAUGE : Wave.FAST);
        return new AmplitudeCompiler(setting, orders, identical(process.outgoing()), allSpins).compile();
    }

    /** The spin density matrix of some legs of a hard process. */
    public static SpinDensity spinDensity(Process process, ModelPoint point, Orders orders, int... chosen) {
        List<Integer> wanted = Arrays.stream(chosen).boxed().toList();
        Setting setting =
                Settings.hard(process, point, orders.countsNew(), k -> wanted.contains(k) ? Wave.CANONICAL : Wave.FAST);
        int last = setting.legs().size() - 1;
        if (chosen.length == 0
                || wanted.stream().distinct().count() != chosen.length
                || wanted.stream().anyMatch(k -> k < 0 || k > last)) {
            throw new IllegalArgumentException("legs " + wanted + " of " + setting.text());
        }
        return new AmplitudeCompiler(setting, orders, identical(process.outgoing()), true).density(chosen);
    }

    private static double identical(List<ParticleType> outgoing) {
        return Settings.identical(
                outgoing.stream().map(t -> new Product(t, List.of(), false)).toList());
    }

    private CompiledAmplitude compile() {
        Selection selection = selection();
        List<Integer> states = selection.states();
        double factor = factor();
        int firstFermion = firstFermion();
        if (firstFermion >= 0 && !allSpins && parityHolds(selection, states)) {
            states.removeIf(s -> spin(s, firstFermion) == 1);
            factor *= 2;
        }
        int sum = common.restore(graph, kinematics, graph.sum(selection.products(states)));
        Program program = new Scheduler(graph).schedule(factor, sum);
        return new CompiledAmplitude(setting.text(), setting.masses(), selection.diagrams(), states.size(), program);
    }

    private Selection selection() {
        Selection selection =
                new Selection(graph, Recursion.close(graph, kinematics, setting, exchanges, common), orders);
        if (selection.isEmpty()) {
            throw setting.noDiagram();
        }
        return selection;
    }

    /** Average over initial spins, identical particles, and the couplings that the external bosons carry. */
    private double factor() {
        double factor = setting.spinAverage() / identical;
        for (Leg leg : setting.legs()) {
            double n = leg.isFermion()
                    ? 1
                    : setting.fusions().normalisation(leg.field().species());
            factor *= n * n;
        }
        return factor;
    }

    private SpinDensity density(int... chosen) {
        Cx[] amplitude = selection().amplitude();
        double factor = factor();
        int dimension = 1;
        for (int leg : chosen) {
            int n = setting.legs().get(leg).states();
            dimension *= n;
            factor *= setting.legs().get(leg).incoming() ? n : 1;
        }
        ComplexSum[] elements = ComplexSum.several(graph, dimension * dimension);
        for (int s = 0; s < amplitude.length; s++) {
            for (int t = 0; t < amplitude.length; t++) {
                int a = index(s, chosen);
                int b = index(t, chosen);
                if (a <= b && others(s, chosen) == others(t, chosen)) {
                    elements[a * dimension + b].add(amplitude[s], amplitude[t].conjugate());
                }
            }
        }
        int half = dimension * (dimension + 1) / 2;
        int[] quantities = new int[2 * half];
        int k = 0;
        for (int a = 0; a < dimension; a++) {
            for (int b = a; b < dimension; b++) {
                Cx sum = elements[a * dimension + b].sum();
                quantities[k] = common.restore(graph, kinematics, sum.re());
                quantities[half + k++] = a == b ? Graph.ZERO : common.restore(graph, kinematics, sum.im());
            }
        }
        Program program = new Scheduler(graph).schedule(factor, quantities);
        return new CompiledSpinDensity(setting.text(), setting.masses(), chosen, dimension, program);
    }

    private int index(int state, int... chosen) {
        int index = 0;
        for (int leg : chosen) {
            index = index * setting.legs().get(leg).states() + spin(state, leg);
        }
        return index;
    }

    private int others(int state, int... chosen) {
        int rest = setting.all();
        for (int leg : chosen) {
            rest &= ~(1 << leg);
        }
        return Masks.project(state, setting.all(), rest, setting.states());
    }

    private boolean parityHolds(Selection selection, List<Integer> states) {
        BitSet reached = selection.reached(states);
        boolean complex = reached.stream().anyMatch(n -> {
            Graph.Call call = graph.get(n).call();
            return call != null
                    && (call.function() == Graph.Function.COMPLEX_RECIPROCAL
                            || call.function() == Graph.Function.FORM_FACTOR);
        });
        return !complex && Parity.isConserved(setting.point().vertices(), selection.vertices(), setting.fields());
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
