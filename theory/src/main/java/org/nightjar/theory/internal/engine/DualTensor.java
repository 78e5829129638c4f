/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/**
 * Self-dual and anti-self-dual parts of the field strength of a vector current, with which 4 E.B of two fields and its
 * derivatives are sums of products. With Q the incoming momentum and A the field, E = i (Q0 A - Q A0), B = i Q x A and
 * g(+-) = Q0 A - Q A0 +- i Q x A one has E1.B2 + E2.B1 = (i/2) (g1(+).g2(+) - g1(-).g2(-)). The entries kept are those of
 * the traceless parts of (Q0 + Q.sigma)(A0 - A.sigma) = Q.A - g(+).sigma, called n, and of
 * (Q0 - Q.sigma)(A0 + A.sigma) = Q.A + g(-).sigma, called h. [derived; checked by width, cross section and Ward identity]
 */
record DualTensor(Cx n11, Cx n12, Cx n21, Cx h11, Cx h12, Cx h21) {
    static DualTensor of(Graph g, Slashed q, Slashed a) {
        Cx n = new ComplexSum(g)
                .add(q.plus(), a.minus())
                .subtract(q.bar(), a.perp())
                .add(q.perp(), a.bar())
                .subtract(q.minus(), a.plus())
                .sum();
        Cx h = new ComplexSum(g)
                .add(q.minus(), a.plus())
                .subtract(q.bar(), a.perp())
                .add(q.perp(), a.bar())
                .subtract(q.plus(), a.minus())
                .sum();
        return new DualTensor(
                ComplexSum.scale(g, 0.5, n),
                new ComplexSum(g)
                        .add(q.bar(), a.plus())
                        .subtract(q.plus(), a.bar())
                        .sum(),
                new ComplexSum(g)
                        .add(q.perp(), a.minus())
                        .subtract(q.minus(), a.perp())
                        .sum(),
                ComplexSum.scale(g, 0.5, h),
                new ComplexSum(g)
                        .add(q.minus(), a.bar())
                        .subtract(q.bar(), a.minus())
                        .sum(),
                new ComplexSum(g)
                        .add(q.plus(), a.perp())
                        .subtract(q.perp(), a.plus())
                        .sum());
    }

    /** Adds 4 (E1.B2 + E2.B1) to a sum. */
    static void addScalarSource(ComplexSum sum, DualTensor s, DualTensor t) {
        add(sum, s.n11, t.n11);
        add(sum, s.n11, t.n11);
        add(sum, s.n12, t.n21);
        add(sum, s.n21, t.n12);
        add(sum, s.h11.negate(), t.h11);
        add(sum, s.h11.negate(), t.h11);
        add(sum, s.h12.negate(), t.h21);
        add(sum, s.h21.negate(), t.h12);
    }

    private static void add(ComplexSum sum, Cx x, Cx y) {
        sum.add(x.timesI(), y);
    }

    /**
     * Half the vector source of 4 phi E.B for this field times phi = 1; {@code q} is the incoming momentum of the source. As
     * E.B of the fields of q1, A1 and q2, A2 is epsilon(q1, A1, q2, A2), the same comes of the tensor of the two momenta, the
     * source's first, with A2 in the place of {@code q}: that tensor is real and shared by all spin states.
     */
    Slashed halfVectorSource(Graph g, Slashed q) {
        Cx both = new ComplexSum(g).add(n11).add(h11).sum();
        Cx difference = new ComplexSum(g).add(n11).add(h11.negate()).sum();
        Cx plus = new ComplexSum(g)
                .subtract(both, q.plus())
                .subtract(n12, q.perp())
                .subtract(h21, q.bar())
                .sum();
        Cx minus = new ComplexSum(g)
                .add(both, q.minus())
                .subtract(n21, q.bar())
                .subtract(h12, q.perp())
                .sum();
        Cx perp = new ComplexSum(g)
                .add(difference, q.perp())
                .subtract(n21, q.plus())
                .subtract(h21, q.minus())
                .sum();
        Cx bar = new ComplexSum(g)
                .subtract(difference, q.bar())
                .subtract(n12, q.minus())
                .subtract(h12, q.plus())
                .sum();
        return new Slashed(plus.timesI(), minus.timesI(), perp.timesI(), bar.timesI());
    }
}
