/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.util.function.DoubleUnaryOperator;

/**
 * Dark Higgs h' to an on-shell and an off-shell dark photon, GeV, for L = g_D m_A' h' A'_mu A'^mu. Masses in GeV.
 *
 * <p>Gamma(h' -> A' pair) = int ds / pi sqrt(s) Gamma(A'(s) -> pair) / ((s - m_A'^2)^2 + m_A'^2 Gamma_A'^2)
 * Gamma(h' -> A' A'(s)), with Gamma(h' -> A' A'(s)) of two distinguishable vectors, summed polarisations
 * 2 + (m_h^2 - m_A'^2 - s)^2 / (4 m_A'^2 s) [derived; the mass dependence equals that of H -> Z f f, as tested].
 */
public final class DarkHiggsWidths {
    private static final double PRECISE = 1e-8;

    private DarkHiggsWidths() {}

    /**
     * h' -> A' + pair for m_A' < m_h' < 2 m_A'; zero outside.
     *
     * @param threshold mass of the lightest pair
     * @param width width of a dark photon of given mass into the pair
     * @param totalWidth width of the dark photon
     */
    public static double toDarkPhotonAndPair(
            double higgsMass,
            double photonMass,
            double alphaD,
            double threshold,
            DoubleUnaryOperator width,
            double totalWidth) {
        double most = higgsMass - photonMass;
        if (most <= threshold || higgsMass >= 2 * photonMass) {
            return 0;
        }
        double m2 = photonMass * photonMass;
        return Quadrature.integral(
                logS -> {
                    double s = Math.exp(logS);
                    double m = Math.sqrt(s);
                    double line = (s - m2) * (s - m2) + m2 * totalWidth * totalWidth;
                    return s * m * width.applyAsDouble(m) / (Math.PI * line) * toPair(higgsMass, photonMass, m, alphaD);
                },
                2 * Math.log(threshold),
                2 * Math.log(most),
                PRECISE);
    }

    /** h' to two distinguishable dark photons of masses m1, m2; the vertex is 2 g_D m_A', m_A' = m1. */
    static double toPair(double higgsMass, double m1, double m2, double alphaD) {
        double h2 = higgsMass * higgsMass;
        double lambda = Electroweak.lambda(h2, m1 * m1, m2 * m2);
        if (lambda <= 0 || higgsMass <= m1 + m2) {
            return 0;
        }
        double dot = (h2 - m1 * m1 - m2 * m2) / 2;
        double spins = 2 + dot * dot / (m1 * m1 * m2 * m2);
        double coupling2 = 16 * Math.PI * alphaD * m1 * m1;
        return coupling2 * spins * Math.sqrt(lambda) / (16 * Math.PI * h2 * higgsMass);
    }
}
