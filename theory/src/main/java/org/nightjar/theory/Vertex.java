/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.List;

/**
 * An interaction term of a model, as data for the amplitude engine. Metric (+,-,-,-), gamma5 = diag(-1, +1) on
 * (left, right), epsilon^{0123} = +1. A fermion field may be listed under its particle or its antiparticle. A boson field is
 * named by the particle that it annihilates, so that phi and its conjugate are {@code pi+} and {@code pi-}. A term that is
 * not hermitian (flavour-changing, or of a charged boson) stands for itself and its hermitian conjugate. A fermion that is
 * its own antiparticle is a Majorana fermion.
 */
public sealed interface Vertex extends Serializable {
    /** Coupling orders: terms of QED, and terms of the new physics. */
    enum Order {
        QED,
        NEW,
        /** Two powers of a new coupling, as four bosons that belong to two vertices of three. */
        NEW_TWICE;

        /** What the term counts among the terms of new physics. */
        public int power() {
            return ordinal();
        }
    }

    /** To which order the term counts. */
    Order order();

    /**
     * L = V_mu psi-bar gamma^mu (vector + axial gamma5) psi'; Feynman rule i gamma^mu (vector + axial gamma5). A
     * left-handed neutrino has vector = g/2, axial = -g/2. Of two different Majorana fermions, the hermitian term is
     * V_mu chi1-bar gamma^mu (i vector + axial gamma5) chi2, taken once as written; of one with itself, the vector part is
     * zero and both ends contribute, so that the Feynman rule is 2 i axial gamma^mu gamma5.
     *
     * @param boson spin-1 field
     * @param out the fermion psi
     * @param in the fermion psi'; equal to {@code out} if flavour is conserved
     */
    record Current(Order order, String boson, String out, String in, double vector, double axial) implements Vertex {}

    /** L = - phi psi-bar (scalar + i pseudoscalar gamma5) psi'; Feynman rule -i (scalar + i pseudoscalar gamma5). */
    record Yukawa(Order order, String boson, String out, String in, double scalar, double pseudoscalar)
            implements Vertex {}

    /**
     * L = -(g/4) phi F_{mu nu} Ftilde^{mu nu} = g phi E.B, with Ftilde^{mu nu} = epsilon^{mu nu rho sigma} F_{rho sigma}/2; of
     * two different vectors (W+ and W-, photon and dark photon) L = -(g/2) phi F_{mu nu} F'tilde^{mu nu}. Feynman rule of
     * modulus g epsilon^{mu nu rho sigma} k1_rho k2_sigma in both cases.
     *
     * @param vector one vector field
     * @param other the other one, the same for two photons
     * @param coupling g, 1/GeV
     */
    record DualPhoton(Order order, String scalar, String vector, String other, double coupling) implements Vertex {
        /** Both vectors alike. */
        public DualPhoton(Order order, String scalar, String vector, double coupling) {
            this(order, scalar, vector, vector, coupling);
        }
    }

    /**
     * L = (g/2) phi V_mu V^mu; Feynman rule i g g^{mu nu}. For different vectors and for scalars alone see {@link Contact}.
     *
     * @param coupling g, GeV
     */
    record TwoVectors(Order order, String scalar, String vector, double coupling) implements Vertex {}

    /**
     * L = g V_mu i (out* d^mu in - (d^mu out*) in); Feynman rule i g (p_in + p_out)^mu along the arrow. A scalar of charge Q
     * in the sign of {@link Current} (L = + e A psi-bar gamma psi for the electron) has g = -e Q. Of two different fields that
     * are their own antiparticles, L = g V_mu (out d^mu in - in d^mu out).
     *
     * @param boson spin-1 field
     * @param out the scalar that leaves, named as the particle
     * @param in the scalar that enters
     * @param formFactor a function of the squared momentum of the vector
     */
    record ScalarCurrent(Order order, String boson, String out, String in, double coupling, FormFactor formFactor)
            implements Vertex {}

    /**
     * A product of three or four boson fields, none or two of them vectors, without derivatives: L = g / n! times the fields,
     * n! for every n equal ones, so that the Feynman rule is i g (times g^{mu nu}). The seagull of scalar QED,
     * e^2 Q^2 A^2 phi* phi, has g = 2 e^2 Q^2.
     *
     * @param bosons the fields, conjugate ones under the antiparticle's name
     * @param formFactor a function of the squared momentum of each vector
     */
    record Contact(Order order, List<String> bosons, double coupling, FormFactor formFactor) implements Vertex {
        public Contact {
            bosons = List.copyOf(bosons);
        }

        /** Point-like. */
        public Contact(Order order, List<String> bosons, double coupling) {
            this(order, bosons, coupling, FormFactor.POINT);
        }
    }

    /**
     * The two terms of scalar QED, current and seagull, of a charged scalar and a vector. The seagull has the square of the
     * current's coupling, and counts so.
     *
     * @param order of the current
     * @param anti name of the scalar's antiparticle
     * @param charge g of the current, -e Q for a photon
     */
    static List<Vertex> scalarQed(
            Order order, String boson, String scalar, String anti, double charge, FormFactor formFactor) {
        return List.of(
                new ScalarCurrent(order, boson, scalar, scalar, charge, formFactor),
                new Contact(
                        order == Order.QED ? Order.QED : Order.NEW_TWICE,
                        List.of(boson, boson, anti, scalar),
                        2 * charge * charge,
                        formFactor));
    }
}
