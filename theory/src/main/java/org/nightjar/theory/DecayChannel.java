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

    /** The channel of the antiparticle. */
    DecayChannel conjugate() {
        return new DecayChannel(
                parent.anti(), products.stream().map(ParticleType::anti).toList(), width, invisible);
    }

    /** True if there is a hadron, a quark or a gluon among the daughters. */
    public boolean isHadronic() {
        return products.stream().mapToInt(t -> Math.abs(t.pdg())).anyMatch(DecayChannel::isHadron);
    }

    // PDG Monte Carlo numbering: quarks 1 to 6, gluon 21, 92 a string of unspecified hadrons, hadrons from 100.
    private static boolean isHadron(int code) {
        return code <= 6 || code == 21 || code == 91 || code == 92 || code > 100 && code < 1_000_000;
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
