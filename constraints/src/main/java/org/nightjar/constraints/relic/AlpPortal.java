/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

import java.util.function.DoubleUnaryOperator;

/**
 * Dirac dark matter that annihilates near the pole of an axion-like particle into two photons. While the particle is narrow and
 * decays mostly into dark matter, the rate depends on its width into photons alone,
 * sv = pi^2 m_a^2 Gamma_gg K1(m_a / T) / (2 m_chi^4 T K2(m_chi / T)^2) with Gamma_gg = g^2 m_a^3 / (64 pi): the Breit-Wigner peak in the
 * average of Gondolo and Gelmini, as in arXiv:1709.00009.
 *
 * @param ratio mass of dark matter over that of the axion-like particle, from 0.3 to 0.5
 */
public record AlpPortal(double ratio) {
    public AlpPortal {
        if (!(ratio >= 0.3 && ratio < 0.5)) {
            throw new IllegalArgumentException("near the pole means a ratio from 0.3 to 0.5, not " + ratio);
        }
    }

    /** The coupling to photons, 1/GeV, of the observed density at a mass of the axion-like particle in GeV. */
    public double coupling(double mass) {
        DoubleUnaryOperator rate = x -> DarkMatter.DIRAC.pairs() * rate(mass, x);
        return Math.sqrt(new Freezeout(ratio * mass, DarkMatter.DIRAC.states(), rate).factor());
    }

    /** At a coupling of 1/GeV. */
    private double rate(double mass, double x) {
        double chi = ratio * mass;
        double t = chi / x;
        double photons = Math.pow(mass, 3) / (64 * Math.PI);
        double k2 = Bessel.scaled(2, x);
        double bessel = Bessel.scaled(1, mass / t) * Math.exp(-(mass - 2 * chi) / t) / (k2 * k2);
        return Math.PI * Math.PI * mass * mass * photons / (2 * Math.pow(chi, 4) * t) * bessel;
    }
}
