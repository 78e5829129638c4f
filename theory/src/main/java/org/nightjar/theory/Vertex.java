/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;

/**
 * An interaction term of a model, as data for the amplitude engine. Particles are named by the particle, not the
 * antiparticle, except that a fermion field may be listed under either. Metric (+,-,-,-), gamma5 = diag(-1, +1) on
 * (left, right), epsilon^{0123} = +1. A flavour-changing term stands for itself and its hermitian conjugate.
 */
public sealed interface Vertex extends Serializable {
    /** Coupling orders: terms of QED, and terms of the new physics. */
    enum Order {
        QED,
        NEW
    }

    /** To which order the term counts one. */
    Order order();

    /**
     * L = V_mu psi-bar gamma^mu (vector + axial gamma5) psi'; Feynman rule i gamma^mu (vector + axial gamma5). A
     * left-handed neutrino has vector = g/2, axial = -g/2.
     *
     * @param boson spin-1 field, equal to its own antiparticle
     * @param out the fermion psi
     * @param in the fermion psi'; equal to {@code out} if flavour is conserved
     */
    record Current(Order order, String boson, String out, String in, double vector, double axial) implements Vertex {}

    /** L = - phi psi-bar (scalar + i pseudoscalar gamma5) psi'; Feynman rule -i (scalar + i pseudoscalar gamma5). */
    record Yukawa(Order order, String boson, String out, String in, double scalar, double pseudoscalar)
            implements Vertex {}

    /**
     * L = -(g/4) phi F_{mu nu} Ftilde^{mu nu} = g phi E.B, with Ftilde^{mu nu} = epsilon^{mu nu rho sigma} F_{rho sigma}/2;
     * Feynman rule of modulus g epsilon^{mu nu rho sigma} k1_rho k2_sigma.
     *
     * @param coupling g, 1/GeV
     */
    record DualPhoton(Order order, String scalar, String vector, double coupling) implements Vertex {}

    /**
     * L = (g/2) phi V_mu V^mu; Feynman rule i g g^{mu nu}.
     *
     * @param coupling g, GeV
     */
    record TwoVectors(Order order, String scalar, String vector, double coupling) implements Vertex {}
}
