/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.internal.engine.Field.Kind;

/** Sums the vertices that join the currents of two complementary parts of a subset of legs into sources of new currents. */
final class Sources {
    /** A field and the number of limited vertices below it. */
    record Key(Field field, int order) {}

    private final Graph graph;
    private final List<Coupling> couplings;
    private final Kinematics kinematics;
    private final int[] statesOfLeg;
    private final int fermions;
    private final int mask;
    private final Map<Key, ComplexSum[][]> sums = new LinkedHashMap<>();
    private final Map<Key, Current> currents = new LinkedHashMap<>();

    Sources(Graph graph, List<Coupling> couplings, Kinematics kinematics, int[] statesOfLeg, int fermions, int mask) {
        this.graph = graph;
        this.couplings = couplings;
        this.kinematics = kinematics;
        this.statesOfLeg = statesOfLeg;
        this.fermions = fermions;
        this.mask = mask;
    }

    /** Adds every vertex that takes a current of {@code first} and one of {@code second}, in this order. */
    void join(Map<Key, Current> first, Map<Key, Current> second) {
        for (Map.Entry<Key, Current> a : first.entrySet()) {
            for (Map.Entry<Key, Current> b : second.entrySet()) {
                for (Coupling c : couplings) {
                    int order = a.getKey().order() + b.getKey().order() + c.order();
                    join(c, order, a.getValue(), b.getValue());
                }
            }
        }
    }

    /** The sources with all their terms. */
    Map<Key, Current> finish() {
        for (Map.Entry<Key, Current> e : currents.entrySet()) {
            ComplexSum[][] s = sums.getOrDefault(e.getKey(), new ComplexSum[0][]);
            for (int state = 0; state < s.length; state++) {
                for (int k = 0; k < s[state].length; k++) {
                    e.getValue().state(state)[k] = s[state][k].sum();
                }
            }
        }
        return currents;
    }

    private void join(Coupling coupling, int order, Current a, Current b) {
        if (coupling instanceof Coupling.Vector v) {
            if (is(a, Kind.VECTOR, v.boson()) && is(b, Kind.COLUMN, v.in())) {
                add(
                        new Field(Kind.COLUMN, v.out()),
                        order,
                        v,
                        a,
                        b,
                        (x, y, out) -> Slashed.of(x).onColumn(chiral(y, v.left(), v.right()), out));
            } else if (is(a, Kind.ROW, v.out()) && is(b, Kind.VECTOR, v.boson())) {
                add(
                        new Field(Kind.ROW, v.in()),
                        order,
                        v,
                        a,
                        b,
                        (x, y, out) -> Slashed.of(y).onRow(chiral(x, v.right(), v.left()), out));
            } else if (is(a, Kind.ROW, v.out()) && is(b, Kind.COLUMN, v.in())) {
                add(
                        new Field(Kind.VECTOR, v.boson()),
                        order,
                        v,
                        a,
                        b,
                        (x, y, out) -> Slashed.halfCurrent(x, chiral(y, v.left(), v.right()), out));
            }
        } else if (coupling instanceof Coupling.Yukawa y) {
            joinYukawa(y, order, a, b);
        } else if (coupling instanceof Coupling.Dual d) {
            joinDual(d, order, a, b);
        } else if (coupling instanceof Coupling.Pair p) {
            joinPair(p, order, a, b);
        }
    }

    private void joinYukawa(Coupling.Yukawa y, int order, Current a, Current b) {
        if (is(a, Kind.SCALAR, y.boson()) && is(b, Kind.COLUMN, y.in())) {
            add(new Field(Kind.COLUMN, y.out()), order, y, a, b, (phi, psi, out) -> {
                Cx[] scaled = yukawa(psi, y);
                for (int k = 0; k < 4; k++) {
                    out[k].add(phi[0], scaled[k]);
                }
            });
        } else if (is(a, Kind.ROW, y.out()) && is(b, Kind.SCALAR, y.boson())) {
            add(new Field(Kind.ROW, y.in()), order, y, a, b, (row, phi, out) -> {
                Cx[] scaled = yukawa(row, y);
                for (int k = 0; k < 4; k++) {
                    out[k].add(phi[0], scaled[k]);
                }
            });
        } else if (is(a, Kind.ROW, y.out()) && is(b, Kind.COLUMN, y.in())) {
            add(new Field(Kind.SCALAR, y.boson()), order, y, a, b, (row, psi, out) -> {
                Cx[] scaled = yukawa(psi, y);
                for (int k = 0; k < 4; k++) {
                    out[0].add(row[k], scaled[k]);
                }
            });
        }
    }

    private void joinDual(Coupling.Dual d, int order, Current a, Current b) {
        if (is(a, Kind.SCALAR, d.scalar()) && is(b, Kind.VECTOR, d.vector())) {
            Slashed q = kinematics.momentum(mask);
            add(b.field(), order, d, a, b, (phi, v, out) -> {
                Cx[] source = tensor(b, v).halfVectorSource(graph, q).components();
                for (int k = 0; k < 4; k++) {
                    out[k].add(ComplexSum.scale(graph, d.ratio(), phi[0]), source[k]);
                }
            });
        } else if (is(a, Kind.VECTOR, d.vector()) && is(b, Kind.VECTOR, d.vector()) && a.mask() < b.mask()) {
            add(new Field(Kind.SCALAR, d.scalar()), order, d, a, b, (v, w, out) -> {
                ComplexSum both = new ComplexSum(graph);
                DualTensor.addScalarSource(both, tensor(a, v), tensor(b, w));
                out[0].add(ComplexSum.scale(graph, d.ratio(), both.sum()));
            });
        }
    }

    private void joinPair(Coupling.Pair p, int order, Current a, Current b) {
        if (is(a, Kind.SCALAR, p.scalar()) && is(b, Kind.VECTOR, p.vector())) {
            add(b.field(), order, p, a, b, (phi, v, out) -> {
                for (int k = 0; k < 4; k++) {
                    out[k].add(ComplexSum.scale(graph, p.ratio() / 2, phi[0]), v[k]);
                }
            });
        } else if (is(a, Kind.VECTOR, p.vector()) && is(b, Kind.VECTOR, p.vector()) && a.mask() < b.mask()) {
            add(new Field(Kind.SCALAR, p.scalar()), order, p, a, b, (v, w, out) -> {
                Cx dot = Slashed.twiceDot(graph, Slashed.of(v), Slashed.of(w));
                out[0].add(ComplexSum.scale(graph, p.ratio() / 2, dot));
            });
        }
    }

    private DualTensor tensor(Current c, Cx[] vector) {
        return DualTensor.of(graph, kinematics.momentum(c.mask()), Slashed.of(vector));
    }

    private Cx[] chiral(Cx[] spinor, double left, double right) {
        Cx[] scaled = new Cx[4];
        for (int k = 0; k < 4; k++) {
            scaled[k] = ComplexSum.scale(graph, k < 2 ? left : right, spinor[k]);
        }
        return scaled;
    }

    /** -(scalar + i pseudoscalar gamma5), gamma5 = -1 on left, +1 on right components. */
    private Cx[] yukawa(Cx[] spinor, Coupling.Yukawa y) {
        Cx[] scaled = new Cx[4];
        for (int k = 0; k < 4; k++) {
            double im = k < 2 ? y.pseudoscalar() : -y.pseudoscalar();
            scaled[k] = ComplexSum.scale(graph, -y.scalar(), im, spinor[k]);
        }
        return scaled;
    }

    private static boolean is(Current c, Kind kind, String species) {
        return c.field().kind() == kind && c.field().species().equals(species);
    }

    @FunctionalInterface
    private interface Rule {
        void apply(Cx[] a, Cx[] b, ComplexSum[] out);
    }

    private void add(Field field, int order, Coupling coupling, Current a, Current b, Rule rule) {
        Key key = new Key(field, order);
        int states = Masks.states(mask, statesOfLeg);
        Current target = currents.computeIfAbsent(key, k -> new Current(field, mask, states));
        ComplexSum[][] sum = sums.computeIfAbsent(key, k -> empty(states, field.components()));
        target.count(a.diagrams() * b.diagrams(), a, b);
        target.vertices().set(coupling.vertex());
        boolean odd = Masks.isOdd(a.mask(), b.mask(), fermions);
        for (int s = 0; s < states; s++) {
            Cx[] x = a.state(Masks.project(s, mask, a.mask(), statesOfLeg));
            Cx[] y = b.state(Masks.project(s, mask, b.mask(), statesOfLeg));
            rule.apply(odd ? negated(x) : x, y, sum[s]);
        }
    }

    private ComplexSum[][] empty(int states, int components) {
        List<ComplexSum[]> all = new ArrayList<>();
        for (int s = 0; s < states; s++) {
            ComplexSum[] c = new ComplexSum[components];
            for (int k = 0; k < components; k++) {
                c[k] = new ComplexSum(graph);
            }
            all.add(c);
        }
        return all.toArray(ComplexSum[][]::new);
    }

    private static Cx[] negated(Cx[] x) {
        Cx[] y = new Cx[x.length];
        for (int k = 0; k < x.length; k++) {
            y[k] = x[k].negate();
        }
        return y;
    }
}
