/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import org.nightjar.generation.internal.HardFrame;
import org.nightjar.theory.MomentumBlock;

/**
 * Scratch memory of one thread: the nodes of the tree being sampled, and scalar products of the finished momenta. Products
 * are p1.p2 = (E1^2 m2^2 + E2^2 m1^2 - m1^2 m2^2) / (E1 E2 + |p1||p2|) + |p1||p2| |n1 - n2|^2 / 2, a sum of positive terms:
 * exact for particles that are lost along the beam.
 */
final class Kin {
    /** Sampled momenta of the nodes, E x y z, GeV. */
    final double[] momentum;

    /** Squared masses of the nodes, GeV^2. */
    final double[] mass2;

    /** What is left of the incoming momenta along the chain of exchanges: E x y z of leg 0, then of leg 1. */
    final double[] left = new double[8];

    /** Squares of {@link #left}. */
    final double[] virtuality = new double[2];

    /** Twice the scalar products, by leg times legs plus leg. */
    final double[] product;

    /** By index of {@link Invariants}. */
    final double[] invariant;

    final double[] factor;
    final double[] density;
    double s;
    double sqrtS;
    double beta;
    private final double[] e;
    private final double[] p;
    private final double[] nx;
    private final double[] ny;
    private final double[] nz;
    private final double[] m2;

    // of the exchange at hand, see Exchange.range
    double near;
    double far;
    double shift;
    double slope;
    double endpoint;
    double energyIn;
    double energyOut;
    double sizeOut;

    Kin(double[] masses, int invariants, int factors, int channels) {
        int legs = masses.length;
        momentum = new double[8 * legs];
        mass2 = new double[2 * legs];
        product = new double[legs * legs];
        invariant = new double[invariants];
        factor = new double[factors];
        density = new double[channels];
        e = new double[legs];
        p = new double[legs];
        nx = new double[legs];
        ny = new double[legs];
        nz = new double[legs];
        m2 = new double[legs];
        for (int leg = 0; leg < legs; leg++) {
            m2[leg] = masses[leg] * masses[leg];
        }
    }

    void start(HardFrame frame) {
        s = frame.s();
        sqrtS = frame.sqrtS();
        beta = frame.beta();
    }

    /** Momentum of either beam in the hard frame. */
    double beamMomentum() {
        return Math.sqrt(s / 4 - m2[0]);
    }

    /** Computes all products but that of the beams. */
    void products(double[] axis, MomentumBlock block, int i) {
        int legs = e.length;
        for (int b = 0; b < 2; b++) {
            e[b] = sqrtS / 2;
            p[b] = beamMomentum();
            nz[b] = axis[b];
        }
        for (int leg = 2; leg < legs; leg++) {
            double x = block.px(leg)[i];
            double y = block.py(leg)[i];
            double z = block.pz(leg)[i];
            e[leg] = block.e(leg)[i];
            p[leg] = Math.sqrt(x * x + y * y + z * z);
            double inverse = 1 / (p[leg] + Double.MIN_NORMAL);
            nx[leg] = x * inverse;
            ny[leg] = y * inverse;
            nz[leg] = z * inverse;
            for (int other = 0; other < leg; other++) {
                product[leg * legs + other] = product(leg, other);
            }
        }
    }

    private double product(int a, int b) {
        double x = nx[a] - nx[b];
        double y = ny[a] - ny[b];
        double z = nz[a] - nz[b];
        double sizes = p[a] * p[b];
        double rest = e[a] * e[a] * m2[b] + (e[b] * e[b] - m2[b]) * m2[a];
        return 2 * rest / (e[a] * e[b] + sizes) + sizes * (x * x + y * y + z * z);
    }
}
