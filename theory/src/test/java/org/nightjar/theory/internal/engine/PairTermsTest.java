/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;

class PairTermsTest {
    private static final int A = 4;
    private static final int B = 6;
    private static final int C = 8;
    private static final int D = 10;
    private static final double[] VALUES = {0, 1, 0.3, -0.7, 1.1, 0.4}; // by node: any numbers

    private static double value(int quantity) {
        return VALUES[Graph.node(quantity)];
    }

    private static Graph.Node sum(boolean[] negative, int... factors) {
        return new Graph.Node(null, 0, factors, negative);
    }

    /** Every set of signs whose product is that of a complex multiplication is one product, and it has the two sums' values. */
    @Test
    void signsOfAComplexProductAreFound() {
        for (int signs = 0; signs < 16; signs++) {
            boolean[] re = {(signs & 1) > 0, (signs & 2) > 0};
            boolean[] im = {(signs & 4) > 0, (signs & 8) > 0};
            PairTerms found = new PairTerms(sum(re, A, C, B, D), sum(im, A, D, B, C));
            boolean complex = Integer.bitCount(signs) % 2 == 1;
            assertThat(found.products()).hasSize(complex ? 1 : 0);
            assertThat(found.real()).hasSize(complex ? 0 : 2);
            assertThat(found.imaginary()).hasSize(complex ? 0 : 2);
            if (complex) {
                double x = signed(re[0], value(A) * value(C)) + signed(re[1], value(B) * value(D));
                double y = signed(im[0], value(A) * value(D)) + signed(im[1], value(B) * value(C));
                for (boolean after : new boolean[] {false, true}) {
                    double[] got = run(found.products().get(0), after);
                    // one number to start from is 2; rounding of a few terms of order 1
                    assertThat(got[0] - (after ? 2 : 0) - x).isBetween(-1e-15, 1e-15);
                    assertThat(got[1] - (after ? 2 : 0) - y).isBetween(-1e-15, 1e-15);
                }
            }
        }
    }

    private static double signed(boolean negative, double x) {
        return negative ? -x : x;
    }

    private static double[] run(PairTerms.Product p, boolean after) {
        Scratch s = new Scratch(6, 8);
        s.aim(new org.nightjar.theory.MomentumBlock(2, 8), 0, 1);
        int[] quantities = {p.a(), p.b(), p.c(), p.d()};
        for (int k = 0; k < 4; k++) {
            s.registers()[k][0] = value(quantities[k]);
        }
        s.registers()[4][0] = 2;
        s.registers()[5][0] = 2;
        PairKernels.of(p.kind(), after, new int[] {0, 1, 2, 3}, 4, 5).run(s);
        return new double[] {s.registers()[4][0], s.registers()[5][0]};
    }

    /** What is left over stays: single quantities and products without a counterpart. */
    @Test
    void otherTermsAreLeft() {
        boolean[] plus = {false, false, false, false};
        boolean[] minus = {false, true, false, false};
        PairTerms found =
                new PairTerms(sum(minus, A, C, B, D, A, Graph.ONE, A, A), sum(plus, A, D, B, C, C, C, D, Graph.ONE));
        assertThat(found.products()).containsExactly(new PairTerms.Product(PairKernels.Kind.PRODUCT, A, B, C, D));
        assertThat(found.real())
                .containsExactly(new PairTerms.Term(A, Graph.ONE, false), new PairTerms.Term(A, A, false));
        assertThat(found.imaginary()).hasSize(2);
    }
}
