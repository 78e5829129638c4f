/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Process;

/** Turns a process at a model point into a program. */
public final class AmplitudeCompiler {
    /** The largest number of legs: beyond it the program would not fit the memory. */
    private static final int MOST_LEGS = 10;

    private final Process process;
    private final ModelPoint point;
    private final boolean leadingOrder;
    private final int gaugeLeg;
    private final boolean allSpins;

    private AmplitudeCompiler(Process process, ModelPoint point, boolean leadingOrder, int gaugeLeg, boolean allSpins) {
        this.process = process;
        this.point = point;
        this.leadingOrder = leadingOrder;
        this.gaugeLeg = gaugeLeg;
        this.allSpins = allSpins;
    }

    /**
     * The amplitude of a process.
     *
     * @param leadingOrder true to keep only the diagrams with the fewest new-physics vertices
     */
    public static CompiledAmplitude compile(Process process, ModelPoint point, boolean leadingOrder) {
        return new AmplitudeCompiler(process, point, leadingOrder, -1, false).compile();
    }

    /** As above with the polarisation of one vector leg replaced by its momentum: zero for photons (Ward identity). */
    static CompiledAmplitude withGaugeLeg(Process process, ModelPoint point, boolean leadingOrder, int leg) {
        return new AmplitudeCompiler(process, point, leadingOrder, leg, false).compile();
    }

    /** As above without the use of parity: for tests. */
    static CompiledAmplitude withAllSpins(Process process, ModelPoint point, boolean leadingOrder) {
        return new AmplitudeCompiler(process, point, leadingOrder, -1, true).compile();
    }

    private CompiledAmplitude compile() {
        List<Leg> legs = legs();
        Graph graph = new Graph();
        double[] masses = process.masses(point);
        Kinematics kinematics = new Kinematics(graph, masses, process.initial().size());
        Coupling.Table couplings = Coupling.prepare(point.vertices(), this::particle, leadingOrder);
        Propagators propagators = new Propagators(graph, kinematics, point, couplings);
        Map<Integer, Recursion.Closed> closed =
                new Recursion(graph, couplings.all(), kinematics, propagators, legs).close();
        if (closed.isEmpty()) {
            throw new PhysicsException(
                    "%s: model %s has no tree diagram for this process.%n   Maybe another model, or more particles?"
                            .formatted(process.hardText(), point.model().name()));
        }
        Recursion.Closed amplitude = closed.values().iterator().next();
        List<Integer> states = nonZero(amplitude, legs);
        double factor = 1 / (spinAverage(legs) * identical());
        for (Leg leg : legs) {
            double n = leg.isFermion() ? 1 : couplings.normalisation(leg.species());
            factor *= n * n;
        }
        int firstFermion = firstFermion(legs);
        if (firstFermion >= 0 && !allSpins && parityHolds(graph, amplitude, states)) {
            states.removeIf(s -> spin(s, legs, firstFermion) == 1);
            factor *= 2;
        }
        List<int[]> squares = new ArrayList<>();
        for (int s : states) {
            squares.add(new int[] {amplitude.state(s).re(), amplitude.state(s).re()});
            squares.add(new int[] {amplitude.state(s).im(), amplitude.state(s).im()});
        }
        int sum = graph.sum(squares);
        Program program = new Scheduler(graph).schedule(sum, factor);
        return new CompiledAmplitude(process.hardText(), masses, amplitude.diagrams(), states.size(), program);
    }

    private List<Leg> legs() {
        List<Leg> legs = new ArrayList<>();
        ParticleTable table = point.particles();
        for (ParticleType t : process.legs()) {
            ParticleType here = table.find(t.name())
                    .orElseThrow(() -> new PhysicsException("%s: model %s has no %s.%n   Maybe another model?"
                            .formatted(process.hardText(), point.model().name(), t.name())));
            int k = legs.size();
            legs.add(new Leg(here, particle(t.name()), k < process.initial().size(), k == gaugeLeg));
        }
        if (legs.size() > MOST_LEGS || legs.size() < 3) {
            throw new PhysicsException("%s: amplitudes have 3 to %d legs, not %d.%n   Maybe decays written as a chain?"
                    .formatted(process.hardText(), MOST_LEGS, legs.size()));
        }
        return legs;
    }

    private String particle(String name) {
        ParticleType t = point.particles().find(name).orElseThrow();
        return t.pdg() > 0 ? t.name() : t.antiName();
    }

    private static List<Integer> nonZero(Recursion.Closed amplitude, List<Leg> legs) {
        int n = 1;
        for (Leg leg : legs) {
            n *= leg.states();
        }
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
        return !width && Parity.isConserved(point.vertices(), amplitude.vertices());
    }

    private static int firstFermion(List<Leg> legs) {
        for (int k = 0; k < legs.size(); k++) {
            if (legs.get(k).isFermion()) {
                return k;
            }
        }
        return -1;
    }

    private static int spin(int state, List<Leg> legs, int leg) {
        int[] n = legs.stream().mapToInt(Leg::states).toArray();
        return Masks.project(state, (1 << n.length) - 1, 1 << leg, n);
    }

    private static double spinAverage(List<Leg> legs) {
        double n = 1;
        for (Leg leg : legs) {
            n *= leg.incoming() ? leg.states() : 1;
        }
        return n;
    }

    private double identical() {
        Map<String, Integer> count = new HashMap<>();
        double factorials = 1;
        for (ParticleType t : process.outgoing()) {
            factorials *= count.merge(t.name(), 1, Integer::sum);
        }
        return factorials;
    }
}
