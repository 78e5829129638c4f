/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.core.particles.ParticleType;

/**
 * An external leg.
 *
 * @param type the particle as the process names it
 * @param species name of the particle, also if the leg is the antiparticle
 * @param incoming true for the initial state
 * @param gauge true if the polarisation of a vector is replaced by its momentum (Ward identity)
 */
record Leg(ParticleType type, String species, boolean incoming, boolean gauge) {
    boolean isFermion() {
        return type.twiceSpin() == 1;
    }

    boolean isAnti() {
        return !species.equals(type.name());
    }

    /** Number of spin states. */
    int states() {
        return switch (type.twiceSpin()) {
            case 0 -> 1;
            case 1 -> 2;
            case 2 -> gauge ? 1 : type.mass() == 0 ? 2 : 3;
            default -> throw new IllegalArgumentException("spin of " + type.name() + " is not 0, 1/2 or 1");
        };
    }

    /** Spinor psi for what enters along the fermion arrow, psi-bar for what leaves. */
    Field field() {
        return switch (type.twiceSpin()) {
            case 0 -> new Field(Field.Kind.SCALAR, species);
            case 1 -> new Field(incoming == isAnti() ? Field.Kind.ROW : Field.Kind.COLUMN, species);
            default -> new Field(Field.Kind.VECTOR, species);
        };
    }
}
