/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;

/** How the daughters of a decay are distributed in the rest frame of their parent, its spin averaged over. Immutable. */
public interface DecayShape extends Serializable {
    /** A sampler for one thread. */
    Sampler sampler();

    /** Draws decays. */
    interface Sampler {
        /**
         * Draws one decay with equal weights.
         *
         * @param mass of the parent, GeV
         * @param masses of the daughters, GeV; their sum is below {@code mass}
         * @param p momenta of the daughters, written: daughter k has (e, x, y, z) from entry 4 k, GeV
         * @param h polarimeter of a parent of spin 1/2, written if there is one: the distribution for spin s is this one
         *     times (1 + h . s); zero means that nothing is known
         */
        void draw(double mass, double[] masses, RandomStream random, double[] p, double[] h);
    }
}
