/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/**
 * What a current is a current of.
 *
 * @param kind spinor psi, conjugate spinor psi-bar, Majorana spinor, vector or scalar
 * @param species of a fermion: name of the particle, not the antiparticle; of a boson: the particle that the field
 *     annihilates, so that phi and its conjugate have the names of particle and antiparticle
 * @param anti the species of the conjugate field
 */
record Field(Kind kind, String species, String anti) {
    enum Kind {
        COLUMN,
        ROW,
        /** A spinor chi = C chi-bar^T; always held as a column. */
        MAJORANA,
        VECTOR,
        SCALAR;

        boolean isFermion() {
            return this == COLUMN || this == ROW || this == MAJORANA;
        }
    }

    int components() {
        return kind == Kind.SCALAR ? 1 : 4;
    }

    /** The field that closes this one: psi-bar for psi, phi* for phi. */
    Field partner() {
        return switch (kind) {
            case COLUMN -> new Field(Kind.ROW, species, anti);
            case ROW -> new Field(Kind.COLUMN, species, anti);
            default -> new Field(kind, anti, species);
        };
    }
}
