/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import org.nightjar.core.numbers.Quick;

/**
 * Mean loss of energy by ionisation relative to its minimum: Bethe's formula with the constants of silicon and the
 * high-energy limit of the density effect (PDG review, passage of particles through matter, equations 34.5 and 34.6:
 * I = 173 eV, plasma energy 31.05 eV). The dependence on the material is a few percent; electrons are treated alike.
 */
public final class EnergyLoss {
    /** ln(2 m_e c2/I) and ln(plasma energy/I). */
    private static final double LOG_EXCITATION = Math.log(2 * 510998.95 / 173);

    private static final double LOG_PLASMA = Math.log(31.05 / 173);
    private static final double MINIMUM = minimum();

    private EnergyLoss() {}

    /** Loss over that of a minimum-ionising particle, for a momentum over mass. */
    public static double relative(double betaGamma) {
        return bethe(Math.max(betaGamma, 0.05)) / MINIMUM;
    }

    private static double bethe(double bg) {
        double bg2 = bg * bg;
        double beta2 = bg2 / (1 + bg2);
        double log = Quick.log(bg);
        double density = Math.max(0, LOG_PLASMA + log - 0.5);
        return (LOG_EXCITATION + 2 * log - beta2 - density) / beta2;
    }

    private static double minimum() {
        double least = Double.POSITIVE_INFINITY;
        for (int i = 0; i < 400; i++) {
            least = Math.min(least, bethe(2 + 0.01 * i));
        }
        return least;
    }
}
