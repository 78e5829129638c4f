/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.BitSet;
import java.util.Deque;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * Writes the operations that a quantity needs, operands just before their first use, and then gives them registers, taking
 * the most recently freed one first so that few registers stay in the cache.
 */
final class Scheduler {
    /** An operation on values that are each written once. */
    private record Step(
            Graph.@Nullable Call call,
            PairKernels.@Nullable Kind pair,
            int[] after,
            int plus,
            int minus,
            int[] in,
            int[] out) {
        boolean addsPair() {
            return pair != null && after.length > 0;
        }
    }

    private static final int NONE = -1;

    private final Graph graph;
    private final int[] valueOfNode;
    private final List<Step> steps = new ArrayList<>();
    private final BitSet needed = new BitSet();
    private int values;

    Scheduler(Graph graph) {
        this.graph = graph;
        valueOfNode = new int[graph.size()];
        Arrays.fill(valueOfNode, NONE);
    }

    /** The program that computes {@code factor} times each quantity. */
    Program schedule(double factor, int... quantities) {
        for (int q : quantities) {
            Reach.from(graph, Cx.real(q), needed);
        }
        int[] results = new int[quantities.length];
        double[] factors = new double[quantities.length];
        for (int k = 0; k < results.length; k++) {
            int q = quantities[k];
            results[k] = q == Graph.ZERO ? NONE : value(Graph.node(q));
            factors[k] = q == Graph.ZERO ? 0 : Graph.isNegative(q) ? -factor : factor;
        }
        return allocate(results, factors);
    }

    private int value(int node) {
        if (node == Graph.node(Graph.ONE) && valueOfNode[node] == NONE) {
            writeCall(new Graph.Call(Graph.Function.CONSTANT, new int[0], new double[] {1}, 1), node);
        }
        if (valueOfNode[node] == NONE) {
            Graph.Node n = graph.get(node);
            if (n.call() != null) {
                writeCall(n.call(), node - n.index());
            } else if (!writePair(node)) {
                valueOfNode[node] = writeSum(new Terms(PairTerms.terms(n)));
            }
        }
        return valueOfNode[node];
    }

    private void writeCall(Graph.Call call, int firstNode) {
        int[] in = new int[call.inputs().length];
        for (int k = 0; k < in.length; k++) {
            in[k] = value(Graph.node(call.inputs()[k]));
        }
        int[] out = new int[call.outputs()];
        for (int k = 0; k < out.length; k++) {
            out[k] = values++;
            valueOfNode[firstNode + k] = out[k];
        }
        steps.add(new Step(call, null, new int[0], 0, 0, in, out));
    }

    /** Terms of a sum still to be written, by sign: products as pairs of factors, and single quantities. */
    private static final class Terms {
        private final Deque<int[]> plus = new ArrayDeque<>();
        private final Deque<int[]> minus = new ArrayDeque<>();
        private final Deque<Integer> plusSingle = new ArrayDeque<>();
        private final Deque<Integer> minusSingle = new ArrayDeque<>();

        Terms(List<PairTerms.Term> all) {
            for (PairTerms.Term t : all) {
                if (t.isProduct()) {
                    (t.negative() ? minus : plus).add(new int[] {t.first(), t.second()});
                } else {
                    (t.negative() ? minusSingle : plusSingle).add(t.first());
                }
            }
        }
    }

    /** Writes both parts of a complex sum as far as they are complex products; false if it has none or one part suffices. */
    private boolean writePair(int node) {
        int other = graph.partner(node);
        if (other < 0 || !needed.get(other) || valueOfNode[other] != NONE) {
            return false;
        }
        int re = Math.min(node, other);
        int im = Math.max(node, other);
        PairTerms terms = new PairTerms(graph.get(re), graph.get(im));
        if (terms.products().isEmpty()) {
            return false;
        }
        int[] sum = {};
        for (PairTerms.Product p : terms.products()) {
            int[] in = {p.a(), p.b(), p.c(), p.d()};
            for (int k = 0; k < in.length; k++) {
                in[k] = value(Graph.node(in[k]));
            }
            int[] out = {values, values + 1};
            values += 2;
            steps.add(new Step(null, p.kind(), sum, 0, 0, in, out));
            sum = out;
        }
        valueOfNode[re] = writeRest(sum[0], new Terms(terms.real()));
        valueOfNode[im] = writeRest(sum[1], new Terms(terms.imaginary()));
        return true;
    }

    private int writeSum(Terms t) {
        int first = t.plusSingle.isEmpty() ? writeFirst(t) : value(Graph.node(t.plusSingle.poll()));
        return writeRest(first, t);
    }

    private int writeRest(int first, Terms t) {
        int sum = first;
        while (!t.plus.isEmpty() || !t.minus.isEmpty()) {
            int plus = Math.min(t.plus.size(), t.minus.isEmpty() ? SumKernels.FURTHER : 1);
            int minus = Math.min(t.minus.size(), SumKernels.FURTHER - plus);
            sum = writeProducts(sum, t, plus, minus);
        }
        for (int q : t.plusSingle) {
            sum = writeStep(sum, 1, 0, new int[] {value(Graph.node(q))});
        }
        for (int q : t.minusSingle) {
            sum = writeStep(sum, 0, 1, new int[] {value(Graph.node(q))});
        }
        return sum;
    }

    /** Starts a sum with one to three products, at most one of them negative, so that pairs are left. */
    private int writeFirst(Terms t) {
        int all = t.plus.size() + t.minus.size();
        int number = all % 2 == 1 ? SumKernels.FIRST : 2;
        int minus = Math.min(1, t.minus.size());
        int plus = Math.min(t.plus.size(), number - minus);
        return writeProducts(NONE, t, plus, minus);
    }

    private int writeProducts(int sum, Terms t, int plus, int minus) {
        int[] in = new int[2 * (plus + minus)];
        for (int k = 0; k < plus + minus; k++) {
            int[] product = k < plus ? t.plus.remove() : t.minus.remove();
            in[2 * k] = value(Graph.node(product[0]));
            in[2 * k + 1] = value(Graph.node(product[1]));
        }
        return writeStep(sum, plus, minus, in);
    }

    private int writeStep(int after, int plus, int minus, int[] in) {
        int[] earlier = after == NONE ? new int[0] : new int[] {after};
        steps.add(new Step(null, null, earlier, plus, minus, in, new int[] {values}));
        return values++;
    }

    private Program allocate(int[] results, double[] factors) {
        int[] lastUse = new int[values];
        Arrays.fill(lastUse, NONE);
        for (int k = 0; k < steps.size(); k++) {
            for (int v : reads(steps.get(k))) {
                lastUse[v] = k;
            }
        }
        for (int r : results) {
            if (r != NONE) {
                lastUse[r] = steps.size();
            }
        }
        Op[] ops = new Op[steps.size()];
        int[] register = new int[values];
        Deque<Integer> free = new ArrayDeque<>();
        int registers = 0;
        for (int k = 0; k < ops.length; k++) {
            Step s = steps.get(k);
            int[] in = Arrays.stream(reads(s)).map(v -> register[v]).toArray();
            boolean inPlace = s.call == null;
            if (inPlace) {
                release(s, k, lastUse, register, free);
            }
            for (int j = 0; j < s.out.length; j++) {
                boolean adds = s.addsPair();
                register[s.out[j]] = adds ? register[s.after[j]] : free.isEmpty() ? registers++ : free.pop();
            }
            if (!inPlace) {
                release(s, k, lastUse, register, free);
            }
            int[] out = Arrays.stream(s.out).map(v -> register[v]).toArray();
            ops[k] = operation(s, in, out);
            for (int v : s.out) {
                if (lastUse[v] == NONE) {
                    free.push(register[v]);
                }
            }
        }
        int[] places =
                Arrays.stream(results).map(r -> r == NONE ? 0 : register[r]).toArray();
        return new Program(ops, Math.max(1, registers), places, factors);
    }

    /** Frees what is read for the last time; sums may write over an operand, functions with several results may not. */
    private static void release(Step s, int k, int[] lastUse, int[] register, Deque<Integer> free) {
        int[] read = s.addsPair() ? s.in : reads(s); // a pair stays where it is added to
        for (int v : Arrays.stream(read).distinct().toArray()) {
            if (lastUse[v] == k) {
                free.push(register[v]);
            }
        }
    }

    private static int[] reads(Step s) {
        int[] all = Arrays.copyOf(s.in, s.in.length + s.after.length);
        System.arraycopy(s.after, 0, all, s.in.length, s.after.length);
        return all;
    }

    private Op operation(Step s, int[] in, int[] out) {
        if (s.call != null) {
            return FunctionKernels.of(s.call, graph, in, out);
        }
        if (s.pair != null) {
            return PairKernels.of(s.pair, s.after.length > 0, in, out[0], out[1]);
        }
        if (s.in.length == 1) {
            int[] ab = {in[1], in[0]};
            return s.plus == 1 ? new SumKernels.Add(ab, out[0]) : new SumKernels.Subtract(ab, out[0]);
        }
        return SumKernels.of(s.after.length > 0, s.plus, s.minus, in, out[0]);
    }
}
