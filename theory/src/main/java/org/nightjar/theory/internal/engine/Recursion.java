/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.Arrays;
import java.util.BitSet;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.IntPredicate;
import org.nightjar.theory.internal.engine.Sources.Key;

/**
 * Builds all off-shell currents of at most half of the legs and closes them to amplitudes. A tree has one centre: either a
 * vertex whose branches all hold less than half of the legs, or a propagator with half of the legs on each side; summing
 * over these counts every diagram once and needs no current of more than half of the legs.
 *
 * <p>Method: Berends, Giele, Nucl. Phys. B 306 (1988) 759; sums over subsets with fermion signs: Kanaki, Papadopoulos,
 * hep-ph/0002082; closing at the centre: Moretti, Ohl, Reuter, hep-ph/0102195. Spin states are kept apart, so that every
 * current is computed once for all spin configurations of the other legs.
 */
final class Recursion {
    /** The amplitude with a given number of limited vertices. */
    static final class Closed {
        private final Cx[] states;
        private final BitSet vertices = new BitSet();
        private long diagrams;

        private Closed(int n) {
            states = new Cx[n];
            Arrays.fill(states, Cx.ZERO);
        }

        /** Number of spin states of all legs. */
        int states() {
            return states.length;
        }

        /** Amplitude by spin state of all legs. */
        Cx state(int s) {
            return states[s];
        }

        long diagrams() {
            return diagrams;
        }

        BitSet vertices() {
            return vertices;
        }

        /** Adds the diagrams of another amplitude, a whole number of times. */
        void add(Closed other, int times, Graph graph) {
            for (int s = 0; s < states.length; s++) {
                Cx more = ComplexSum.scale(graph, times, other.states[s]);
                states[s] = new ComplexSum(graph).add(states[s]).add(more).sum();
            }
            diagrams += times * other.diagrams;
            vertices.or(other.vertices);
        }
    }

    private final Graph graph;
    private final Setting setting;
    private final Kinematics kinematics;
    private final Propagators propagators;
    private final int[] statesOfLeg;
    private final int fermions;
    private final int all;
    private final Map<Integer, Map<Key, Current>> table = new HashMap<>();
    private final Map<Integer, ComplexSum[]> sums = new TreeMap<>();
    private final Map<Integer, Closed> closed = new TreeMap<>();

    Recursion(Graph graph, Kinematics kinematics, Setting setting, CommonLines common) {
        this.graph = graph;
        this.setting = setting;
        this.kinematics = kinematics;
        propagators = new Propagators(graph, kinematics, setting, common);
        statesOfLeg = setting.states();
        all = setting.all();
        int f = 0;
        ExternalWaves waves = new ExternalWaves(graph, kinematics);
        List<Leg> legs = setting.legs();
        for (int k = 0; k < legs.size(); k++) {
            Current c = waves.current(legs.get(k), k);
            table.put(1 << k, Map.of(new Key(c.field(), 0), c));
            f |= legs.get(k).isFermion() ? 1 << k : 0;
        }
        fermions = f;
    }

    /** Amplitudes by number of limited vertices, smallest first, of the diagrams with the required lines or their images. */
    static Map<Integer, Closed> close(
            Graph graph, Kinematics kinematics, Setting setting, Exchanges exchanges, CommonLines common) {
        if (exchanges.weights().size() == 1) {
            return new Recursion(graph, kinematics, setting, common).close();
        }
        int states = Masks.states(setting.all(), setting.states());
        Map<Integer, Closed> all = new TreeMap<>();
        exchanges
                .weights()
                .forEach((lines, times) -> new Recursion(graph, kinematics, setting.with(lines), common)
                        .close()
                        .forEach((order, part) -> all.computeIfAbsent(order, o -> new Closed(states))
                                .add(part, times, graph)));
        return all;
    }

    private Map<Integer, Closed> close() {
        int legs = Integer.bitCount(all);
        for (int size = 2; 2 * size <= legs; size++) {
            for (int mask = 1; mask <= all; mask++) {
                boolean half = 2 * size == legs;
                if (Integer.bitCount(mask) == size
                        && !(half && (mask & 1) == 1)
                        && setting.lines().allows(mask)) {
                    table.put(mask, propagated(mask));
                }
            }
        }
        for (int mask = 1; mask < all; mask++) {
            int size = Integer.bitCount(mask);
            if (2 * size < legs) {
                closeVertices(mask, legs);
            } else if (2 * size == legs && (mask & 1) == 0) {
                contract(currents(mask), sources(all ^ mask, part -> true));
            }
        }
        sums.forEach((order, s) -> {
            for (int k = 0; k < s.length; k++) {
                closedAt(order).states[k] = s[k].sum();
            }
        });
        return closed;
    }

    private Map<Key, Current> propagated(int mask) {
        Map<Key, Current> made = new LinkedHashMap<>();
        sources(mask, part -> true).forEach((key, source) -> {
            if (setting.lines().allows(mask, key.field())) {
                made.put(key, isPairOfFermions(mask) ? pair(mask, key, source) : propagators.propagate(source));
            }
        });
        return made;
    }

    private boolean isPairOfFermions(int mask) {
        return Integer.bitCount(mask) == 2 && (mask & fermions) == mask;
    }

    /** A boson made of two fermion legs: its denominator multiplies one of them, which has the fewest components. */
    private Current pair(int mask, Key key, Current source) {
        int low = Integer.lowestOneBit(mask);
        Optional<Cx> denominator = propagators.realFactor(source);
        if (denominator.isEmpty()) {
            return propagators.propagate(source);
        }
        Map<Key, Current> scaled = new LinkedHashMap<>();
        currents(low).forEach((k, c) -> scaled.put(k, c.times(graph, denominator.get())));
        Sources s = new Sources(graph, setting.fusions(), kinematics, statesOfLeg, fermions, mask);
        s.join(scaled, currents(mask ^ low));
        s.join(currents(mask ^ low), scaled);
        return s.finish().getOrDefault(key, source);
    }

    private Map<Key, Current> sources(int mask, IntPredicate wanted) {
        Sources s = new Sources(graph, setting.fusions(), kinematics, statesOfLeg, fermions, mask);
        for (int part = (mask - 1) & mask; part > 0; part = (part - 1) & mask) {
            Map<Key, Current> first = wanted.test(part) ? currents(part) : Map.of();
            if (!first.isEmpty()) {
                int rest = mask ^ part;
                if (wanted.test(rest)) {
                    s.join(first, currents(rest));
                }
                if (setting.fusions().hasQuartic()) {
                    joinThree(s, part, rest, wanted);
                }
            }
        }
        return s.finish();
    }

    private void joinThree(Sources s, int part, int rest, IntPredicate wanted) {
        for (int second = (rest - 1) & rest; second > 0; second = (second - 1) & rest) {
            int third = rest ^ second;
            if (wanted.test(second) && wanted.test(third) && setting.lines().allowsJoint(part, second, third)) {
                s.join(currents(part), currents(second), currents(third));
            }
        }
    }

    private Map<Key, Current> currents(int mask) {
        return table.getOrDefault(mask, Map.of());
    }

    /**
     * Central vertices of which {@code mask} is the largest branch; among equals, not the one with the lowest leg: that leg's spin
     * is fixed where parity holds, so that the sources with it are needed for half of its states.
     */
    private void closeVertices(int mask, int legs) {
        int mostLines = setting.fusions().hasQuartic() ? 4 : 3;
        if (mostLines * Integer.bitCount(mask) >= legs && !currents(mask).isEmpty()) {
            contract(currents(mask), sources(all ^ mask, part -> before(mask, part)));
        }
    }

    private static boolean before(int first, int second) {
        int a = Integer.bitCount(first);
        int b = Integer.bitCount(second);
        return a > b || (a == b && Integer.lowestOneBit(first) > Integer.lowestOneBit(second));
    }

    private void contract(Map<Key, Current> currents, Map<Key, Current> sources) {
        for (Map.Entry<Key, Current> c : currents.entrySet()) {
            for (Map.Entry<Key, Current> s : sources.entrySet()) {
                if (s.getKey().field().equals(c.getKey().field().partner())) {
                    contract(
                            c.getValue(),
                            s.getValue(),
                            c.getKey().order() + s.getKey().order());
                }
            }
        }
    }

    /** The source of psi closes with psi-bar, and the other way round; sources are labelled by the field they make. */
    private void contract(Current c, Current source, int order) {
        Field.Kind kind = c.field().kind();
        boolean currentFirst = kind != Field.Kind.COLUMN && kind != Field.Kind.MAJORANA;
        int[] parts = currentFirst ? new int[] {c.mask(), source.mask()} : new int[] {source.mask(), c.mask()};
        boolean odd = Masks.isOdd(parts, fermions);
        ComplexSum[] sum = sums.computeIfAbsent(order, o -> emptySums());
        Closed target = closedAt(order);
        target.diagrams += c.diagrams() * source.diagrams();
        target.vertices.or(c.vertices());
        target.vertices.or(source.vertices());
        for (int s = 0; s < sum.length; s++) {
            Cx[] x = c.state(Masks.project(s, all, c.mask(), statesOfLeg));
            Cx[] y = source.state(Masks.project(s, all, source.mask(), statesOfLeg));
            addProduct(sum[s], kind, x, kind == Field.Kind.MAJORANA ? Majorana.row(y) : y, odd);
        }
    }

    private static void addProduct(ComplexSum sum, Field.Kind kind, Cx[] x, Cx[] y, boolean odd) {
        if (kind == Field.Kind.VECTOR) {
            add(sum, x[0], y[1], odd);
            add(sum, x[1], y[0], odd);
            add(sum, x[2], y[3], !odd);
            add(sum, x[3], y[2], !odd);
        } else {
            for (int k = 0; k < x.length; k++) {
                add(sum, x[k], y[k], odd);
            }
        }
    }

    private static void add(ComplexSum sum, Cx x, Cx y, boolean minus) {
        sum.add(minus ? x.negate() : x, y);
    }

    private Closed closedAt(int order) {
        return closed.computeIfAbsent(order, o -> new Closed(Masks.states(all, statesOfLeg)));
    }

    private ComplexSum[] emptySums() {
        return ComplexSum.several(graph, Masks.states(all, statesOfLeg));
    }
}
