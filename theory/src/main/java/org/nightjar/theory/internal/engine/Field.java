/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/**
 * What a current is a current of.
 *
 * @param kind spinor psi, conjugate spinor psi-bar, vector or scalar
 * @param species name of the particle (of a fermion: the particle, not the antiparticle)
 */
record Field(Kind kind, String species) {
    enum Kind {
        COLUMN,
        ROW,
        VECTOR,
        SCALAR
    }

    int components() {
        return kind == Kind.SCALAR ? 1 : 4;
    }

    /** The field that closes this one: psi-bar for psi; bosons close themselves. */
    Field partner() {
        return switch (kind) {
            case COLUMN -> new Field(Kind.ROW, species);
            case ROW -> new Field(Kind.COLUMN, species);
            default -> this;
        };
    }
}
