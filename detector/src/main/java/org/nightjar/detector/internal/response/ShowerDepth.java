/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;

/**
 * Depth of a photon shower behind the front face: its maximum, X0 (ln(E/Ec) + 0.5) (PDG review, longitudinal profile).
 *
 * @param radiationLength X0, cm
 * @param criticalEnergy Ec, GeV
 * @param middle half the crystal's length, cm, where minimum-ionising particles are placed
 */
public record ShowerDepth(double radiationLength, double criticalEnergy, double middle) implements Serializable {
    /** Depth at an energy in GeV, cm; not negative. */
    public double of(double energy) {
        return Math.max(0, radiationLength * (Quick.log(energy / criticalEnergy) + 0.5));
    }
}
