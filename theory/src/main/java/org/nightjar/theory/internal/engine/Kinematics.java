/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.internal.engine.Graph.Function;

/**
 * Momenta of legs and of subsets of legs. The axes are turned, (x, y, z) of the graph = (z, x, y) of the event, so that
 * the light-cone direction of the spinors is not the beam axis.
 *
 * <p>Invariants are built from p1.p2 = (E1^2 m2^2 + E2^2 m1^2 - m1^2 m2^2) / (E1 E2 + |p1||p2|) + |p1||p2| |n1 - n2|^2 / 2,
 * a sum of positive terms without the cancellation of E1 E2 - p1.p2 at small angles, and masses that cancel in
 * (p1 + p2)^2 - m^2 are cancelled before.
 */
final class Kinematics {
    private final Graph graph;
    private final double[] masses;
    private final int incoming;
    private final Map<Integer, Slashed> momenta = new HashMap<>();

    Kinematics(Graph graph, double[] masses, int incoming) {
        this.graph = graph;
        this.masses = masses.clone();
        this.incoming = incoming;
    }

    /** E, x, y, z of a leg, physical energies. */
    int[] leg(int leg) {
        return graph.call(Function.LEG, new int[0], new double[] {leg}, 4);
    }

    /** A leg whose momentum differs from point to point: the leg itself if outgoing, else the last one. */
    int[] anOutgoing(int leg) {
        return leg(leg < incoming ? masses.length - 1 : leg);
    }

    double mass(int leg) {
        return masses[leg];
    }

    private double sign(int leg) {
        return leg < incoming ? 1 : -1;
    }

    /** Sum of the incoming minus sum of the outgoing momenta of a subset of legs. */
    Slashed momentum(int mask) {
        Slashed known = momenta.get(mask);
        if (known == null) {
            int[] total = new int[4];
            for (int k = 0; k < 4; k++) {
                List<int[]> terms = new ArrayList<>();
                for (int leg : Masks.legs(mask)) {
                    int p = leg(leg)[k];
                    terms.add(new int[] {sign(leg) > 0 ? p : Graph.negate(p), Graph.ONE});
                }
                total[k] = graph.sum(terms);
            }
            known = Slashed.real(graph, total);
            momenta.put(mask, known);
        }
        return known;
    }

    /** k / (P^2 - m^2 + i m width) of a subset of legs. */
    Cx propagator(int mask, double mass, double width, double k) {
        double constant = squaredMasses(mask) - mass * mass;
        return graph.reciprocal(k / 2, pairs(mask), constant / 2, mass * width / 2);
    }

    /** A form factor at the squared momentum of a subset of legs. */
    Cx formFactor(int mask, FormFactor function) {
        if (function == FormFactor.POINT) {
            return Cx.real(Graph.ONE);
        }
        double masses2 = squaredMasses(mask);
        if (Integer.bitCount(mask) == 1) {
            double[] re = new double[1];
            double[] im = new double[1];
            function.at(new double[] {masses2}, 1, re, im);
            return new Cx(graph.scale(re[0], Graph.ONE), graph.scale(im[0], Graph.ONE));
        }
        int sum = pairs(mask);
        double[] constants = {graph.number(function), Graph.isNegative(sum) ? -2 : 2, masses2};
        int[] f = graph.call(Function.FORM_FACTOR, new int[] {sum & ~1}, constants, 2);
        return new Cx(f[0], f[1]);
    }

    private double squaredMasses(int mask) {
        double sum = 0;
        for (int leg : Masks.legs(mask)) {
            sum += masses[leg] * masses[leg];
        }
        return sum;
    }

    /** Sum of p_i.p_j over pairs of a subset, momenta counted as entering: (P^2 - sum of m^2) / 2. */
    private int pairs(int mask) {
        List<int[]> terms = new ArrayList<>();
        int[] legs = Masks.legs(mask);
        for (int i = 0; i < legs.length; i++) {
            for (int j = 0; j < i; j++) {
                int pair = pair(legs[j], legs[i]);
                boolean plus = sign(legs[i]) == sign(legs[j]);
                terms.add(new int[] {plus ? pair : Graph.negate(pair), Graph.ONE});
            }
        }
        return graph.sum(terms);
    }

    private int pair(int i, int j) {
        int[] p = leg(i);
        int[] q = leg(j);
        int[] u = graph.call(Function.UNIT, new int[] {p[1], p[2], p[3]}, new double[0], 4);
        int[] v = graph.call(Function.UNIT, new int[] {q[1], q[2], q[3]}, new double[0], 4);
        int[] in = {p[0], u[0], u[1], u[2], u[3], q[0], v[0], v[1], v[2], v[3]};
        return graph.call(Function.PAIR, in, new double[] {masses[i], masses[j]}, 1)[0];
    }
}
