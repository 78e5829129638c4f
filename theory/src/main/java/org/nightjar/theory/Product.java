/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.nightjar.core.particles.ParticleType;

/**
 * A particle of a final state and what becomes of it.
 *
 * @param type the particle
 * @param daughters what it decays into; empty if it is left as it is
 * @param invisible true if the text says {@code -> invisible}: any decay that no detector sees
 */
public record Product(ParticleType type, List<Product> daughters, boolean invisible) implements Serializable {
    public Product {
        daughters = List.copyOf(daughters);
    }

    /** True if the process says how the particle decays. */
    public boolean decays() {
        return invisible || !daughters.isEmpty();
    }

    /** {@code a -> gamma gamma}; the name alone if the process says nothing. */
    public String text() {
        return decays() ? type.name() + " -> " + decayText() : type.name();
    }

    private String decayText() {
        return invisible
                ? DecayTable.INVISIBLE
                : daughters.stream().map(d -> d.type().name()).collect(Collectors.joining(" "));
    }

    /** This particle if it stays, else its descendants that stay; a particle with invisible decay stays. */
    public Stream<Product> leaves() {
        return daughters.isEmpty() ? Stream.of(this) : daughters.stream().flatMap(Product::leaves);
    }

    /** The decays of this particle and of its descendants, top first. */
    public Stream<Product> decaysInOrder() {
        return decays()
                ? Stream.concat(Stream.of(this), daughters.stream().flatMap(Product::decaysInOrder))
                : Stream.empty();
    }
}
