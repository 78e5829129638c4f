/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

/**
 * A heavy neutral lepton N that mixes with nu_tau by |U|^2: tau -> N X and N -> nu_tau X below the tau mass, Dirac, GeV; masses
 * in GeV. Atre et al., arXiv:0901.3589; Bondarenko et al., arXiv:1805.08567. Mesons one by one, narrow rho: against a
 * dispersive two-pion width the semileptonic sum at 1 GeV is about 15 % lower; no quark-level correction above 1 GeV.
 */
public final class NeutralLeptonWidths {
    /** Decay constant of the charged pion (and of pi0), of the kaon, GeV. */
    public static final double PION_CONSTANT = 0.1302;

    private static final double KAON_CONSTANT = 0.1557;

    /** g_rho, GeV^2, arXiv:1805.08567. */
    private static final double RHO_CONSTANT = 0.162;

    /** Full width of the tau by its lifetime 290.3 fs (PDG 2022). */
    public static final double TAU_TOTAL = Electroweak.HBAR_SECONDS / 290.3e-15;

    private static final double G2 = Electroweak.FERMI * Electroweak.FERMI;
    private static final double SIN2 = Electroweak.SIN2_ON_SHELL;

    private NeutralLeptonWidths() {}

    /** tau -> pi N. */
    public static double tauToPion(double tau, double n, double u2, double pion) {
        return tauToPseudoscalar(tau, n, u2, pion, PION_CONSTANT * Electroweak.V_UD);
    }

    /** tau -> K N. */
    public static double tauToKaon(double tau, double n, double u2, double kaon) {
        return tauToPseudoscalar(tau, n, u2, kaon, KAON_CONSTANT * Electroweak.V_US);
    }

    private static double tauToPseudoscalar(double tau, double n, double u2, double meson, double constant) {
        if (n + meson >= tau) {
            return 0;
        }
        double xn = n * n / (tau * tau);
        double xp = meson * meson / (tau * tau);
        double spins = (1 - xn) * (1 - xn) - xp * (1 + xn);
        return u2
                * G2
                * constant
                * constant
                * cube(tau)
                / (16 * Math.PI)
                * Math.sqrt(Electroweak.lambda(1, xn, xp))
                * spins;
    }

    /** tau -> rho N. */
    public static double tauToRho(double tau, double n, double u2, double rho) {
        if (n + rho >= tau) {
            return 0;
        }
        double xn = n * n / (tau * tau);
        double xv = rho * rho / (tau * tau);
        double constant = RHO_CONSTANT * Electroweak.V_UD / rho;
        double spins = (1 - xn) * (1 - xn) + xv * (1 + xn - 2 * xv);
        return u2
                * G2
                * constant
                * constant
                * cube(tau)
                / (16 * Math.PI)
                * Math.sqrt(Electroweak.lambda(1, xn, xv))
                * spins;
    }

    /** tau -> l nu N with a massless lepton; the muon mass takes 3 % more. */
    public static double tauToLepton(double tau, double n, double u2) {
        double x = n * n / (tau * tau);
        if (x >= 1) {
            return 0;
        }
        double log = x > 0 ? 12 * x * x * Math.log(x) : 0;
        return u2 * G2 * Math.pow(tau, 5) / (192 * cube(Math.PI)) * (1 - 8 * x + 8 * cube(x) - x * x * x * x - log);
    }

    /** N -> three neutrinos, all flavours. */
    public static double toNeutrinos(double n, double u2) {
        return u2 * G2 * Math.pow(n, 5) / (192 * cube(Math.PI));
    }

    /** N -> nu_tau l+ l-, l = e or mu: neutral current only. */
    public static double toLeptons(double n, double u2, double lepton) {
        if (n <= 2 * lepton) {
            return 0;
        }
        double c1 = (1 - 4 * SIN2 + 8 * SIN2 * SIN2) / 4;
        double c2 = SIN2 * (2 * SIN2 - 1) / 2;
        double x2 = lepton * lepton / (n * n);
        double x4 = x2 * x2;
        double root = Math.sqrt(1 - 4 * x2);
        // For light leptons the argument of the logarithm is a difference of near equals; its expansion is x^4.
        double log = x2 > 1e-3 ? Math.log((1 - 3 * x2 - (1 - x2) * root) / (x2 * (1 + root))) : Math.log(x4);
        log = lepton == 0 ? 0 : log;
        double first = (1 - 14 * x2 - 2 * x4 - 12 * x2 * x4) * root + 12 * x4 * (x4 - 1) * log;
        double second = x2 * (2 + 10 * x2 - 12 * x4) * root + 6 * x4 * (1 - 2 * x2 + 2 * x4) * log;
        return u2 * G2 * Math.pow(n, 5) / (192 * cube(Math.PI)) * (c1 * first + 4 * c2 * second);
    }

    /** N -> nu_tau + pi0, eta or eta'; the constant in GeV. */
    public static double toPseudoscalar(double n, double u2, double meson, double constant) {
        if (n <= meson) {
            return 0;
        }
        double rest = 1 - meson * meson / (n * n);
        return u2 * G2 * constant * constant * cube(n) / (32 * Math.PI) * rest * rest;
    }

    /** N -> nu_tau rho0, coupling 1 - 2 sin^2. */
    public static double toRho(double n, double u2, double rho) {
        return toVector(n, u2, rho, RHO_CONSTANT * (1 - 2 * SIN2));
    }

    /** N -> nu_tau omega, constant 0.153 GeV^2, coupling 2/3 sin^2 [derived]. */
    public static double toOmega(double n, double u2, double omega) {
        return toVector(n, u2, omega, 0.153 * 2 / 3 * SIN2);
    }

    /** N -> nu_tau phi, constant 0.234 GeV^2, coupling (4/3 sin^2 - 1) / sqrt2 [derived]. */
    public static double toPhi(double n, double u2, double phi) {
        return toVector(n, u2, phi, 0.234 * (4.0 / 3 * SIN2 - 1) / Math.sqrt(2));
    }

    private static double toVector(double n, double u2, double meson, double constant) {
        if (n <= meson) {
            return 0;
        }
        double x = meson * meson / (n * n);
        double ratio = constant / meson;
        return u2 * G2 * ratio * ratio * cube(n) / (32 * Math.PI) * (1 + 2 * x) * (1 - x) * (1 - x);
    }

    private static double cube(double x) {
        return x * x * x;
    }
}
