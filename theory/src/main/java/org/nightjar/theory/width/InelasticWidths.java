/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.width;

import java.util.function.DoubleUnaryOperator;

/**
 * chi2 -> chi1 + pair through a dark photon, GeV, for L = g_D A'_mu chi1-bar gamma^mu chi2 (+ h.c. for Dirac fermions, times i
 * for Majorana ones: the widths are equal), alpha_D = g_D^2 / 4 pi. Masses in GeV.
 *
 * <p>Gamma = (1/pi) int ds sqrt(s) Gamma(A'(s) -> pair) / (s - m_A'^2)^2 x Gamma(chi2 -> chi1 A'(s)), the exact tree-level
 * three-body width [derived; for massless pairs and Delta << m it becomes 4 eps^2 alpha alpha_D Delta^5 / (15 pi m_A'^4) of
 * Duerr et al., arXiv:1911.03176].
 */
public final class InelasticWidths {
    /** Relative precision asked for: smooth pairs of leptons, and hadrons with an interpolated table. */
    private static final double PRECISE = 1e-10;

    private static final double TABLE = 1e-6;

    private InelasticWidths() {}

    /**
     * chi2 -> chi1 A' with a dark photon of mass squared s: alpha_D / 2 sqrt((M^2 - s)(Delta^2 - s)) / (2 m2^3)
     * (Delta^2 - s)(M^2 + 2 s) / s, M = m1 + m2, Delta = m2 - m1.
     */
    public static double toDarkPhoton(double s, double m1, double m2, double alphaD) {
        double sum2 = (m1 + m2) * (m1 + m2);
        double difference2 = (m2 - m1) * (m2 - m1);
        if (s >= difference2 || s <= 0) {
            return 0;
        }
        double root = Math.sqrt((sum2 - s) * (difference2 - s));
        return alphaD / 2 * root / (2 * m2 * m2 * m2) * (difference2 - s) * (sum2 + 2 * s) / s;
    }

    /** chi2 -> chi1 l+ l-; the dark photon couples with g to leptons of the given mass and is off shell. */
    public static double toLeptons(
            double m1, double m2, double photonMass, double alphaD, double g, double leptonMass) {
        return throughPhoton(
                m1,
                m2,
                photonMass,
                alphaD,
                2 * leptonMass,
                PRECISE,
                m -> Widths.vectorToFermions(m, g, leptonMass, leptonMass));
    }

    /** chi2 -> chi1 hadrons of one kind: the off-shell width is g^2 m / (12 pi) x ratio(m). */
    public static double toHadrons(
            double m1, double m2, double photonMass, double alphaD, double g, DoubleUnaryOperator ratio) {
        return throughPhoton(
                m1,
                m2,
                photonMass,
                alphaD,
                HadronRatio.THRESHOLD,
                TABLE,
                m -> g * g * m / (12 * Math.PI) * ratio.applyAsDouble(m));
    }

    private static double throughPhoton(
            double m1,
            double m2,
            double photonMass,
            double alphaD,
            double threshold,
            double precision,
            DoubleUnaryOperator width) {
        double delta = m2 - m1;
        if (delta <= threshold) {
            return 0;
        }
        if (delta >= photonMass) {
            throw new IllegalArgumentException("the dark photon is on shell: " + photonMass + " < " + delta);
        }
        double low = 2 * Math.log(threshold > 0 ? threshold : 1e-6 * delta);
        return Quadrature.integral(
                logS -> {
                    double s = Math.exp(logS);
                    double m = Math.sqrt(s);
                    double off = s - photonMass * photonMass;
                    return s * m * width.applyAsDouble(m) / (off * off) * toDarkPhoton(s, m1, m2, alphaD) / Math.PI;
                },
                low,
                2 * Math.log(delta),
                precision);
    }
}
