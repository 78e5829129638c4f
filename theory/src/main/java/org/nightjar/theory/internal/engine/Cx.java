/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/**
 * A complex quantity of a {@link Graph}.
 *
 * @param re real part
 * @param im imaginary part
 */
record Cx(int re, int im) {
    static final Cx ZERO = new Cx(Graph.ZERO, Graph.ZERO);

    static Cx real(int re) {
        return new Cx(re, Graph.ZERO);
    }

    boolean isZero() {
        return re == Graph.ZERO && im == Graph.ZERO;
    }

    Cx negate() {
        return new Cx(Graph.negate(re), Graph.negate(im));
    }

    Cx conjugate() {
        return new Cx(re, Graph.negate(im));
    }

    Cx timesI() {
        return new Cx(Graph.negate(im), re);
    }
}
