/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;

/**
 * A four-vector by the entries of V0 + V.sigma: plus = V0 + V3, minus = V0 - V3, perp = V1 + i V2, bar = V1 - i V2. Spinors
 * have four components (left 1, left 2, right 1, right 2); gamma matrices are chiral.
 */
record Slashed(Cx plus, Cx minus, Cx perp, Cx bar) {
    static Slashed real(Graph graph, int[] v) {
        int plus = graph.sum(List.of(new int[] {v[0], Graph.ONE}, new int[] {v[3], Graph.ONE}));
        int minus = graph.sum(List.of(new int[] {v[0], Graph.ONE}, new int[] {Graph.negate(v[3]), Graph.ONE}));
        Cx perp = new Cx(v[1], v[2]);
        return new Slashed(Cx.real(plus), Cx.real(minus), perp, perp.conjugate());
    }

    static Slashed of(Cx[] c) {
        return new Slashed(c[0], c[1], c[2], c[3]);
    }

    Cx[] components() {
        return new Cx[] {plus, minus, perp, bar};
    }

    /** All entries times a complex quantity. */
    Slashed times(Graph graph, Cx k) {
        return new Slashed(
                ComplexSum.product(graph, k, plus),
                ComplexSum.product(graph, k, minus),
                ComplexSum.product(graph, k, perp),
                ComplexSum.product(graph, k, bar));
    }

    /** Adds V-slash psi. */
    void onColumn(Cx[] psi, ComplexSum[] out) {
        out[0].add(minus, psi[2]).subtract(bar, psi[3]);
        out[1].subtract(perp, psi[2]).add(plus, psi[3]);
        out[2].add(plus, psi[0]).add(bar, psi[1]);
        out[3].add(perp, psi[0]).add(minus, psi[1]);
    }

    /** Adds psi-bar V-slash. */
    void onRow(Cx[] row, ComplexSum[] out) {
        out[0].add(row[2], plus).add(row[3], perp);
        out[1].add(row[2], bar).add(row[3], minus);
        out[2].add(row[0], minus).subtract(row[1], perp);
        out[3].subtract(row[0], bar).add(row[1], plus);
    }

    /** Adds half of psi-bar gamma^mu psi. */
    static void halfCurrent(Cx[] row, Cx[] psi, ComplexSum[] out) {
        out[0].add(psi[2], row[0]).add(psi[1], row[3]);
        out[1].add(psi[3], row[1]).add(psi[0], row[2]);
        out[2].add(psi[3], row[0]).subtract(psi[1], row[2]);
        out[3].add(psi[2], row[1]).subtract(psi[0], row[3]);
    }

    /** Twice the product of two vectors. */
    static Cx twiceDot(Graph graph, Slashed v, Slashed w) {
        return new ComplexSum(graph)
                .add(v.plus, w.minus)
                .add(v.minus, w.plus)
                .subtract(v.perp, w.bar)
                .subtract(v.bar, w.perp)
                .sum();
    }
}
