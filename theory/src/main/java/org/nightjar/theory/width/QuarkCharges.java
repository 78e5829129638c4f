/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.io.Serializable;

/**
 * Vector charges x_q of the quarks in L = - g V_mu sum_q x_q q-bar gamma^mu q.
 *
 * @param up of the up quark; the others likewise
 */
public record QuarkCharges(double up, double down, double strange, double charm, double bottom)
        implements Serializable {
    /** Electric charges in units of e. */
    public static final QuarkCharges ELECTRIC = new QuarkCharges(2 / 3.0, -1 / 3.0, -1 / 3.0, 2 / 3.0, -1 / 3.0);

    /** The same charge for all quarks, e.g. 1/3 for baryon number. */
    public static QuarkCharges universal(double charge) {
        return new QuarkCharges(charge, charge, charge, charge, charge);
    }

    /** Coupling to the rho in units of the photon's: 2 Tr(T_rho Q), arXiv:1801.04847 equation 2.18. */
    double rho() {
        return up - down;
    }

    /** Coupling to the omega in units of the photon's: 6 Tr(T_omega Q). */
    double omega() {
        return 3 * (up + down);
    }

    /** Coupling to the phi in units of that of quarks of charge +1/3: 3 sqrt2 Tr(T_phi Q); the photon has -1. */
    double phi() {
        return 3 * strange;
    }

    /** Sum of 3 x_q^2 of the light quarks. */
    double light() {
        return 3 * (up * up + down * down + strange * strange);
    }
}
