/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.radiation;

import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;

/**
 * Polar angle of a photon that takes the fraction x of a beam's energy, as in the first order of e+e- to a virtual photon and
 * a real one: with mu = m_e^2/E^2 and sines and cosines of the angle to the beam,
 *
 * <p>[(2 - 2x + x^2) sin^2 - x^2 sin^4/2 - mu ((1 - 2x) sin^2 - x^2 cos^4)] / (sin^2 + mu cos^2)^2
 *
 * <p>(G. Bonneau, F. Martin, Nucl. Phys. B 27 (1971) 381, as in V. P. Druzhinin et al., Rev. Mod. Phys. 83 (2011) 1545,
 * equation 2.4). Both beams together make this symmetric shape; the share of one beam is its part of the denominator, 1/(1 -
 * v cos) of 1/(1 - v cos) + 1/(1 + v cos), v the electron's velocity.
 */
final class PhotonAngle {
    private double forward;
    private double cosine;
    private double sine;

    /** Draws the angle to the photon's own beam. */
    void draw(double x, double beamEnergy, RandomStream random) {
        double mu = Constants.ELECTRON_MASS * Constants.ELECTRON_MASS / (beamEnergy * beamEnergy);
        double v = Math.sqrt(1 - mu);
        double least = mu / (1 + v);
        double range = Math.log((1 + v) / least);
        do {
            double delta = least * Quick.exp(range * random.uniform());
            forward = Math.max(0, (delta - least) / v);
            cosine = 1 - forward;
        } while (random.uniform() > weight(x, mu));
        sine = Math.sqrt(forward * (2 - forward));
    }

    /** The shape over that of 1/(sin^2 + mu cos^2), below 1. */
    private double weight(double x, double mu) {
        double sin2 = Math.max(0, forward * (2 - forward));
        double cos2 = cosine * cosine;
        double shape = 2 - 2 * x + x * x;
        double massless = shape * sin2 - 0.5 * x * x * sin2 * sin2;
        double massive = mu * ((1 - 2 * x) * sin2 - x * x * cos2 * cos2);
        return (massless - massive) / (shape * (sin2 + mu * cos2));
    }

    double cosine() {
        return cosine;
    }

    double sine() {
        return sine;
    }
}
