/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Deque;
import java.util.List;

/**
 * Writes the operations that a quantity needs, operands just before their first use, and then gives them registers, taking
 * the most recently freed one first so that few registers stay in the cache.
 */
final class Scheduler {
    /** An operation on values that are each written once. */
    private record Step(
            Graph.@org.jspecify.annotations.Nullable Call call, int after, int plus, int minus, int[] in, int[] out) {}

    private static final int NONE = -1;

    private final Graph graph;
    private final int[] valueOfNode;
    private final List<Step> steps = new ArrayList<>();
    private int values;

    Scheduler(Graph graph) {
        this.graph = graph;
        valueOfNode = new int[graph.size()];
        Arrays.fill(valueOfNode, NONE);
    }

    /** The program that computes {@code factor} times each quantity. */
    Program schedule(double factor, int... quantities) {
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
            } else {
                valueOfNode[node] = writeSum(n);
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
        steps.add(new Step(call, NONE, 0, 0, in, out));
    }

    /** Terms of a sum still to be written, by sign: products as pairs of factors, and single quantities. */
    private static final class Terms {
        private final Deque<int[]> plus = new ArrayDeque<>();
        private final Deque<int[]> minus = new ArrayDeque<>();
        private final Deque<Integer> plusSingle = new ArrayDeque<>();
        private final Deque<Integer> minusSingle = new ArrayDeque<>();

        Terms(Graph.Node n) {
            for (int k = 0; k < n.negative().length; k++) {
                int a = n.factors()[2 * k];
                int b = n.factors()[2 * k + 1];
                if (b == Graph.ONE) {
                    (n.negative()[k] ? minusSingle : plusSingle).add(a);
                } else {
                    (n.negative()[k] ? minus : plus).add(new int[] {a, b});
                }
            }
        }
    }

    private int writeSum(Graph.Node n) {
        Terms t = new Terms(n);
        int sum = t.plusSingle.isEmpty() ? writeFirst(t) : value(Graph.node(t.plusSingle.poll()));
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
        steps.add(new Step(null, after, plus, minus, in, new int[] {values}));
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
            for (int v : s.out) {
                register[v] = free.isEmpty() ? registers++ : free.pop();
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
        for (int v : Arrays.stream(reads(s)).distinct().toArray()) {
            if (lastUse[v] == k) {
                free.push(register[v]);
            }
        }
    }

    private static int[] reads(Step s) {
        if (s.after == NONE) {
            return s.in;
        }
        int[] all = Arrays.copyOf(s.in, s.in.length + 1);
        all[s.in.length] = s.after;
        return all;
    }

    private Op operation(Step s, int[] in, int[] out) {
        if (s.call != null) {
            return FunctionKernels.of(s.call, graph, in, out);
        }
        if (s.in.length == 1) {
            int[] ab = {in[1], in[0]};
            return s.plus == 1 ? new SumKernels.Add(ab, out[0]) : new SumKernels.Subtract(ab, out[0]);
        }
        return SumKernels.of(s.after != NONE, s.plus, s.minus, in, out[0]);
    }
}
