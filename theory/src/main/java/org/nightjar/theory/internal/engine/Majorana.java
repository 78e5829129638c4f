/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/** The two forms of a Majorana spinor, psi = C psi-bar^T with C = i gamma^2 gamma^0 in the chiral representation. */
final class Majorana {
    private Majorana() {}

    /** psi^T C. */
    static Cx[] row(Cx[] column) {
        return new Cx[] {column[1].negate(), column[0], column[3], column[2].negate()};
    }

    /** C psi-bar^T. */
    static Cx[] column(Cx[] row) {
        return new Cx[] {row[1], row[0].negate(), row[3].negate(), row[2]};
    }
}
