/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.ArrayDeque;
import java.util.BitSet;
import java.util.Deque;

/** Finds the nodes that a quantity needs. */
final class Reach {
    private Reach() {}

    static void from(Graph graph, Cx start, BitSet reached) {
        Deque<Integer> todo = new ArrayDeque<>();
        todo.push(Graph.node(start.re()));
        todo.push(Graph.node(start.im()));
        while (!todo.isEmpty()) {
            int n = todo.pop();
            if (!reached.get(n)) {
                reached.set(n);
                for (int f : graph.get(n).factors()) {
                    todo.push(Graph.node(f));
                }
            }
        }
    }
}
