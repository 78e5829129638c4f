/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.theory.FormFactor;

/**
 * Real quantities of one phase-space point as a graph of sums of products. A quantity is an {@code int}: twice the number
 * of its node, plus one if negated, so that signs, complex conjugation and factors of i cost nothing. Zero is known as
 * zero, so that whatever vanishes identically (a massless fermion's other chirality, a component of a polarisation) never
 * becomes an operation. Equal nodes are made once.
 */
final class Graph {
    static final int ZERO = 0;
    static final int ONE = 2;

    /** Functions that are not sums of products. */
    enum Function {
        /** Constant: a number. Out: that number. */
        CONSTANT,
        /** Constant: leg. Out: E, x, y, z. */
        LEG,
        /** In: x, y, z. Out: length and unit vector. */
        UNIT,
        /** In: E, x, y, z. Constant: mass. Out: sqrt(p+), mass / sqrt(p+), Re and Im of p_perp / sqrt(p+). */
        SPINOR,
        /** In: x, y, z. Out: cos phi, sin phi, cos theta cos phi, cos theta sin phi, sin theta. */
        ANGLES,
        /** In: E, x, y, z. Constant: mass. Out: longitudinal polarisation, four components. */
        LONGITUDINAL,
        /** In: E, x, y, z. Constant: mass. Out: E + m, x, y, z over sqrt(2 (E + m)): the square root of p.sigma. */
        ROOT,
        /** In: E, x, y, z. Constants: mass, axis 0 to 2. Out: the boosted unit vector of an axis of the rest frame. */
        BOOSTED_AXIS,
        /**
         * In: E, x, y, z of an outgoing leg. Constants: leg, dimension (2 or 3). Out: a vector of length sqrt(dimension) in a
         * random direction, which the momentum decides.
         */
        DIRECTION,
        /** In: E, |p|, unit vector of two legs. Constants: the masses. Out: p1.p2. */
        PAIR,
        /** In: x. Constants: k, c. Out: k / (x + c). */
        RECIPROCAL,
        /** In: x. Constants: k, c, w. Out: Re and Im of k / (x + c + i w). */
        COMPLEX_RECIPROCAL,
        /** In: x. Constants: number of the form factor, k, c. Out: Re and Im of F(k x + c). */
        FORM_FACTOR,
        /** In: x. Constant: k. Out: k x. */
        SCALE
    }

    /** One use of a function. */
    record Call(Function function, int[] inputs, double[] constants, int outputs) {}

    /** A node: output {@code index} of a call, or a sum of products of two quantities ({@code call} = null). */
    record Node(@org.jspecify.annotations.Nullable Call call, int index, int[] factors, boolean[] negative) {}

    private final List<Node> nodes = new ArrayList<>();
    private final List<FormFactor> formFactors = new ArrayList<>();
    private final Map<List<Object>, int[]> known = new HashMap<>();
    private final Map<Integer, Integer> partners = new HashMap<>();

    Graph() {
        Node none = new Node(null, 0, new int[0], new boolean[0]);
        nodes.add(none); // zero
        nodes.add(none); // one
    }

    static int negate(int q) {
        return q == ZERO ? ZERO : q ^ 1;
    }

    static boolean isNegative(int q) {
        return (q & 1) == 1;
    }

    static int node(int q) {
        return q >> 1;
    }

    /** The number of a form factor, for {@link Function#FORM_FACTOR}. */
    int number(FormFactor function) {
        int k = formFactors.indexOf(function);
        if (k < 0) {
            formFactors.add(function);
            k = formFactors.size() - 1;
        }
        return k;
    }

    FormFactor formFactor(int number) {
        return formFactors.get(number);
    }

    Node get(int node) {
        return nodes.get(node);
    }

    int size() {
        return nodes.size();
    }

    /** The outputs of a function; inputs must not be negated. */
    int[] call(Function function, int[] inputs, double[] constants, int outputs) {
        List<Object> key = List.of(function, ints(inputs), Arrays.toString(constants));
        int[] found = known.get(key);
        if (found == null) {
            Call call = new Call(function, inputs, constants, outputs);
            found = new int[outputs];
            for (int k = 0; k < outputs; k++) {
                found[k] = 2 * nodes.size();
                nodes.add(new Node(call, k, inputs, new boolean[0]));
            }
            known.put(key, found);
        }
        return found;
    }

    /** A constant times a quantity. */
    int scale(double k, int q) {
        if (q == ZERO || k == 0) {
            return ZERO;
        }
        if (Math.abs(k) == 1) {
            return k > 0 ? q : negate(q);
        }
        boolean flip = isNegative(q) != k < 0;
        double[] size = {Math.abs(k)};
        int r = node(q) == node(ONE)
                ? call(Function.CONSTANT, new int[0], size, 1)[0]
                : call(Function.SCALE, new int[] {q & ~1}, size, 1)[0];
        return flip ? negate(r) : r;
    }

    /** The quantity k / (q + c + i w) as real and imaginary part; w may be zero. */
    Cx reciprocal(double k, int q, double c, double w) {
        if (isNegative(q)) {
            return reciprocal(-k, negate(q), -c, -w);
        }
        if (w == 0) {
            return new Cx(call(Function.RECIPROCAL, new int[] {q}, new double[] {k, c}, 1)[0], ZERO);
        }
        int[] r = call(Function.COMPLEX_RECIPROCAL, new int[] {q}, new double[] {k, c, w}, 2);
        return new Cx(r[0], r[1]);
    }

    /** Sum of products of two quantities each; a factor may be {@link #ONE}. */
    int sum(List<int[]> products) {
        List<int[]> terms = canonical(products);
        if (terms.isEmpty()) {
            return ZERO;
        }
        boolean flip = isNegative(terms.get(0)[0]);
        if (terms.size() == 1 && terms.get(0)[1] == ONE) {
            return terms.get(0)[0];
        }
        int[] factors = new int[2 * terms.size()];
        boolean[] negative = new boolean[terms.size()];
        for (int k = 0; k < terms.size(); k++) {
            factors[2 * k] = terms.get(k)[0] & ~1;
            factors[2 * k + 1] = terms.get(k)[1];
            negative[k] = isNegative(terms.get(k)[0]) != flip;
        }
        List<Object> key = List.of(ints(factors), Arrays.toString(negative));
        int[] found = known.computeIfAbsent(key, x -> {
            nodes.add(new Node(null, 0, factors, negative));
            return new int[] {2 * (nodes.size() - 1)};
        });
        return flip ? negate(found[0]) : found[0];
    }

    /** Real and imaginary part of a sum of products; if both are new, they are remembered as {@link #partner partners}. */
    Cx sum(List<int[]> re, List<int[]> im) {
        int before = nodes.size();
        Cx sum = new Cx(sum(re), sum(im));
        if (nodes.size() == before + 2) {
            partners.put(before, before + 1);
            partners.put(before + 1, before);
        }
        return sum;
    }

    /** The other part of a complex sum, neither made of it nor of what is made of it; none: negative. */
    int partner(int node) {
        return partners.getOrDefault(node, -1);
    }

    /** Drops zeros and cancelling pairs, moves signs to the first factor, puts {@link #ONE} second, sorts. */
    private static List<int[]> canonical(List<int[]> products) {
        List<int[]> terms = new ArrayList<>();
        for (int[] p : products) {
            if (p[0] != ZERO && p[1] != ZERO) {
                int sign = (p[0] ^ p[1]) & 1;
                int low = Math.min(p[0] & ~1, p[1] & ~1);
                int high = Math.max(p[0] & ~1, p[1] & ~1);
                int[] term = low == ONE ? new int[] {high | sign, ONE} : new int[] {low | sign, high};
                cancelOrAdd(terms, term);
            }
        }
        terms.sort((a, b) -> a[0] >> 1 != b[0] >> 1 ? Integer.compare(a[0], b[0]) : Integer.compare(a[1], b[1]));
        return terms;
    }

    private static void cancelOrAdd(List<int[]> terms, int[] term) {
        for (int k = 0; k < terms.size(); k++) {
            int[] t = terms.get(k);
            if (t[0] == (term[0] ^ 1) && t[1] == term[1]) {
                terms.remove(k);
                return;
            }
        }
        terms.add(term);
    }

    private static List<Integer> ints(int[] values) {
        return Arrays.stream(values).boxed().toList();
    }
}
