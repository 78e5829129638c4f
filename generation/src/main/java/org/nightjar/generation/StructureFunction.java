/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.units.Constants;

/**
 * Density of the energy fraction x that one beam loses to photons: the electron structure function in leading logarithm, to
 * third order in alpha, with soft photons summed to all orders. With z = 1 - x and eta = beta/2,
 *
 * <p>D(x) = exp(eta (3/4 - gamma_E)) / Gamma(1 + eta) * eta x^(eta - 1) * B(z),
 *
 * <p>B(z) = (1 + z^2)/2 - (eta/4) [(1 + 3 z^2)/2 ln z + (1 - z)^2] + (eta^2/8) [(1 - z)^2 + (3 z^2 - 4 z + 1)/2 ln z + (1 + 7
 * z^2)/12 ln^2 z + (1 - z^2) Li2(1 - z)],
 *
 * <p>beta = (2 alpha/pi) (ln(s/m_e^2) - 1). Soft factor: E. A. Kuraev, V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466; V. N.
 * Gribov, L. N. Lipatov, Sov. J. Nucl. Phys. 15 (1972) 675. Factorised third order: M. Skrzypek, S. Jadach, Z. Phys. C 49
 * (1991) 577. The tests rederive the coefficients: each moment agrees with that of the evolution equation, exp(beta/4 P(N)),
 * up to O(beta^4); at 10.58 GeV, where beta = 0.088, the integral over 0 &lt; x &lt; 1 is 1 + 4e-7.
 */
public final class StructureFunction implements Serializable {
    private static final long serialVersionUID = 2;

    /** Euler's constant. */
    private static final double GAMMA_E = 0.57721566490153286;

    private static final double TWELFTH = 1.0 / 12;

    /** Below this x the density is expanded to first order in x, good to x^2. */
    private static final double SOFT = 1e-4;

    /** -ln z up to which the series of Li2(1 - z) in ln z is used. */
    private static final double SERIES = 2;

    private final double beta;
    private final double half;
    private final double perHalf;
    private final double norm;
    private final double second;
    private final double third;

    /** For beams of squared centre-of-mass energy s, GeV^2. */
    public StructureFunction(double s) {
        double logarithm = Math.log(s / (Constants.ELECTRON_MASS * Constants.ELECTRON_MASS));
        beta = 2 / (Constants.INVERSE_ALPHA * Math.PI) * (logarithm - 1);
        half = beta / 2;
        perHalf = 1 / half;
        norm = Math.exp(half * (0.75 - GAMMA_E)) / gammaOfOnePlus(half);
        second = half / 4;
        third = half * half / 8;
    }

    /** (2 alpha/pi) (ln(s/m_e^2) - 1): twice the exponent of one beam. */
    public double beta() {
        return beta;
    }

    /** D(x), for 0 &lt; x &lt; 1. */
    public double density(double x) {
        return half * Math.pow(x, half - 1) * smoothDensity(x);
    }

    /** The variable y = x^(beta/2) in which the density is smooth, for a given x. */
    public double smooth(double x) {
        return Quick.exp(half * Quick.log(x));
    }

    /** The x of a y; exact down to the smallest x. */
    public double fraction(double y) {
        return Quick.exp(Quick.log(y) * perHalf);
    }

    /** D(x) dx/dy for y = x^(beta/2): finite and smooth in y at x = 0. */
    public double smoothDensity(double x) {
        return x < SOFT ? norm * (1 - (1 - 2 * second) * x) : norm * bracket(x);
    }

    private double bracket(double x) {
        double z = 1 - x;
        if (!(z > 0)) {
            return 0;
        }
        double z2 = z * z;
        double log = Quick.log(z);
        double two = 0.5 * (1 + 3 * z2) * log + x * x;
        double three = x * x
                + 0.5 * (3 * z2 - 4 * z + 1) * log
                + (TWELFTH + 7 * TWELFTH * z2) * log * log
                + (1 - z2) * dilogarithmOfOneMinus(z, log);
        return 0.5 * (1 + z2) - second * two + third * three;
    }

    /**
     * Li2(1 - z) to 1e-6. For small u = -ln z: sum of B_n u^(n + 1)/(n + 1)! with the Bernoulli numbers; for small z: pi^2/6 - ln
     * z ln(1 - z) - Li2(z) (L. Lewin, Polylogarithms and associated functions, 1981, equations 1.11 and 1.21).
     */
    private static double dilogarithmOfOneMinus(double z, double log) {
        double u = -log;
        if (u < SERIES) {
            double q = u * u;
            double odd =
                    1.0 / 36 + q * (-1.0 / 3600 + q * (1.0 / 211680 + q * (-1.0 / 10886400 + q * (1.0 / 526901760))));
            return u * (1 - 0.25 * u + q * odd);
        }
        double power = z;
        double sum = z;
        for (int n = 2; n < 7; n++) {
            power *= z;
            sum += power / (n * n);
        }
        return Math.PI * Math.PI / 6 - log * Math.log1p(-z) - sum;
    }

    /**
     * Gamma(1 + x) for small x: exp(-gamma_E x + zeta(2) x^2/2 - zeta(3) x^3/3 + zeta(4) x^4/4 - zeta(5) x^5/5), better than 1e-8
     * below 0.06 (Abramowitz, Stegun, Handbook of mathematical functions, 6.1.33).
     */
    private static double gammaOfOnePlus(double x) {
        double series = 1.6449340668 / 2 + x * (-1.2020569032 / 3 + x * (1.0823232337 / 4 - x * 1.0369277551 / 5));
        return Math.exp(x * (-GAMMA_E + x * series));
    }
}
