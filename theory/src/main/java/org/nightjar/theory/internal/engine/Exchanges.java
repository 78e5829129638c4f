/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.nightjar.core.numbers.Permutations;

/**
 * The required lines of a chain, and what becomes of them where identical outgoing particles are exchanged. Diagrams that have
 * the lines of one or more of these ways are summed, each once: with A_k the diagrams of way k, the union of all is made by
 * adding A_k and taking away what it has in common with the union so far, whose diagrams have the lines of both.
 *
 * @param images the ways, first that of the text
 * @param weights how often diagrams with given lines are counted, so that each comes once
 */
record Exchanges(Set<RequiredLines> images, Map<RequiredLines, Integer> weights) {
    /** The lines as they are. */
    static Exchanges none(RequiredLines lines) {
        return new Exchanges(Set.of(lines), Map.of(lines, 1));
    }

    /** The lines and their images. */
    static Exchanges of(RequiredLines lines, List<Leg> legs) {
        Set<RequiredLines> images = new LinkedHashSet<>();
        permutations(legs).forEach(p -> images.add(lines.image(p)));
        Map<RequiredLines, Integer> weights = new LinkedHashMap<>();
        for (RequiredLines image : images) {
            Map<RequiredLines, Integer> more = new LinkedHashMap<>(Map.of(image, 1));
            weights.forEach((known, n) -> {
                Optional<RequiredLines> both = known.with(image);
                both.ifPresent(b -> more.merge(b, -n, Integer::sum));
            });
            more.forEach((key, n) -> weights.merge(key, n, Integer::sum));
        }
        weights.values().removeIf(n -> n == 0);
        return new Exchanges(images, weights);
    }

    /** The maps of legs to outgoing legs of the same particle; the first is the identity. */
    private static List<int[]> permutations(List<Leg> legs) {
        int[] kinds = new int[legs.size()];
        for (int k = 0; k < kinds.length; k++) {
            kinds[k] = k;
            for (int first = 0; first < k && !legs.get(k).incoming(); first++) {
                if (!legs.get(first).incoming()
                        && legs.get(first).type().equals(legs.get(k).type())) {
                    kinds[k] = kinds[first];
                }
            }
        }
        return Permutations.keeping(kinds);
    }
}
