/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.BitSet;
import java.util.List;
import java.util.Optional;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.Vertex;

/**
 * Turns sources into currents. Propagators without their i: (P-slash + m) / (P^2 - m^2) for fermions,
 * (-g + P P / m^2) / (P^2 - m^2 + i m Gamma) for massive vectors (unitary gauge), -g / P^2 for photons, times the
 * model point's photon factor, 1 / (P^2 - m^2 +
 * i m Gamma) for scalars; widths are fixed. The P P term is left out where the source is a
 * conserved current, the denominator where every diagram has it.
 */
final class Propagators {
    private final Graph graph;
    private final Kinematics kinematics;
    private final Fields fields;
    private final List<Vertex> vertices;
    private final Fusions fusions;
    private final CommonLines common;
    private final FormFactor photonFactor;

    Propagators(Graph graph, Kinematics kinematics, Setting setting, CommonLines common) {
        this.graph = graph;
        this.kinematics = kinematics;
        fields = setting.fields();
        vertices = setting.point().vertices();
        fusions = setting.fusions();
        this.common = common;
        photonFactor = setting.point().photonFactor();
    }

    Current propagate(Current source) {
        Current c = new Current(source.field(), source.mask(), source.states());
        c.count(source.diagrams(), source);
        switch (source.field().kind()) {
            case SCALAR -> scalar(source, c);
            case VECTOR -> vector(source, c);
            default -> fermion(source, c);
        }
        return c;
    }

    /** What a boson's source is multiplied by, if that is a real quantity and all. */
    Optional<Cx> realFactor(Current source) {
        Field field = source.field();
        if (field.kind() == Field.Kind.VECTOR && hasLongitudinalPart(source)) {
            return Optional.empty();
        }
        double n = fusions.normalisation(field.species());
        Cx d = denominator(source, (field.kind() == Field.Kind.VECTOR ? -2 : 1) * n * n);
        return d.im() == Graph.ZERO ? Optional.of(d) : Optional.empty();
    }

    private boolean hasLongitudinalPart(Current source) {
        return fields.mass(source.field().species()) > 0 && !isConserved(source);
    }

    private Cx denominator(Current source, double k) {
        String name = source.field().species();
        if (common.take(source.mask(), name, k)) {
            return Cx.real(Graph.ONE);
        }
        Cx d = kinematics.propagator(source.mask(), fields.mass(name), fields.width(name), k);
        return name.equals(Fields.PHOTON)
                ? ComplexSum.product(graph, d, kinematics.formFactor(source.mask(), photonFactor))
                : d;
    }

    private void scalar(Current source, Current c) {
        double n = fusions.normalisation(source.field().species());
        Cx d = denominator(source, n * n);
        for (int s = 0; s < c.states(); s++) {
            c.state(s)[0] = ComplexSum.product(graph, d, source.state(s)[0]);
        }
    }

    private void vector(Current source, Current c) {
        String name = source.field().species();
        double n = fusions.normalisation(name);
        double mass = fields.mass(name);
        Cx d = denominator(source, -2 * n * n);
        boolean longitudinal = hasLongitudinalPart(source);
        for (int s = 0; s < c.states(); s++) {
            Slashed x = Slashed.of(source.state(s));
            Slashed v = (longitudinal ? projected(x, source.mask(), mass) : x).times(graph, d);
            System.arraycopy(v.components(), 0, c.state(s), 0, 4);
        }
    }

    /** X - P (P.X) / m^2. */
    private Slashed projected(Slashed x, int mask, double mass) {
        Slashed p = kinematics.momentum(mask);
        Cx k = ComplexSum.scale(graph, -1 / (2 * mass * mass), Slashed.twiceDot(graph, p, x));
        Cx[] out = new Cx[4];
        for (int i = 0; i < 4; i++) {
            out[i] = new ComplexSum(graph)
                    .add(x.components()[i])
                    .add(k, p.components()[i])
                    .sum();
        }
        return Slashed.of(out);
    }

    /** True if the source is a sum of fermion currents that are all conserved, so that P.source = 0. */
    private boolean isConserved(Current source) {
        BitSet used = source.vertices();
        if (!used.stream().mapToObj(vertices::get).allMatch(Propagators::keepsCurrents)) {
            return false;
        }
        String boson = source.field().species();
        for (Vertex v : vertices) {
            if (v instanceof Vertex.Current c && c.boson().equals(boson)) {
                double mass = fields.mass(c.in());
                if (mass != fields.mass(c.out()) || (c.axial() != 0 && mass > 0)) {
                    return false;
                }
            }
        }
        return true;
    }

    /** True if a vertex changes neither flavour nor the kind of a boson, so that vector currents stay conserved. */
    private static boolean keepsCurrents(Vertex v) {
        if (v instanceof Vertex.Current c) {
            return c.out().equals(c.in());
        }
        return v instanceof Vertex.Yukawa y ? y.out().equals(y.in()) : v instanceof Vertex.DualPhoton;
    }

    private void fermion(Current source, Current c) {
        double mass = fields.mass(source.field().species());
        boolean row = source.field().kind() == Field.Kind.ROW;
        Cx d = denominator(source, 1);
        Slashed p = kinematics.momentum(source.mask()).times(graph, d);
        Cx m = ComplexSum.scale(graph, row ? -mass : mass, d);
        for (int s = 0; s < c.states(); s++) {
            Cx[] x = source.state(s);
            ComplexSum[] sums = List.of(0, 1, 2, 3).stream()
                    .map(k -> new ComplexSum(graph).add(m, x[k]))
                    .toArray(ComplexSum[]::new);
            if (row) {
                p.onRow(x, sums);
            } else {
                p.onColumn(x, sums);
            }
            for (int k = 0; k < 4; k++) {
                Cx sum = sums[k].sum();
                c.state(s)[k] = row ? sum.negate() : sum;
            }
        }
    }
}
