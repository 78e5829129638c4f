/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/**
 * Breit-Wigner m^2 / (m^2 - s - i sqrt(s) Gamma(s)), 1 at s = 0. For two daughters in a P wave Gamma(s) = Gamma (m^2/s)
 * (p/p0)^3; for the a1, sqrt(s) Gamma(s) = m Gamma g(s)/g(m^2) with the three-pion phase space g of Kuehn and Santamaria, Z.
 * Phys. C48 (1990) 445, eq. for g(Q^2), as TAUOLA and Herwig use it.
 */
final class Resonance {
    private static final double PION = 0.13957;
    private static final double RHO = 0.773;

    private final double m2;
    private final double mass;
    private final double width;
    private final double m1;
    private final double mOther;
    private final boolean threePions;
    private final double norm;

    Resonance(double mass, double width, double m1, double mOther, boolean threePions) {
        this.mass = mass;
        this.width = width;
        this.m1 = m1;
        this.mOther = mOther;
        this.threePions = threePions;
        m2 = mass * mass;
        norm = threePions ? threePionSpace(m2) : Math.pow(PhaseSpaceWalk.momentum(mass, m1, mOther), 3);
    }

    double re(double s) {
        double d = m2 - s;
        double g = absorption(s);
        return m2 * d / (d * d + g * g);
    }

    double im(double s) {
        double d = m2 - s;
        double g = absorption(s);
        return m2 * g / (d * d + g * g);
    }

    /** sqrt(s) Gamma(s), GeV^2. */
    private double absorption(double s) {
        if (threePions) {
            return mass * width * threePionSpace(s) / norm;
        }
        double root = Math.sqrt(s);
        if (root <= m1 + mOther) {
            return 0;
        }
        double q = PhaseSpaceWalk.momentum(root, m1, mOther);
        return width * m2 / root * q * q * q / norm;
    }

    private static double threePionSpace(double s) {
        double edge = (RHO + PION) * (RHO + PION);
        if (s > edge) {
            return s * (1.623 + 10.38 / s - 9.32 / (s * s) + 0.65 / (s * s * s));
        }
        double x = s - 9 * PION * PION;
        return x > 0 ? 4.1 * x * x * x * (1 - 3.3 * x + 5.8 * x * x) : 0;
    }
}
