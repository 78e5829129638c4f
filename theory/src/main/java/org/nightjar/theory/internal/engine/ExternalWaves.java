/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.theory.internal.engine.Graph.Function;

/**
 * Wave functions of the legs. Spinors are quantised along the light cone: with p+ = E + p3 and p_perp = p1 + i p2,
 * u_1 = (m, 0; p+, p_perp) / sqrt(p+), u_2 = (-p_perp*, p+; 0, m) / sqrt(p+), and v with m -> -m; they obey the Dirac
 * equation and sum u u-bar = p-slash + m, and for m = 0 they are chirality states. Photons have the two real
 * polarisations e_theta and e_phi, transverse in the frame of the momenta; massive vectors also (|p|, E n) / m.
 *
 * <p>A sampled leg has one superposition: spinors u_1 + exp(i phi) u_2, vectors sqrt(n) times their n polarisations along a
 * random direction, so that products of different states vanish on average (P. Draggiotis, R. H. P. Kleiss,
 * C. G. Papadopoulos, Phys. Lett. B 439 (1998) 157).
 */
final class ExternalWaves {
    private final Graph graph;
    private final Kinematics kinematics;

    ExternalWaves(Graph graph, Kinematics kinematics) {
        this.graph = graph;
        this.kinematics = kinematics;
    }

    Current current(Leg leg, int index) {
        Current c = new Current(leg.field(), 1 << index, leg.states());
        switch (leg.field().kind()) {
            case SCALAR -> c.state(0)[0] = Cx.real(Graph.ONE);
            case VECTOR -> vector(leg, index, c);
            default -> {
                if (leg.wave() == Leg.Wave.CANONICAL) {
                    new RestFrameWaves(graph, kinematics).spinor(leg, index, c);
                } else {
                    spinor(leg, index, c);
                }
            }
        }
        c.count(1);
        return c;
    }

    private void spinor(Leg leg, int index, Current c) {
        int[] p = kinematics.leg(index);
        double mass = kinematics.mass(index);
        Field.Kind kind = leg.field().kind();
        boolean row = kind == Field.Kind.ROW || (kind == Field.Kind.MAJORANA && !leg.incoming());
        boolean negative = row == leg.incoming();
        int[] w = graph.call(Function.SPINOR, p, new double[] {mass}, 4);
        Cx root = Cx.real(w[0]);
        Cx small = mass == 0 ? Cx.ZERO : Cx.real(negative ? Graph.negate(w[1]) : w[1]);
        Cx perp = new Cx(w[2], w[3]);
        Cx[][] psi = {
            {small, Cx.ZERO, root, perp}, {perp.conjugate().negate(), root, Cx.ZERO, small},
        };
        if (leg.wave() == Leg.Wave.SAMPLED) {
            psi = new Cx[][] {superposition(psi, index)};
        }
        for (int s = 0; s < psi.length; s++) {
            fill(c.state(s), psi[s], row);
            if (row && kind == Field.Kind.MAJORANA) {
                System.arraycopy(Majorana.column(c.state(s)), 0, c.state(s), 0, 4);
            }
        }
    }

    /** psi_1 + exp(i phi) psi_2. */
    private Cx[] superposition(Cx[][] psi, int index) {
        int[] phase = graph.call(Function.DIRECTION, kinematics.anOutgoing(index), new double[] {index, 2}, 2);
        double half = Math.sqrt(0.5);
        Cx turn = new Cx(graph.scale(half, phase[0]), graph.scale(half, phase[1]));
        Cx[] sum = new Cx[4];
        for (int k = 0; k < 4; k++) {
            sum[k] = new ComplexSum(graph).add(psi[0][k]).add(turn, psi[1][k]).sum();
        }
        return sum;
    }

    /** The sum of several polarisations times the components of a random vector. */
    private int[] superposition(int[][] polarisations, int index) {
        int n = polarisations.length;
        int[] direction = graph.call(Function.DIRECTION, kinematics.anOutgoing(index), new double[] {index, n}, n);
        int[] sum = new int[4];
        for (int k = 0; k < 4; k++) {
            List<int[]> terms = new ArrayList<>();
            for (int s = 0; s < n; s++) {
                terms.add(new int[] {polarisations[s][k], direction[s]});
            }
            sum[k] = graph.sum(terms);
        }
        return sum;
    }

    /** psi-bar = psi^dagger gamma^0 exchanges left and right. */
    static void fill(Cx[] out, Cx[] psi, boolean row) {
        for (int k = 0; k < 4; k++) {
            out[k] = row ? psi[(k + 2) % 4].conjugate() : psi[k];
        }
    }

    private void vector(Leg leg, int index, Current c) {
        int[] p = kinematics.leg(index);
        if (leg.wave() == Leg.Wave.GAUGE) {
            set(c.state(0), p);
            return;
        }
        if (leg.wave() == Leg.Wave.CANONICAL && leg.states() == 3) {
            for (int axis = 0; axis < 3; axis++) {
                // axis x of the event is the second one here, see Kinematics
                double[] constants = {kinematics.mass(index), (axis + 1) % 3};
                set(c.state(axis), graph.call(Function.BOOSTED_AXIS, p, constants, 4));
            }
            return;
        }
        int[] a = graph.call(Function.ANGLES, new int[] {p[1], p[2], p[3]}, new double[0], 5);
        int[][] polarisations = new int[leg.spins()][];
        polarisations[0] = new int[] {Graph.ZERO, Graph.negate(a[1]), a[0], Graph.ZERO};
        polarisations[1] = new int[] {Graph.ZERO, a[2], a[3], Graph.negate(a[4])};
        if (polarisations.length == 3) {
            polarisations[2] = graph.call(Function.LONGITUDINAL, p, new double[] {kinematics.mass(index)}, 4);
        }
        if (leg.wave() == Leg.Wave.SAMPLED) {
            polarisations = new int[][] {superposition(polarisations, index)};
        }
        for (int s = 0; s < polarisations.length; s++) {
            set(c.state(s), polarisations[s]);
        }
    }

    private void set(Cx[] out, int[] vector) {
        System.arraycopy(Slashed.real(graph, vector).components(), 0, out, 0, 4);
    }
}
