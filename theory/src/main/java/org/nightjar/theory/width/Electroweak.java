/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

/** Electroweak and flavour constants of the width formulae. GeV unless told; PDG 2024 where no other edition is named. */
final class Electroweak {
    /** Fermi constant, 1/GeV^2 (PDG 2022, from the muon lifetime). */
    static final double FERMI = 1.1663787e-5;
    /** Vacuum expectation value (sqrt(2) G_F)^(-1/2) = 246.22. */
    static final double VACUUM = 1 / Math.sqrt(Math.sqrt(2) * FERMI);
    /** W mass. */
    static final double W_MASS = 80.379;
    /** Z mass. */
    static final double Z_MASS = 91.1876;
    /** On-shell 1 - m_W^2 / m_Z^2 = 0.2230, in four-fermion amplitudes. */
    static final double SIN2_ON_SHELL = 1 - W_MASS * W_MASS / (Z_MASS * Z_MASS);
    /** MSbar at the Z mass. */
    static final double SIN2_MSBAR = 0.23122;
    /** Top pole mass. */
    static final double TOP = 172.57;
    /** |V_tb V_ts*|: 0.03978 x 0.99917. */
    static final double VTB_VTS = 0.03978 * 0.99917;
    /** |V_ud|. */
    static final double V_UD = 0.9737;
    /** |V_us|. */
    static final double V_US = 0.2243;
    /** hbar, GeV s (CODATA 2018). */
    static final double HBAR_SECONDS = 6.582119569e-25;

    private Electroweak() {}

    /** lambda(a, b, c) = a^2 + b^2 + c^2 - 2 (ab + ac + bc). */
    static double lambda(double a, double b, double c) {
        return a * a + b * b + c * c - 2 * (a * b + a * c + b * c);
    }
}
