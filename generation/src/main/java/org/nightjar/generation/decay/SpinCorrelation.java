/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.io.Serializable;
import org.nightjar.core.events.Particles;

/**
 * How the spins of the outgoing particles steer their decays together. The decays are drawn as if nothing were polarised and
 * accepted with a probability: the full |M|^2 over (production x decays), over its largest possible value. Mean and bound
 * follow from the positivity of spin density matrices, so no maximum is searched and no weight is ever cut.
 */
public interface SpinCorrelation extends Serializable {
    /** An evaluator for one thread. */
    Evaluator evaluator();

    /** True if the decays of daughters matter; false if those of the outgoing particles alone. */
    boolean wholeChain();

    /** Judges decays. */
    interface Evaluator {
        /**
         * Takes the production of an event.
         *
         * @param p rows of the event, laboratory
         * @param beams row of the electron; that of the positron follows
         * @param first row of the first outgoing particle; the others follow
         */
        void start(Particles p, int beams, int first);

        /**
         * Probability to accept the decays drawn: all rows after the outgoing particles.
         *
         * @param p rows of the event, laboratory
         * @param first row of the first outgoing particle
         * @param h polarimeters: three numbers for row k from entry 3 (k - first), in the rest frame reached from the
         *     laboratory by a pure boost; zero if there is none
         */
        double probability(Particles p, int first, double[] h);
    }
}
