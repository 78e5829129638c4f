/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.units.Constants;

/**
 * Density of the energy fraction x that one beam loses to collinear photons, in leading logarithm with soft photons summed
 * to all orders:
 *
 * <p>D(x) = (beta/2) (1 + 3 beta/8) x^(beta/2 - 1) - (beta/4) (2 - x), beta = (2 alpha/pi) (ln(s/m_e^2) - 1).
 *
 * <p>Source: E. A. Kuraev, V. S. Fadin, Sov. J. Nucl. Phys. 41 (1985) 466, the terms up to O(beta) beyond the exponentiated
 * soft factor [from memory; the form is fixed by three properties that the tests check: soft exponent, unit norm, and the
 * first-order splitting function (beta/4) (1 + z^2)/(1 - z) with z = 1 - x]. Its integral over 0 &lt; x &lt; 1 is exactly 1, so
 * radiation moves events in s but creates none. The neglected terms are O(beta^2) without soft enhancement, 2e-3 of the
 * density at 10.58 GeV, where beta = 0.088.
 */
public final class StructureFunction implements Serializable {
    private static final long serialVersionUID = 1;

    private final double beta;
    private final double half;

    /** For beams of squared centre-of-mass energy s, GeV^2. */
    public StructureFunction(double s) {
        double logarithm = Math.log(s / (Constants.ELECTRON_MASS * Constants.ELECTRON_MASS));
        beta = 2 / (Constants.INVERSE_ALPHA * Math.PI) * (logarithm - 1);
        half = beta / 2;
    }

    /** (2 alpha/pi) (ln(s/m_e^2) - 1): twice the exponent of one beam. */
    public double beta() {
        return beta;
    }

    /** D(x), for 0 &lt; x &lt; 1. */
    public double density(double x) {
        return half * (1 + 0.75 * half) * Math.pow(x, half - 1) - 0.5 * half * (2 - x);
    }

    /** The variable y = x^(beta/2) in which the density is smooth, for a given x. */
    public double smooth(double x) {
        return Quick.exp(half * Quick.log(x));
    }

    /** The x of a y; exact down to the smallest x. */
    public double fraction(double y) {
        return Quick.exp(Quick.log(y) / half);
    }

    /** D(x) dx/dy at y = smooth(x): 1 + 3 beta/8 - (2 - x) x / (2 y). */
    public double smoothDensity(double x, double y) {
        return y > 0 ? 1 + 0.75 * half - 0.5 * (2 - x) * x / y : 1 + 0.75 * half;
    }
}
