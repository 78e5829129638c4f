/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import org.nightjar.core.particles.ParticleType;

/**
 * One way a particle decays.
 *
 * @param parent the particle
 * @param products its daughters
 * @param width partial width, GeV; zero if the channel is closed
 * @param invisible true if no daughter interacts in a detector
 */
public record DecayChannel(ParticleType parent, List<ParticleType> products, double width, boolean invisible)
        implements Serializable {
    public DecayChannel {
        products = List.copyOf(products);
    }

    /** {@code a -> gamma gamma}. */
    public String text() {
        return parent.name() + " -> " + names();
    }

    /** {@code gamma gamma}. */
    String names() {
        return products.stream().map(ParticleType::name).collect(Collectors.joining(" "));
    }

    /** Sum of the daughters' masses, GeV. */
    public double threshold() {
        return products.stream().mapToDouble(ParticleType::mass).sum();
    }

    /** True if the masses allow the decay. */
    public boolean isOpen() {
        return threshold() < parent.mass();
    }
}
