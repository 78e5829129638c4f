/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.internal.engine.PairKernels.Kind;

/** The terms of the two parts of a complex sum: those that are products of two complex numbers, and the others. */
final class PairTerms {
    /** A product of (a, b) and (c, d). */
    record Product(Kind kind, int a, int b, int c, int d) {}

    /** One term: a product of two quantities, the second perhaps {@link Graph#ONE}. */
    record Term(int first, int second, boolean negative) {
        boolean isProduct() {
            return second != Graph.ONE;
        }
    }

    private final List<Product> products = new ArrayList<>();
    private final List<Term> re;
    private final List<Term> im;
    private final Map<List<Integer>, Term> imaginary = new HashMap<>();

    PairTerms(Graph.Node real, Graph.Node imaginaryPart) {
        re = terms(real);
        im = terms(imaginaryPart);
        for (Term t : im) {
            if (t.isProduct()) {
                imaginary.put(key(t.first, t.second), t);
            }
        }
        for (int i = 0; i < re.size(); ) {
            i = take(i) ? i : i + 1;
        }
    }

    /** The terms of a sum. */
    static List<Term> terms(Graph.Node n) {
        List<Term> all = new ArrayList<>();
        for (int k = 0; k < n.negative().length; k++) {
            all.add(new Term(n.factors()[2 * k], n.factors()[2 * k + 1], n.negative()[k]));
        }
        return all;
    }

    private static List<Integer> key(int x, int y) {
        return List.of(Math.min(x, y), Math.max(x, y));
    }

    /** Takes out the first product that term {@code i} of the real part belongs to. */
    private boolean take(int i) {
        Term t = re.get(i);
        for (int j = i + 1; t.isProduct() && j < re.size(); j++) {
            Term u = re.get(j);
            if (u.isProduct() && (take(t, u, u.first, u.second) || take(t, u, u.second, u.first))) {
                re.remove(j);
                re.remove(i);
                return true;
            }
        }
        return false;
    }

    /** With t = a c and u = b d: looks for a d and b c. */
    private boolean take(Term t, Term u, int b, int d) {
        Term v = imaginary.get(key(t.first, d));
        Term w = imaginary.get(key(b, t.second));
        if (v == null || w == null || v.equals(w) || odd(t, u) == odd(v, w)) {
            return false;
        }
        products.add(product(t, b, d, u.negative, v.negative, w.negative));
        for (Term x : List.of(v, w)) {
            im.remove(x);
            imaginary.remove(key(x.first, x.second));
        }
        return true;
    }

    private static boolean odd(Term x, Term y) {
        return x.negative != y.negative;
    }

    private static Product product(Term t, int b, int d, boolean bd, boolean ad, boolean bc) {
        if (t.negative && !bd) {
            return new Product(bc ? Kind.CONJUGATE : Kind.PRODUCT, b, t.first, d, t.second);
        }
        if (!t.negative && bd) {
            return new Product(ad ? Kind.CONJUGATE : Kind.PRODUCT, t.first, b, t.second, d);
        }
        Kind kind = t.negative ? Kind.MINUS_MIXED : Kind.MIXED;
        return ad ? new Product(kind, b, t.first, d, t.second) : new Product(kind, t.first, b, t.second, d);
    }

    /** The complex products. */
    List<Product> products() {
        return products;
    }

    /** What is left of the real part. */
    List<Term> real() {
        return re;
    }

    /** What is left of the imaginary part. */
    List<Term> imaginary() {
        return im;
    }
}
