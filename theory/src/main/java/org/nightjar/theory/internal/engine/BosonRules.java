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
            dual(d, k, order);
        } else if (vertex instanceof Vertex.TwoVectors t && t.coupling() != 0) {
            pair(t, k, order);
        }
    }

    private void dual(Vertex.DualPhoton d, int k, int order) {
        Field scalar = fields.boson(d.scalar());
        Field vector = fields.boson(d.vector());
        double v = fusions.normalise(vector, 1);
        double n = fusions.normalise(scalar, d.coupling() / (4 * v * v));
        double ratio = d.coupling() / (4 * v * v * n);
        fusions.add(new Fusion(k, order, List.of(scalar, vector), vector, (j, in, out) -> {
            Cx[] source = DualTensor.of(j.graph(), j.momentum(1), Slashed.of(in[1]))
                    .halfVectorSource(j.graph(), j.total())
                    .components();
            for (int i = 0; i < 4; i++) {
                out[i].add(ComplexSum.scale(j.graph(), ratio, in[0][0]), source[i]);
            }
        }));
        fusions.add(new Fusion(k, order, List.of(vector, vector), scalar, (j, in, out) -> {
            ComplexSum both = new ComplexSum(j.graph());
            DualTensor.addScalarSource(
                    both,
                    DualTensor.of(j.graph(), j.momentum(0), Slashed.of(in[0])),
                    DualTensor.of(j.graph(), j.momentum(1), Slashed.of(in[1])));
            out[0].add(ComplexSum.scale(j.graph(), ratio, both.sum()));
        }));
    }

    private void pair(Vertex.TwoVectors t, int k, int order) {
        Field scalar = fields.boson(t.scalar());
        Field vector = fields.boson(t.vector());
        double v = fusions.normalise(vector, 1);
        double n = fusions.normalise(scalar, t.coupling() / (v * v));
        double half = t.coupling() / (v * v * n) / 2;
        fusions.add(new Fusion(k, order, List.of(scalar, vector), vector, (j, in, out) -> {
            for (int i = 0; i < 4; i++) {
                out[i].add(ComplexSum.scale(j.graph(), half, in[0][0]), in[1][i]);
            }
        }));
        fusions.add(new Fusion(k, order, List.of(vector, vector), scalar, (j, in, out) -> {
            Cx dot = Slashed.twiceDot(j.graph(), Slashed.of(in[0]), Slashed.of(in[1]));
            out[0].add(ComplexSum.scale(j.graph(), half, dot));
        }));
    }
}
