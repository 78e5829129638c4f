/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import org.nightjar.core.units.Constants;

/**
 * Mixing of a vector boson with the photon by loops of charged leptons whose charges sum to zero.
 *
 * <p>kappa = (e^2 / 2 pi^2) |sum_l x_l int_0^1 dx x (1 - x) ln(m_l^2 - x (1 - x) q^2)|, q^2 = m^2: the electric charge of a
 * fermion times kappa is its coupling in units of g. arXiv:2006.11225 equation 7; at q^2 = 0 and for L_mu - L_tau it is
 * (e^2 / 12 pi^2) ln(m_tau^2 / m_mu^2).
 */
final class LoopMixing {
    private static final double[] MASSES = {0.51099895e-3, 0.1056583755, 1.77686}; // e, mu, tau, GeV; PDG 2022
    private static final double SMALL = 1e-3; // below, the closed form cancels

    private LoopMixing() {}

    static double strength(double[] charges, double mass) {
        double real = 0;
        double imaginary = 0;
        for (int l = 0; l < 3; l++) {
            if (charges[l] != 0) {
                real += charges[l] * realPart(MASSES[l], mass);
                imaginary += charges[l] * imaginaryPart(MASSES[l], mass);
            }
        }
        double e2 = 4 * Math.PI / Constants.INVERSE_ALPHA;
        return e2 / (2 * Math.PI * Math.PI) * Math.hypot(real, imaginary);
    }

    /** int x (1 - x) ln |m_l^2 - x (1 - x) q^2| dx, elementary in r = q^2 / m_l^2; small r by its series. */
    private static double realPart(double lepton, double mass) {
        double r = mass * mass / (lepton * lepton);
        double scale = Math.log(lepton * lepton) / 6;
        if (r < SMALL) {
            return scale - r / 30 - r * r / 280;
        }
        double root = Math.sqrt(Math.abs(1 - 4 / r));
        double turn = r < 4 ? 2 * root * Math.atan(1 / root) : root * Math.log((1 + root) / (1 - root));
        return scale - 5 / 18.0 - 2 / (3 * r) + (1 + 2 / r) * turn / 6;
    }

    /** -pi int x (1 - x) where the logarithm's argument is negative: -pi beta (3 - beta^2) / 12. */
    private static double imaginaryPart(double lepton, double mass) {
        double beta2 = 1 - 4 * lepton * lepton / (mass * mass);
        return beta2 <= 0 ? 0 : -Math.PI * Math.sqrt(beta2) * (3 - beta2) / 12;
    }
}
