/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.ArrayList;
import java.util.List;

/**
 * A shape with its daughters in another order.
 *
 * @param shape in its own order
 * @param from entry k is the place in {@code shape} of daughter k
 */
record PermutedShape(DecayShape shape, List<Integer> from) implements DecayShape {
    static DecayShape of(DecayShape shape, List<String> own, List<String> wanted) {
        if (own.equals(wanted)) {
            return shape;
        }
        List<Integer> from = new ArrayList<>();
        for (String name : wanted) {
            int k = own.indexOf(name);
            while (from.contains(k)) {
                k = k + 1 + own.subList(k + 1, own.size()).indexOf(name);
            }
            from.add(k);
        }
        return new PermutedShape(shape, List.copyOf(from));
    }

    @Override
    public Sampler sampler() {
        Sampler inner = shape.sampler();
        int n = from.size();
        int[] place = from.stream().mapToInt(Integer::intValue).toArray();
        double[] own = new double[n];
        double[] q = new double[4 * n];
        return (mass, masses, random, p, h) -> {
            for (int k = 0; k < n; k++) {
                own[place[k]] = masses[k];
            }
            inner.draw(mass, own, random, q, h);
            for (int k = 0; k < n; k++) {
                System.arraycopy(q, 4 * place[k], p, 4 * k, 4);
            }
        };
    }
}
