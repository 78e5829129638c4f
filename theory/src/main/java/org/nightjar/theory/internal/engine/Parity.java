/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.BitSet;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.Vertex;

/**
 * Decides whether flipping the spin of all fermions leaves |M|^2 unchanged. With real polarisation vectors, real couplings,
 * propagators without width and bosons of definite parity, complex conjugation maps an amplitude to the one with all
 * fermion spins flipped, up to a phase [derived: gamma matrices are real up to a fixed similarity; tested against the full
 * sum].
 */
final class Parity {
    private Parity() {}

    static boolean isConserved(List<Vertex> vertices, BitSet used, Fields fields) {
        Map<String, Boolean> even = new HashMap<>();
        boolean fine = true;
        for (int k = used.nextSetBit(0); k >= 0; k = used.nextSetBit(k + 1)) {
            Vertex v = vertices.get(k);
            if (v instanceof Vertex.Current c) {
                fine &= (c.vector() == 0 || c.axial() == 0)
                        && !fields.isMajorana(c.in())
                        && agree(even, c.boson(), c.axial() == 0);
            } else if (v instanceof Vertex.Yukawa y) {
                fine &= (y.scalar() == 0 || y.pseudoscalar() == 0)
                        && !fields.isMajorana(y.in())
                        && agree(even, y.boson(), y.pseudoscalar() == 0);
            } else if (v instanceof Vertex.DualPhoton d) {
                fine &= agree(even, d.scalar(), false);
            } else if (v instanceof Vertex.ScalarCurrent s) {
                fine &= s.out().equals(s.in()) && s.formFactor() == FormFactor.POINT && agree(even, s.boson(), true);
            } else if (v instanceof Vertex.Contact c) {
                fine &= c.formFactor() == FormFactor.POINT
                        && c.bosons().stream().allMatch(b -> agree(even, b, true));
            } else if (v instanceof Vertex.TwoVectors t) {
                fine &= agree(even, t.scalar(), true);
            }
        }
        return fine;
    }

    private static boolean agree(Map<String, Boolean> even, String boson, boolean value) {
        Boolean known = even.putIfAbsent(boson, value);
        return known == null || known == value;
    }
}
