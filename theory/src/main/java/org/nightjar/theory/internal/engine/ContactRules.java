/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import org.nightjar.core.PhysicsException;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.internal.engine.Field.Kind;
import org.nightjar.theory.internal.engine.Fusion.Joint;

/** Products of boson fields without derivatives, none or two of them vectors, as fusions. */
final class ContactRules {
    private final Fusions fusions;
    private final FormFactor formFactor;

    ContactRules(Fusions fusions, FormFactor formFactor) {
        this.fusions = fusions;
        this.formFactor = formFactor;
    }

    /** Adds the product and, if it differs, its conjugate. */
    void add(List<Field> bosons, double coupling, int vertex, int order) {
        long vectors = bosons.stream().filter(f -> f.kind() == Kind.VECTOR).count();
        if (bosons.size() < 3 || bosons.size() > 4 || (vectors != 0 && vectors != 2)) {
            throw new PhysicsException(
                    "contact vertex %s: three or four bosons are needed, none or two of spin 1.%n   %s"
                            .formatted(
                                    bosons.stream().map(Field::species).toList(),
                                    "Maybe a scalar current or a dual vertex?"));
        }
        // a four-line vertex replaces two vertices and a line: i / (i i i) = -1 against the propagators without their i
        double sign = bosons.size() == 4 ? -1 : 1;
        double coefficient = sign * coupling / normalise(bosons, coupling);
        List<Field> sorted = sorted(bosons);
        List<Field> conjugate = sorted(bosons.stream().map(Field::partner).toList());
        addTerm(sorted, coefficient, vertex, order);
        if (!conjugate.equals(sorted)) {
            addTerm(conjugate, coefficient, vertex, order);
        }
    }

    /** The product of what the fields carry; a scalar that stands alone takes the coupling if it carries none yet. */
    private double normalise(List<Field> bosons, double coupling) {
        double others = 1;
        for (Field f : bosons.subList(1, bosons.size())) {
            others *= fusions.normalise(f, 1);
        }
        Field first = bosons.get(0);
        List<Field> rest = bosons.subList(1, bosons.size());
        boolean alone = first.kind() == Kind.SCALAR && !rest.contains(first) && !rest.contains(first.partner());
        return others * fusions.normalise(first, alone ? coupling / others : 1);
    }

    private static List<Field> sorted(List<Field> bosons) {
        return bosons.stream()
                .sorted(Comparator.comparing(Field::kind).thenComparing(Field::species))
                .toList();
    }

    private void addTerm(List<Field> bosons, double coefficient, int vertex, int order) {
        for (Field f : new LinkedHashSet<>(bosons)) {
            List<Field> in = new ArrayList<>(bosons);
            in.remove(f);
            boolean makesVector = f.kind() == Kind.VECTOR;
            fusions.add(new Fusion(vertex, order, in, f.partner(), (j, parts, out) -> {
                Cx product = ComplexSum.scale(j.graph(), coefficient, scalars(j, in, parts));
                if (makesVector) {
                    addVector(j, parts, product, out);
                } else {
                    out[0].add(product, dot(j, in, parts));
                }
            }));
        }
    }

    private static Cx scalars(Joint j, List<Field> in, Cx[][] parts) {
        Cx product = Cx.real(Graph.ONE);
        for (int k = 0; k < parts.length; k++) {
            if (in.get(k).kind() == Kind.SCALAR) {
                product = ComplexSum.product(j.graph(), product, parts[k][0]);
            }
        }
        return product;
    }

    /** The product of the two vectors with their form factors; 1 if there is none. Vectors come first in the sorted list. */
    private Cx dot(Joint j, List<Field> in, Cx[][] parts) {
        if (in.get(0).kind() != Kind.VECTOR) {
            return Cx.real(Graph.ONE);
        }
        Cx dot = Slashed.twiceDot(j.graph(), Slashed.of(parts[0]), Slashed.of(parts[1]));
        Cx f = ComplexSum.product(j.graph(), j.formFactor(formFactor, 0), j.formFactor(formFactor, 1));
        return ComplexSum.product(j.graph(), f, ComplexSum.scale(j.graph(), 0.5, dot));
    }

    /** Half of the source of one vector from the other one. */
    private void addVector(Joint j, Cx[][] parts, Cx product, ComplexSum[] out) {
        Cx f = ComplexSum.product(j.graph(), j.formFactor(formFactor, 0), j.formFactor(formFactor));
        Cx half = ComplexSum.product(j.graph(), ComplexSum.scale(j.graph(), 0.5, product), f);
        for (int i = 0; i < 4; i++) {
            out[i].add(half, parts[0][i]);
        }
    }
}
