/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

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
        List<int[]> open = List.of(new int[0]);
        for (int k = 0; k < legs.size(); k++) {
            List<int[]> longer = new ArrayList<>();
            for (int[] p : open) {
                for (int to = 0; to < legs.size(); to++) {
                    boolean fits = legs.get(k).incoming()
                            ? to == k
                            : !legs.get(to).incoming()
                                    && legs.get(to).type().equals(legs.get(k).type());
                    if (fits && !holds(p, to)) {
                        int[] more = Arrays.copyOf(p, k + 1);
                        more[k] = to;
                        longer.add(more);
                    }
                }
            }
            open = longer;
        }
        return open;
    }

    private static boolean holds(int[] p, int value) {
        for (int v : p) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }
}
