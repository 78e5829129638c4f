/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import org.nightjar.core.random.RandomStream;

/** Phase space alone: exact for a spin-averaged decay into two, an approximation for more. */
public record FlatShape() implements DecayShape {
    @Override
    public Sampler sampler() {
        PhaseSpaceWalk walk = new PhaseSpaceWalk();
        double[] u = new double[Decayer.MOST_NUMBERS];
        return (mass, masses, random, p, h) -> {
            draw(walk, mass, masses, random, u, p);
            h[0] = h[1] = h[2] = 0;
        };
    }

    private static void draw(
            PhaseSpaceWalk walk, double mass, double[] masses, RandomStream random, double[] u, double[] p) {
        int n = PhaseSpaceWalk.dimensions(masses.length);
        double weight;
        do {
            for (int d = 0; d < n; d++) {
                u[d] = random.uniform();
            }
            weight = walk.point(mass, masses, u, p);
        } while (weight < 1 && random.uniform() >= weight);
    }
}
