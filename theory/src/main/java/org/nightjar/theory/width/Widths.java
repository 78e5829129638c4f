/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

/** Two-body partial widths at tree level, GeV; zero below threshold. Masses in GeV. */
public final class Widths {
    private Widths() {}

    /**
     * Pseudoscalar to two photons, Gamma = g^2 m^3 / (64 pi), for L = -(g/4) a F Ftilde.
     *
     * <p>Source: Dolan et al., arXiv:1709.00009.
     *
     * @param coupling g, 1/GeV
     */
    public static double pseudoscalarToPhotons(double mass, double coupling) {
        return coupling * coupling * mass * mass * mass / (64 * Math.PI);
    }

    /** Coupling to photons that comes with g_aW: g sin^2(theta_W), MSbar at the Z mass, 0.23122 (PDG 2022). */
    public static double photonCoupling(double weakCoupling) {
        return weakCoupling * Electroweak.SIN2_MSBAR;
    }

    /**
     * Pseudoscalar to a pair of Dirac fermions, Gamma = y^2 m / (8 pi) (1 - 4 r^2)^(1/2), r = m_f / m, for
     * L = -i y a f-bar gamma5 f.
     *
     * <p>Textbook two-body decay; CHECK: equals the spin-summed amplitude times phase space.
     */
    public static double pseudoscalarToFermions(double mass, double yukawa, double fermionMass) {
        double beta2 = 1 - 4 * fermionMass * fermionMass / (mass * mass);
        return beta2 <= 0 ? 0 : yukawa * yukawa * mass / (8 * Math.PI) * Math.sqrt(beta2);
    }

    /** Scalar to a pair of Dirac fermions, Gamma = y^2 m / (8 pi) (1 - 4 r^2)^(3/2), for L = -y phi f-bar f; textbook. */
    public static double scalarToFermions(double mass, double yukawa, double fermionMass) {
        double beta2 = 1 - 4 * fermionMass * fermionMass / (mass * mass);
        return beta2 <= 0 ? 0 : yukawa * yukawa * mass / (8 * Math.PI) * beta2 * Math.sqrt(beta2);
    }

    /**
     * Vector to two Dirac fermions through g V_mu f1-bar gamma^mu f2 (one charge combination),
     * Gamma = g^2 m / (12 pi) lambda^(1/2) [1 - (m1 - m2)^2 / m^2] [1 + (m1 + m2)^2 / (2 m^2)].
     *
     * <p>For m1 = m2 this is g^2 m / (12 pi) (1 + 2 r^2) (1 - 4 r^2)^(1/2), Batell, Pospelov, Ritz, arXiv:0903.0363 with
     * g = eps e; unequal masses [derived: equals amplitude times phase space, tested].
     */
    public static double vectorToFermions(double mass, double coupling, double m1, double m2) {
        double difference = (m1 - m2) * (m1 - m2) / (mass * mass);
        double sum = (m1 + m2) * (m1 + m2) / (mass * mass);
        if (sum >= 1) {
            return 0;
        }
        double rootLambda = Math.sqrt((1 - sum) * (1 - difference));
        return coupling * coupling * mass / (12 * Math.PI) * rootLambda * (1 - difference) * (1 + sum / 2);
    }

    /** Vector to a left-handed massless neutrino pair, Gamma = g^2 m / (24 pi): half of a massless Dirac pair. */
    public static double vectorToNeutrinos(double mass, double coupling) {
        return coupling * coupling * mass / (24 * Math.PI);
    }

    /**
     * Dark Higgs to two dark photons, Gamma = alphaD mh^3 / (8 mA^2) (1 - 4 x)^(1/2) (1 - 4 x + 12 x^2), x = mA^2 / mh^2.
     *
     * <p>Source: Batell, Pospelov, Ritz, arXiv:0903.0363.
     */
    public static double darkHiggsToDarkPhotons(double higgsMass, double photonMass, double alphaD) {
        double x = photonMass * photonMass / (higgsMass * higgsMass);
        if (4 * x >= 1) {
            return 0;
        }
        double cube = higgsMass * higgsMass * higgsMass;
        return alphaD * cube / (8 * photonMass * photonMass) * Math.sqrt(1 - 4 * x) * (1 - 4 * x + 12 * x * x);
    }
}
