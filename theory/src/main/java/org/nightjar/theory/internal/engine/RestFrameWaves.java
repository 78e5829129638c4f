/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.theory.internal.engine.Graph.Function;

/**
 * Spinors with the spin along the axes of the rest frame that a boost without rotation reaches: u = (sqrt(p.sigma) xi,
 * sqrt(p.sigma-bar) xi), v = C u-bar^T. With the turned axes of {@link Kinematics}, spin up and down along z of the event are
 * xi = (1, 1) / sqrt 2 and (-i, i) / sqrt 2, with phases for which sigma_x and sigma_y of the event have their usual form.
 */
final class RestFrameWaves {
    private static final double HALF_ROOT = Math.sqrt(0.5);

    private final Graph graph;
    private final Kinematics kinematics;

    RestFrameWaves(Graph graph, Kinematics kinematics) {
        this.graph = graph;
        this.kinematics = kinematics;
    }

    void spinor(Leg leg, int index, Current c) {
        int[] root = graph.call(Function.ROOT, kinematics.leg(index), new double[] {kinematics.mass(index)}, 4);
        Slashed p = Slashed.real(graph, root);
        boolean row = leg.field().kind() == Field.Kind.ROW;
        for (int s = 0; s < 2; s++) {
            Cx[] u = s == 0 ? boosted(p, 1, 0) : boosted(p, 0, -1);
            if (leg.incoming()) {
                System.arraycopy(row ? Majorana.row(u) : u, 0, c.state(s), 0, 4);
            } else {
                Cx[] bar = new Cx[4];
                ExternalWaves.fill(bar, u, true);
                System.arraycopy(row ? bar : Majorana.column(bar), 0, c.state(s), 0, 4);
            }
        }
    }

    /** The spinor for xi = (k, +-k) / sqrt 2 with k = re + i im; the lower sign if k is not real. */
    private Cx[] boosted(Slashed p, double re, double im) {
        int second = im == 0 ? 1 : -1;
        Cx[] out = new Cx[4];
        out[0] = combine(p.minus(), -second, p.bar(), re, im);
        out[1] = combine(p.perp().negate(), second, p.plus(), re, im);
        out[2] = combine(p.plus(), second, p.bar(), re, im);
        out[3] = combine(p.perp(), second, p.minus(), re, im);
        return out;
    }

    /** k (a + sign b) / sqrt 2. */
    private Cx combine(Cx a, int sign, Cx b, double re, double im) {
        Cx sum = new ComplexSum(graph).add(a).add(sign > 0 ? b : b.negate()).sum();
        return ComplexSum.scale(graph, HALF_ROOT * re, HALF_ROOT * im, sum);
    }
}
