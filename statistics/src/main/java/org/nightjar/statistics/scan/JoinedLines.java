/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.LongFunction;

/** Lines made of pieces between numbered sides of cells, each side crossed once; in the order in which they were joined. */
final class JoinedLines {
    /** From each crossed side to the sides it is joined with. */
    private final Map<Long, List<Long>> joined = new LinkedHashMap<>();

    void join(long a, long b) {
        joined.computeIfAbsent(a, k -> new ArrayList<>()).add(b);
        joined.computeIfAbsent(b, k -> new ArrayList<>()).add(a);
    }

    /** The lines as points, closed ones with their first point again. */
    List<List<double[]>> trace(LongFunction<double[]> point) {
        Set<Long> used = new HashSet<>();
        List<List<double[]>> lines = new ArrayList<>();
        for (long start : joined.keySet()) {
            if (!used.add(start)) {
                continue;
            }
            Deque<Long> line = new ArrayDeque<>();
            line.add(start);
            boolean closed = extend(line, used, true);
            if (!closed) {
                extend(line, used, false);
            }
            List<double[]> points = new ArrayList<>();
            line.forEach(s -> points.add(point.apply(s)));
            if (closed) {
                points.add(points.get(0).clone());
            }
            lines.add(points);
        }
        return lines;
    }

    /** Follows the line from one end; true if it comes back to the other. */
    private boolean extend(Deque<Long> line, Set<Long> used, boolean forward) {
        while (true) {
            long end = forward ? line.getLast() : line.getFirst();
            long other = forward ? line.getFirst() : line.getLast();
            List<Long> neighbours = joined.getOrDefault(end, List.of());
            long next = -1;
            for (long n : neighbours) {
                if (!used.contains(n)) {
                    next = n;
                    break;
                }
            }
            if (next < 0) {
                return line.size() > 2 && neighbours.contains(other);
            }
            used.add(next);
            if (forward) {
                line.addLast(next);
            } else {
                line.addFirst(next);
            }
        }
    }
}
