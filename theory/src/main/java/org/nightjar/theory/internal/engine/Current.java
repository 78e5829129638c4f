/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.Arrays;
import java.util.BitSet;

/** An off-shell current (or its source, before the propagator) of a subset of legs, for every spin state of the legs. */
final class Current {
    private final Field field;
    private final int mask;
    private final Cx[][] components;
    private final BitSet vertices = new BitSet();
    private long diagrams;

    Current(Field field, int mask, int states) {
        this.field = field;
        this.mask = mask;
        components = new Cx[states][field.components()];
        for (Cx[] c : components) {
            Arrays.fill(c, Cx.ZERO);
        }
    }

    Field field() {
        return field;
    }

    int mask() {
        return mask;
    }

    int states() {
        return components.length;
    }

    Cx[] state(int state) {
        return components[state];
    }

    /** This current times a quantity. */
    Current times(Graph graph, Cx factor) {
        Current scaled = new Current(field, mask, components.length);
        scaled.count(diagrams, this);
        for (int s = 0; s < components.length; s++) {
            for (int k = 0; k < components[s].length; k++) {
                scaled.components[s][k] = ComplexSum.product(graph, factor, components[s][k]);
            }
        }
        return scaled;
    }

    /** Number of Feynman diagrams in the current. */
    long diagrams() {
        return diagrams;
    }

    /** Numbers of the vertices that contribute. */
    BitSet vertices() {
        return vertices;
    }

    void count(long number, Current... parts) {
        diagrams += number;
        for (Current p : parts) {
            vertices.or(p.vertices);
        }
    }
}
