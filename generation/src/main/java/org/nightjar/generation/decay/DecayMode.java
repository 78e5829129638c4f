/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.nightjar.core.particles.ParticleType;

/**
 * One way of a particle to decay.
 *
 * @param fraction relative frequency among the modes of the same particle
 * @param daughters with their masses; a single one is another name of the parent (K0 -> K_S0)
 * @param shape distribution of the daughters
 */
public record DecayMode(double fraction, List<ParticleType> daughters, DecayShape shape) implements Serializable {
    /** Checks the parts. */
    public DecayMode {
        daughters = List.copyOf(daughters);
        if (!(fraction >= 0)) {
            throw new IllegalArgumentException("fraction = " + fraction + " is negative");
        }
        if (daughters.isEmpty() || daughters.size() > Decayer.MOST_DAUGHTERS) {
            throw new IllegalArgumentException("daughters = " + daughters + ": 1 to " + Decayer.MOST_DAUGHTERS);
        }
    }

    /** Always, and with phase space alone. */
    public static DecayMode flat(ParticleType... daughters) {
        return new DecayMode(1, List.of(daughters), new FlatShape());
    }

    /** Sum of the daughters' masses, GeV; 0 for a single one. */
    public double threshold() {
        return daughters.size() == 1
                ? 0
                : daughters.stream().mapToDouble(ParticleType::mass).sum();
    }

    /** {@code pi- pi0 nu_tau}. */
    public String text() {
        return daughters.stream().map(ParticleType::name).collect(Collectors.joining(" "));
    }

    /** The mode of the antiparticle; the distribution is mirrored, as CP asks. */
    DecayMode conjugate() {
        DecayShape mirrored = shape instanceof FlatShape ? shape : new MirroredShape(shape);
        return new DecayMode(
                fraction, daughters.stream().map(ParticleType::anti).toList(), mirrored);
    }
}
