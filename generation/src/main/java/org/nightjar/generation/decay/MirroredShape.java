/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/**
 * The decay of the antiparticle: momenta turned round, spins not (CP conserved), so the polarimeter stays that of the mirror
 * image.
 */
record MirroredShape(DecayShape shape) implements DecayShape {
    @Override
    public Sampler sampler() {
        Sampler original = shape.sampler();
        return (mass, masses, random, p, h) -> {
            original.draw(mass, masses, random, p, h);
            for (int k = 0; k < masses.length; k++) {
                p[4 * k + 1] = -p[4 * k + 1];
                p[4 * k + 2] = -p[4 * k + 2];
                p[4 * k + 3] = -p[4 * k + 3];
            }
        };
    }
}
