/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayList;
import java.util.BitSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.nightjar.theory.Orders;

/** The products of amplitudes of several coupling orders that a request sums. */
final class Selection {
    /** weight times Re(first second*), by spin state. */
    private record Term(Cx[] first, Cx[] second, double weight) {}

    private final Graph graph;
    private final Map<Integer, Recursion.Closed> kept = new TreeMap<>();
    private final List<Term> terms = new ArrayList<>();

    Selection(Graph graph, Map<Integer, Recursion.Closed> byOrder, Orders orders) {
        this.graph = graph;
        for (int order : orders(orders, byOrder.keySet())) {
            Recursion.Closed closed = byOrder.get(order);
            if (closed != null) {
                kept.put(order, closed);
            }
        }
        switch (orders.kind()) {
            case INTERFERENCE -> terms.add(new Term(sum(Set.of(0)), sum(above(kept.keySet())), 2));
            case POWER -> addPower(orders.power());
            default -> terms.add(new Term(amplitude(), amplitude(), 1));
        }
    }

    /** The orders of diagrams that a request needs, of those that there are; none if it has no term. */
    static Set<Integer> orders(Orders request, Set<Integer> available) {
        Set<Integer> needed = new TreeSet<>(available);
        switch (request.kind()) {
            case ALL -> {}
            case LEADING -> needed.removeIf(n -> available.stream().anyMatch(m -> m < n));
            case QED -> needed.removeIf(n -> n > 0);
            case NEW -> needed.remove(0);
            case INTERFERENCE -> {
                if (!available.contains(0) || available.size() == 1) {
                    needed.clear();
                }
            }
            case POWER -> needed.removeIf(n -> !available.contains(request.power() - n));
        }
        return needed;
    }

    private static Set<Integer> above(Set<Integer> orders) {
        Set<Integer> positive = new TreeSet<>(orders);
        positive.remove(0);
        return positive;
    }

    private void addPower(int power) {
        for (int n : kept.keySet()) {
            if (2 * n <= power) {
                terms.add(new Term(sum(Set.of(n)), sum(Set.of(power - n)), 2 * n == power ? 1 : 2));
            }
        }
    }

    boolean isEmpty() {
        return kept.isEmpty();
    }

    /** The sum of the amplitudes of all orders needed, by spin state. */
    Cx[] amplitude() {
        return sum(kept.keySet());
    }

    private Cx[] sum(Set<Integer> orders) {
        int states = kept.values().stream()
                .mapToInt(Recursion.Closed::states)
                .findFirst()
                .orElse(0);
        Cx[] sum = new Cx[states];
        for (int s = 0; s < states; s++) {
            ComplexSum all = new ComplexSum(graph);
            for (Map.Entry<Integer, Recursion.Closed> e : kept.entrySet()) {
                if (orders.contains(e.getKey())) {
                    all.add(e.getValue().state(s));
                }
            }
            sum[s] = all.sum();
        }
        return sum;
    }

    long diagrams() {
        return kept.values().stream().mapToLong(Recursion.Closed::diagrams).sum();
    }

    BitSet vertices() {
        BitSet all = new BitSet();
        kept.values().forEach(c -> all.or(c.vertices()));
        return all;
    }

    /** The spin states that contribute. */
    List<Integer> states() {
        List<Integer> states = new ArrayList<>();
        int number = terms.get(0).first.length;
        for (int s = 0; s < number; s++) {
            int state = s;
            if (terms.stream().anyMatch(t -> !t.first[state].isZero() && !t.second[state].isZero())) {
                states.add(s);
            }
        }
        return states;
    }

    /** The nodes that some spin states need. */
    BitSet reached(List<Integer> states) {
        BitSet reached = new BitSet();
        for (int s : states) {
            for (Term t : terms) {
                Reach.from(graph, t.first[s], reached);
                Reach.from(graph, t.second[s], reached);
            }
        }
        return reached;
    }

    /** The products whose sum over some spin states is asked for. */
    List<int[]> products(List<Integer> states) {
        List<int[]> products = new ArrayList<>();
        for (int s : states) {
            for (Term t : terms) {
                Cx first = ComplexSum.scale(graph, t.weight, t.first[s]);
                products.add(new int[] {first.re(), t.second[s].re()});
                products.add(new int[] {first.im(), t.second[s].im()});
            }
        }
        return products;
    }
}
