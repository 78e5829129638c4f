/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.theory.internal.engine.Fusion.Joint;

/** Sums the vertices that join the currents of the parts of a subset of legs into sources of new currents. */
final class Sources {
    /** A field and the number of limited vertices below it. */
    record Key(Field field, int order) {}

    private final Graph graph;
    private final Fusions fusions;
    private final Kinematics kinematics;
    private final int[] statesOfLeg;
    private final int fermions;
    private final int mask;
    private final Map<Key, ComplexSum[][]> sums = new LinkedHashMap<>();
    private final Map<Key, Current> currents = new LinkedHashMap<>();

    Sources(Graph graph, Fusions fusions, Kinematics kinematics, int[] statesOfLeg, int fermions, int mask) {
        this.graph = graph;
        this.fusions = fusions;
        this.kinematics = kinematics;
        this.statesOfLeg = statesOfLeg;
        this.fermions = fermions;
        this.mask = mask;
    }

    /** Adds every vertex that takes a current of {@code first} and one of {@code second}, in this order. */
    void join(Map<Key, Current> first, Map<Key, Current> second) {
        for (Map.Entry<Key, Current> a : first.entrySet()) {
            for (Map.Entry<Key, Current> b : second.entrySet()) {
                int order = a.getKey().order() + b.getKey().order();
                for (Fusion f : fusions.of(a.getKey().field(), b.getKey().field())) {
                    add(f, order, a.getValue(), b.getValue());
                }
            }
        }
    }

    /** Adds every vertex of four lines that takes currents of the three parts in this order. */
    void join(Map<Key, Current> first, Map<Key, Current> second, Map<Key, Current> third) {
        for (Map.Entry<Key, Current> a : first.entrySet()) {
            for (Map.Entry<Key, Current> b : second.entrySet()) {
                for (Map.Entry<Key, Current> c : third.entrySet()) {
                    int order =
                            a.getKey().order() + b.getKey().order() + c.getKey().order();
                    for (Fusion f : fusions.of(
                            a.getKey().field(), b.getKey().field(), c.getKey().field())) {
                        add(f, order, a.getValue(), b.getValue(), c.getValue());
                    }
                }
            }
        }
    }

    /** The sources with all their terms. */
    Map<Key, Current> finish() {
        for (Map.Entry<Key, Current> e : currents.entrySet()) {
            ComplexSum[][] s = sums.getOrDefault(e.getKey(), new ComplexSum[0][]);
            for (int state = 0; state < s.length; state++) {
                System.arraycopy(ComplexSum.sums(s[state]), 0, e.getValue().state(state), 0, s[state].length);
            }
        }
        return currents;
    }

    private void add(Fusion fusion, int orderOfParts, Current... parts) {
        int[] masks = new int[parts.length];
        long diagrams = 1;
        for (int k = 0; k < parts.length; k++) {
            masks[k] = parts[k].mask();
            diagrams *= parts[k].diagrams();
        }
        if (!fusion.isFirstOrdering(masks)) {
            return;
        }
        Key key = new Key(fusion.out(), orderOfParts + fusion.order());
        int states = Masks.states(mask, statesOfLeg);
        Current target = currents.computeIfAbsent(key, k -> new Current(fusion.out(), mask, states));
        ComplexSum[][] sum =
                sums.computeIfAbsent(key, k -> empty(states, fusion.out().components()));
        target.count(diagrams, parts);
        target.vertices().set(fusion.vertex());
        apply(fusion, new Joint(graph, kinematics, masks, mask), parts, sum);
    }

    private void apply(Fusion fusion, Joint joint, Current[] parts, ComplexSum[][] sum) {
        boolean odd = Masks.isOdd(joint.parts(), fermions);
        Cx[][] in = new Cx[parts.length][];
        for (int s = 0; s < sum.length; s++) {
            for (int k = 0; k < parts.length; k++) {
                in[k] = parts[k].state(Masks.project(s, mask, joint.parts()[k], statesOfLeg));
            }
            if (odd) {
                in[0] = negated(in[0]);
            }
            fusion.rule().apply(joint, in, sum[s]);
        }
    }

    private ComplexSum[][] empty(int states, int components) {
        ComplexSum[][] all = new ComplexSum[states][];
        for (int s = 0; s < states; s++) {
            all[s] = ComplexSum.several(graph, components);
        }
        return all;
    }

    private static Cx[] negated(Cx[] x) {
        Cx[] y = new Cx[x.length];
        for (int k = 0; k < x.length; k++) {
            y[k] = x[k].negate();
        }
        return y;
    }
}
