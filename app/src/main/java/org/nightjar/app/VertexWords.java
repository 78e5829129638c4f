/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import org.nightjar.theory.Vertex;

/**
 * An interaction term in words.
 *
 * @param particles the particles that meet
 * @param text with the coupling at this point
 */
record VertexWords(List<String> particles, String text) {
    static VertexWords of(Vertex vertex) {
        if (vertex instanceof Vertex.Current c) {
            String axial = c.axial() == 0 ? "" : ", axial coupling " + Show.number(c.axial());
            return new VertexWords(
                    List.of(c.boson(), c.out(), c.in()),
                    "%s with %s and %s: vector coupling %s%s"
                            .formatted(c.boson(), c.out(), c.in(), Show.number(c.vector()), axial));
        }
        if (vertex instanceof Vertex.Yukawa y) {
            return new VertexWords(
                    List.of(y.boson(), y.out(), y.in()),
                    "%s with %s and %s: scalar coupling %s, pseudoscalar coupling %s"
                            .formatted(
                                    y.boson(),
                                    y.out(),
                                    y.in(),
                                    Show.number(y.scalar()),
                                    Show.number(y.pseudoscalar())));
        }
        if (vertex instanceof Vertex.DualPhoton d) {
            return new VertexWords(
                    List.of(d.scalar(), d.vector()),
                    "%s with %s and %s: g F F-dual, g = %s 1/GeV"
                            .formatted(d.scalar(), d.vector(), d.other(), Show.number(d.coupling())));
        }
        if (vertex instanceof Vertex.ScalarCurrent s) {
            return new VertexWords(
                    List.of(s.boson(), s.out(), s.in()),
                    "%s with %s and %s: scalar current, coupling %s"
                            .formatted(s.boson(), s.out(), s.in(), Show.number(s.coupling())));
        }
        if (vertex instanceof Vertex.Contact c) {
            return new VertexWords(
                    c.bosons(), "%s: g = %s".formatted(String.join(" ", c.bosons()), Show.number(c.coupling())));
        }
        Vertex.TwoVectors t = (Vertex.TwoVectors) vertex;
        return new VertexWords(
                List.of(t.scalar(), t.vector()),
                "%s with %s and %s: g = %s GeV"
                        .formatted(t.scalar(), t.vector(), t.vector(), Show.number(t.coupling())));
    }
}
