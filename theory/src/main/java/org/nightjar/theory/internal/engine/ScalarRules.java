/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.List;
import org.nightjar.theory.FormFactor;
import org.nightjar.theory.Vertex;

/**
 * Currents of scalars as fusions. With all momenta entering, the vertex is g V.(k_in - k_out) out* in; of two real fields it
 * has another factor -i.
 */
final class ScalarRules {
    private final Fusions fusions;
    private final Fields fields;

    ScalarRules(Fusions fusions, Fields fields) {
        this.fusions = fusions;
        this.fields = fields;
    }

    void add(Vertex.ScalarCurrent s, int k, int order) {
        Field vector = fields.boson(s.boson());
        Field out = fields.boson(s.out()).partner();
        Field in = fields.boson(s.in());
        double g = s.coupling()
                / (fusions.normalise(vector, s.coupling()) * fusions.normalise(out, 1) * fusions.normalise(in, 1));
        boolean real = in.equals(in.partner()) && out.equals(out.partner());
        Term term = new Term(k, order, vector, out, in, real ? 0 : g, real ? -g : 0, s.formFactor());
        addTerm(term);
        boolean hermitian = real || (s.out().equals(s.in()) && vector.equals(vector.partner()));
        if (!hermitian) {
            addTerm(new Term(k, order, vector.partner(), in.partner(), out.partner(), g, 0, s.formFactor()));
        }
    }

    /** re + i im times V.(k_in - k_out) out in. */
    private record Term(
            int vertex, int order, Field vector, Field out, Field in, double re, double im, FormFactor formFactor) {}

    private void addTerm(Term t) {
        // V and in make the conjugate of out*: k_in - k_out = 2 k_in + k_V
        addScalar(t, t.in(), t.out().partner(), 1);
        addScalar(t, t.out(), t.in().partner(), -1);
        fusions.add(new Fusion(
                t.vertex(), t.order(), List.of(t.out(), t.in()), t.vector().partner(), (j, parts, sums) -> {
                    Cx product = ComplexSum.product(j.graph(), parts[0][0], parts[1][0]);
                    Cx f = ComplexSum.product(j.graph(), product, j.formFactor(t.formFactor()));
                    Cx half = ComplexSum.scale(j.graph(), t.re() / 2, t.im() / 2, f);
                    Cx[] a = j.momentum(1).components();
                    Cx[] b = j.momentum(0).components();
                    for (int i = 0; i < 4; i++) {
                        sums[i].add(half, a[i]).subtract(half, b[i]);
                    }
                }));
    }

    private void addScalar(Term t, Field in, Field made, int sign) {
        fusions.add(new Fusion(t.vertex(), t.order(), List.of(t.vector(), in), made, (j, parts, sums) -> {
            // twice the product with (2 k + k_V) = k + (k + k_V), halved
            Slashed v = Slashed.of(parts[0]);
            Cx dot = new ComplexSum(j.graph())
                    .add(Slashed.twiceDot(j.graph(), v, j.momentum(1)))
                    .add(Slashed.twiceDot(j.graph(), v, j.total()))
                    .sum();
            Cx f = ComplexSum.product(j.graph(), dot, j.formFactor(t.formFactor(), 0));
            sums[0].add(ComplexSum.scale(j.graph(), sign * t.re() / 2, sign * t.im() / 2, f), parts[1][0]);
        }));
    }
}
