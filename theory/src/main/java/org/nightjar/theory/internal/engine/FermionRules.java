/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;
import org.nightjar.theory.Vertex;
import org.nightjar.theory.internal.engine.Field.Kind;
import org.nightjar.theory.internal.engine.Fusion.Rule;

/**
 * Vertices of two fermions and a boson as fusions. Majorana fields are held as columns; where a vertex needs the row it is
 * chi-bar = chi^T C, and a row that a vertex makes becomes the column C row^T, with C = i gamma^2 gamma^0. As fields, not
 * matrix elements, are multiplied, the sign of every diagram is the order of its fermions alone (compare the fermion-flow
 * rules of Denner, Eck, Hahn, Kueblbeck, Nucl. Phys. B 387 (1992) 467).
 */
final class FermionRules {
    private final Fusions fusions;
    private final Fields fields;

    FermionRules(Fusions fusions, Fields fields) {
        this.fusions = fusions;
        this.fields = fields;
    }

    void add(Vertex vertex, int k, int order) {
        if (vertex instanceof Vertex.Current c && (c.vector() != 0 || c.axial() != 0)) {
            current(c, k, order);
        } else if (vertex instanceof Vertex.Yukawa y && (y.scalar() != 0 || y.pseudoscalar() != 0)) {
            yukawa(y, k, order);
        }
    }

    private void current(Vertex.Current c, int k, int order) {
        Field boson = fields.boson(c.boson());
        Link link = new Link(k, order, boson, c.out(), c.in());
        if (bothMajorana(c.out(), c.in())) {
            if (link.isDiagonal()) {
                // chi-bar gamma chi = 0, and both ends of the axial current are the same field
                double n = fusions.normalise(boson, 2 * c.axial());
                addVector(link, new Chiral(-2 * c.axial() / n, 0, 2 * c.axial() / n, 0));
            } else {
                double n = fusions.normalise(boson, c.vector() != 0 ? c.vector() : c.axial());
                addVector(link, new Chiral(-c.axial() / n, c.vector() / n, c.axial() / n, c.vector() / n));
            }
            return;
        }
        double left = c.vector() - c.axial();
        double right = c.vector() + c.axial();
        double n = fusions.normalise(boson, left != 0 ? left : right);
        Chiral both = new Chiral(left / n, 0, right / n, 0);
        addVector(link, both);
        if (link.hasConjugate()) {
            addVector(link.conjugate(), both);
        }
    }

    private void yukawa(Vertex.Yukawa y, int k, int order) {
        Field boson = fields.boson(y.boson());
        Link link = new Link(k, order, boson, y.out(), y.in());
        boolean majorana = bothMajorana(y.out(), y.in());
        double n = fusions.normalise(boson, y.scalar() != 0 ? y.scalar() : y.pseudoscalar());
        double f = (majorana && link.isDiagonal() ? 2 : 1) / n;
        // -(scalar + i pseudoscalar gamma5), gamma5 = -1 on left, +1 on right components
        Chiral both = new Chiral(-f * y.scalar(), f * y.pseudoscalar(), -f * y.scalar(), -f * y.pseudoscalar());
        addScalar(link, both);
        if (!majorana && link.hasConjugate()) {
            addScalar(link.conjugate(), both);
        }
    }

    private boolean bothMajorana(String first, String second) {
        return fields.isMajorana(first) && fields.isMajorana(second);
    }

    /** B psi-bar_out ... psi_in. */
    private record Link(int vertex, int order, Field boson, String out, String in) {
        boolean isDiagonal() {
            return out.equals(in);
        }

        boolean hasConjugate() {
            return !isDiagonal() || !boson.species().equals(boson.anti());
        }

        Link conjugate() {
            return new Link(vertex, order, boson.partner(), in, out);
        }
    }

    /** Complex factors of the left and right components. */
    private record Chiral(double left, double leftIm, double right, double rightIm) {
        Cx[] times(Graph graph, Cx[] spinor) {
            Cx[] scaled = new Cx[4];
            for (int k = 0; k < 4; k++) {
                scaled[k] = k < 2
                        ? ComplexSum.scale(graph, left, leftIm, spinor[k])
                        : ComplexSum.scale(graph, right, rightIm, spinor[k]);
            }
            return scaled;
        }

        Chiral exchanged() {
            return new Chiral(right, rightIm, left, leftIm);
        }
    }

    private void addVector(Link l, Chiral c) {
        Field row = fields.row(l.out());
        Field column = fields.column(l.in());
        addColumn(l, (j, in, out) -> Slashed.of(in[0]).onColumn(c.times(j.graph(), in[1]), out));
        addRow(l, (j, in, out) -> Slashed.of(in[1]).onRow(c.exchanged().times(j.graph(), row(row, in[0])), out));
        fusions.add(new Fusion(
                l.vertex(),
                l.order(),
                List.of(row, column),
                l.boson().partner(),
                (j, in, out) -> Slashed.halfCurrent(row(row, in[0]), c.times(j.graph(), in[1]), out)));
    }

    private void addScalar(Link l, Chiral c) {
        Field row = fields.row(l.out());
        Field column = fields.column(l.in());
        addColumn(l, (j, in, out) -> addScaled(in[0][0], c.times(j.graph(), in[1]), out));
        addRow(l, (j, in, out) -> addScaled(in[1][0], c.times(j.graph(), row(row, in[0])), out));
        fusions.add(new Fusion(
                l.vertex(), l.order(), List.of(row, column), l.boson().partner(), (j, in, out) -> {
                    Cx[] first = row(row, in[0]);
                    Cx[] second = c.times(j.graph(), in[1]);
                    for (int k = 0; k < 4; k++) {
                        out[0].add(first[k], second[k]);
                    }
                }));
    }

    private static void addScaled(Cx phi, Cx[] spinor, ComplexSum[] out) {
        for (int k = 0; k < 4; k++) {
            out[k].add(phi, spinor[k]);
        }
    }

    /** The boson on psi_in makes psi_out. */
    private void addColumn(Link l, Rule rule) {
        Field out = fields.column(l.out());
        fusions.add(new Fusion(l.vertex(), l.order(), List.of(l.boson(), fields.column(l.in())), out, rule));
    }

    /** The boson on psi-bar_out makes psi-bar_in; a term with one Majorana field does so once. */
    private void addRow(Link l, Rule rule) {
        if (l.isDiagonal() && fields.isMajorana(l.in())) {
            return;
        }
        Field out = fields.row(l.in());
        Rule full = out.kind() != Kind.MAJORANA
                ? rule
                : (j, in, sums) -> {
                    ComplexSum[] row = ComplexSum.several(j.graph(), 4);
                    rule.apply(j, in, row);
                    Cx[] column = Majorana.column(ComplexSum.sums(row));
                    for (int k = 0; k < 4; k++) {
                        sums[k].add(column[k]);
                    }
                };
        fusions.add(new Fusion(l.vertex(), l.order(), List.of(fields.row(l.out()), l.boson()), out, full));
    }

    private static Cx[] row(Field field, Cx[] held) {
        return field.kind() == Kind.MAJORANA ? Majorana.row(held) : held;
    }
}
