/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import java.io.Serializable;
import org.nightjar.core.particles.ParticleType;

/**
 * Isotropic decay of a particle into two, in every event: {@code a -> gamma gamma}. A branching fraction below one is a
 * factor on the cross section, applied by the caller.
 *
 * @param parent PDG code of the decaying particle
 * @param first first daughter, with its mass
 * @param second second daughter, with its mass
 * @param properDecayLength mean proper decay length c tau, cm; 0 decays at the production vertex
 */
public record TwoBodyDecay(int parent, ParticleType first, ParticleType second, double properDecayLength)
        implements Serializable {
    /** Checks the decay length. */
    public TwoBodyDecay {
        if (!(properDecayLength >= 0)) {
            throw new IllegalArgumentException("properDecayLength = " + properDecayLength + " cm is not positive");
        }
    }
}
