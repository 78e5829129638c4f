/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.core.particles.ParticleType;

/**
 * An external leg.
 *
 * @param type the particle as the process names it
 * @param field what its wave function is a current of
 * @param incoming true for the initial state
 * @param wave how its spin states are chosen
 */
record Leg(ParticleType type, Field field, boolean incoming, Wave wave) {
    /** Choices of spin states. */
    enum Wave {
        /** The basis that makes the shortest program. */
        FAST,
        /** The polarisation of a vector is replaced by its momentum (Ward identity). */
        GAUGE,
        /** Axes of the rest frame that a boost without rotation reaches: the basis of spin density matrices. */
        CANONICAL,
        /** One superposition of all states with random phases, whose |M|^2 is on average the sum over them. */
        SAMPLED
    }

    boolean isFermion() {
        return field.kind().isFermion();
    }

    /** Number of wave functions. */
    int states() {
        boolean one = wave == Wave.SAMPLED || wave == Wave.GAUGE && type.twiceSpin() == 2;
        return one ? 1 : spins();
    }

    /** Number of spin states. */
    int spins() {
        return switch (type.twiceSpin()) {
            case 0 -> 1;
            case 1 -> 2;
            default -> type.mass() == 0 ? 2 : 3;
        };
    }
}
