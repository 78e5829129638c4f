/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.nightjar.core.particles.ParticleType;

/**
 * Inclusive decays of the tau and of the light and bottom mesons that decay inside a detector or at once: lifetimes, widths,
 * branching fractions and shapes of the file {@code decays.txt} beside this class, which names its sources. Pions, kaons
 * (but K_S), muons and neutrons are left to the detector.
 */
public final class StandardDecays {
    private static final TreeMap<Integer, ParticleDecay> ALL = DecayFile.read("decays.txt");

    private StandardDecays() {}

    /** Every entry, antiparticles included. */
    public static Collection<ParticleDecay> all() {
        return List.copyOf(ALL.values());
    }

    /** The decays of a kind of particle. */
    public static Optional<ParticleDecay> find(int pdg) {
        return Optional.ofNullable(ALL.get(pdg));
    }

    /** Decays into the given particles alone, in any order, {@code of(-15, "pi+ nu_tau~")}. */
    public static Optional<ParticleDecay> only(int pdg, String daughters) {
        List<String> wanted = sorted(Arrays.asList(daughters.trim().split("\\s+")));
        return find(pdg)
                .flatMap(d -> d.modes().stream()
                        .filter(m -> sorted(names(m.daughters())).equals(wanted))
                        .findFirst()
                        .map(m -> new ParticleDecay(d.parent(), d.properDecayLength(), d.width(), List.of(m))));
    }

    /** The shape of a channel whose daughters come in any order. */
    static Optional<DecayShape> shape(int pdg, List<ParticleType> daughters) {
        List<String> wanted = names(daughters);
        return find(pdg).stream()
                .flatMap(d -> d.modes().stream())
                .filter(m -> sorted(names(m.daughters())).equals(sorted(wanted)))
                .map(m -> PermutedShape.of(m.shape(), names(m.daughters()), wanted))
                .findFirst();
    }

    private static List<String> names(List<ParticleType> types) {
        return types.stream().map(ParticleType::name).toList();
    }

    private static List<String> sorted(List<String> names) {
        List<String> copy = new ArrayList<>(names);
        copy.sort(null);
        return copy;
    }
}
