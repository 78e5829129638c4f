/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.List;

/** Collects a sum of complex products and makes its two real nodes. */
final class ComplexSum {
    private final Graph graph;
    private final List<int[]> re = new ArrayList<>();
    private final List<int[]> im = new ArrayList<>();

    ComplexSum(Graph graph) {
        this.graph = graph;
    }

    /** {@code number} empty sums. */
    static ComplexSum[] several(Graph graph, int number) {
        ComplexSum[] all = new ComplexSum[number];
        for (int k = 0; k < number; k++) {
            all[k] = new ComplexSum(graph);
        }
        return all;
    }

    /** The values of several sums. */
    static Cx[] sums(ComplexSum[] all) {
        Cx[] values = new Cx[all.length];
        for (int k = 0; k < values.length; k++) {
            values[k] = all[k].sum();
        }
        return values;
    }

    /** Adds x y. */
    ComplexSum add(Cx x, Cx y) {
        re.add(new int[] {x.re(), y.re()});
        re.add(new int[] {Graph.negate(x.im()), y.im()});
        im.add(new int[] {x.re(), y.im()});
        im.add(new int[] {x.im(), y.re()});
        return this;
    }

    /** Subtracts x y. */
    ComplexSum subtract(Cx x, Cx y) {
        return add(x.negate(), y);
    }

    /** Adds x. */
    ComplexSum add(Cx x) {
        re.add(new int[] {x.re(), Graph.ONE});
        im.add(new int[] {x.im(), Graph.ONE});
        return this;
    }

    Cx sum() {
        return graph.sum(re, im);
    }

    /** x y. */
    static Cx product(Graph graph, Cx x, Cx y) {
        return new ComplexSum(graph).add(x, y).sum();
    }

    /** A real constant times x. */
    static Cx scale(Graph graph, double k, Cx x) {
        return new Cx(graph.scale(k, x.re()), graph.scale(k, x.im()));
    }

    /** The constant re + i im times x. */
    static Cx scale(Graph graph, double re, double im, Cx x) {
        return new ComplexSum(graph)
                .add(scale(graph, re, x))
                .add(scale(graph, im, x).timesI())
                .sum();
    }
}
