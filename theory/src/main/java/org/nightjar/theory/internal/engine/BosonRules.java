/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;
import org.nightjar.theory.Vertex;

/** Vertices of bosons as fusions. */
final class BosonRules {
    private final Fusions fusions;
    private final Fields fields;

    BosonRules(Fusions fusions, Fields fields) {
        this.fusions = fusions;
        this.fields = fields;
    }

    void add(Vertex vertex, int k, int order) {
        if (vertex instanceof Vertex.DualPhoton d && d.coupling() != 0) {
            Field scalar = fields.boson(d.scalar());
            Field first = fields.boson(d.vector());
            Field second = fields.boson(d.other());
            double v = fusions.normalise(first, 1) * fusions.normalise(second, 1);
            double n = fusions.normalise(scalar, d.coupling() / (4 * v));
            dual(k, order, scalar, first, second, d.coupling() / (4 * v * n));
        } else if (vertex instanceof Vertex.TwoVectors t && t.coupling() != 0) {
            contact(new Vertex.Contact(t.order(), List.of(t.scalar(), t.vector(), t.vector()), t.coupling()), k, order);
        } else if (vertex instanceof Vertex.Contact c && c.coupling() != 0) {
            contact(c, k, order);
        } else if (vertex instanceof Vertex.ScalarCurrent s && s.coupling() != 0) {
            new ScalarRules(fusions, fields).add(s, k, order);
        }
    }

    private void dual(int k, int order, Field scalar, Field first, Field second, double ratio) {
        dualTerm(k, order, scalar, first, second, ratio);
        boolean real = scalar.equals(scalar.partner())
                && (first.partner().equals(second)
                        || (first.equals(first.partner()) && second.equals(second.partner())));
        if (!real) {
            dualTerm(k, order, scalar.partner(), first.partner(), second.partner(), ratio);
        }
    }

    private void dualTerm(int k, int order, Field scalar, Field first, Field second, double ratio) {
        dualVector(k, order, scalar, first, second, ratio);
        if (!first.equals(second)) {
            dualVector(k, order, scalar, second, first, ratio);
        }
        fusions.add(new Fusion(k, order, List.of(first, second), scalar.partner(), (j, in, out) -> {
            ComplexSum both = new ComplexSum(j.graph());
            DualTensor.addScalarSource(
                    both,
                    DualTensor.of(j.graph(), j.momentum(0), Slashed.of(in[0])),
                    DualTensor.of(j.graph(), j.momentum(1), Slashed.of(in[1])));
            out[0].add(ComplexSum.scale(j.graph(), ratio, both.sum()));
        }));
    }

    private void dualVector(int k, int order, Field scalar, Field in, Field made, double ratio) {
        fusions.add(new Fusion(k, order, List.of(scalar, in), made.partner(), (j, parts, out) -> {
            Cx[] source = DualTensor.of(j.graph(), j.total(), j.momentum(1))
                    .halfVectorSource(j.graph(), Slashed.of(parts[1]))
                    .components();
            for (int i = 0; i < 4; i++) {
                out[i].add(ComplexSum.scale(j.graph(), ratio, parts[0][0]), source[i]);
            }
        }));
    }

    private void contact(Vertex.Contact contact, int k, int order) {
        List<Field> bosons = contact.bosons().stream().map(fields::boson).toList();
        new ContactRules(fusions, contact.formFactor()).add(bosons, contact.coupling(), k, order);
    }
}
