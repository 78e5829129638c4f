/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import java.util.List;
import org.nightjar.core.particles.ParticleType;

/**
 * How a particle decays: with what lifetime and into what.
 *
 * @param parent the particle
 * @param properDecayLength mean proper decay length c tau, cm; 0 decays at the production vertex
 * @param width of its mass where it is itself a daughter, GeV; 0 keeps the nominal mass
 * @param modes alternatives, taken with probability proportional to their fractions; none leaves a decayed particle
 *     without daughters
 */
public record ParticleDecay(ParticleType parent, double properDecayLength, double width, List<DecayMode> modes)
        implements Serializable {
    /** Checks the parts. */
    public ParticleDecay {
        modes = List.copyOf(modes);
        if (!(properDecayLength >= 0) || Double.isInfinite(properDecayLength)) {
            throw new IllegalArgumentException("properDecayLength = " + properDecayLength + " cm");
        }
        if (!(width >= 0)) {
            throw new IllegalArgumentException("width = " + width + " GeV is negative");
        }
    }

    /** One mode, no spread of the mass. */
    public static ParticleDecay of(ParticleType parent, double properDecayLength, DecayMode mode) {
        return new ParticleDecay(parent, properDecayLength, 0, List.of(mode));
    }

    /** With a Breit-Wigner spread of the mass wherever the particle is itself the daughter of a decay. */
    public ParticleDecay withWidth(double newWidth) {
        return new ParticleDecay(parent, properDecayLength, newWidth, modes);
    }

    /** The same for the antiparticle. */
    public ParticleDecay conjugate() {
        return new ParticleDecay(
                parent.anti(),
                properDecayLength,
                width,
                modes.stream().map(DecayMode::conjugate).toList());
    }

    /** Smallest sum of daughters' masses, GeV. */
    double threshold() {
        return modes.stream().mapToDouble(DecayMode::threshold).min().orElse(0);
    }
}
