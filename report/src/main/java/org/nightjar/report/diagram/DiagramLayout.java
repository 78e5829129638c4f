/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.diagram;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.theory.Topology;

/**
 * Places the vertices of a tree diagram on the unit square: incoming legs on the left, outgoing on the right in an order
 * without crossings. The vertices between the incoming legs stand above each other; from there each branch goes to the right in
 * equal steps, so that every line has room for its name. The height of a vertex is the weighted mean of those it is joined to (the
 * barycentres of W. T. Tutte, Proc. London Math. Soc. 13 (1963) 743).
 */
final class DiagramLayout {
    private static final int SWEEPS = 400;

    /** Where the incoming legs meet in one vertex, and where they exchange something. */
    private static final double MEETING = 0.16;

    private static final double EXCHANGE = 0.36;

    /** A line of the diagram: from a vertex to a vertex or a leg; {@code legs} lie on the far side, away from leg 0. */
    record Edge(int from, int to, int legs) {}

    private final int legs;
    private final int incoming;
    private final Topology topology;
    private final List<Edge> edges = new ArrayList<>();
    private final List<Integer> order = new ArrayList<>();
    private final double[] x;
    private final double[] y;

    /**
     * Lays out a diagram.
     *
     * @param legs number of legs, the first {@code incoming} of them incoming
     */
    DiagramLayout(Topology topology, int legs, int incoming) {
        this.topology = topology;
        this.legs = legs;
        this.incoming = incoming;
        x = new double[legs + topology.nodes().size()];
        y = new double[legs + topology.nodes().size()];
        join();
        placeLegs();
        relax();
        spread();
    }

    /** The lines; points up to {@code legs} are legs, the others vertices. */
    List<Edge> edges() {
        return edges;
    }

    /** From 0 at the left to 1 at the right. */
    double x(int point) {
        return x[point];
    }

    /** From 0 at the top to 1 at the bottom. */
    double y(int point) {
        return y[point];
    }

    /** Every branch of a vertex is a leg or leads to the vertex that has the complement among its branches. */
    private void join() {
        int all = (1 << legs) - 1;
        for (int n = 0; n < topology.nodes().size(); n++) {
            List<Integer> branches = topology.nodes().get(n).branches();
            for (int branch : branches) {
                if (Integer.bitCount(branch) == 1) {
                    edges.add(new Edge(legs + n, Integer.numberOfTrailingZeros(branch), branch));
                } else if ((branch & 1) == 0) {
                    edges.add(new Edge(legs + n, vertexWith(all & ~branch), branch));
                }
            }
        }
    }

    private int vertexWith(int branch) {
        for (int n = 0; n < topology.nodes().size(); n++) {
            if (topology.nodes().get(n).branches().contains(branch)) {
                return legs + n;
            }
        }
        throw new IllegalArgumentException("no vertex has the branch " + Integer.toBinaryString(branch));
    }

    private void placeLegs() {
        walk(edgeOfLeg(0).from(), 0);
        List<Integer> outgoing = order.stream().filter(leg -> leg >= incoming).toList();
        for (int k = 0; k < outgoing.size(); k++) {
            x[outgoing.get(k)] = 1;
            y[outgoing.get(k)] = outgoing.size() == 1 ? 0.5 : (double) k / (outgoing.size() - 1);
        }
        if (incoming == 2) {
            y[1] = 1;
        } else {
            y[0] = 0.5;
        }
    }

    private Edge edgeOfLeg(int leg) {
        return edges.stream().filter(e -> e.to() == leg).findFirst().orElseThrow();
    }

    /** Collects the legs beyond a vertex, the branch with the other incoming leg last. */
    private void walk(int vertex, int from) {
        int late = -1;
        for (Edge e : edges) {
            int next = e.from() == vertex ? e.to() : e.to() == vertex ? e.from() : -1;
            if (next < 0 || next == from) {
                continue;
            }
            boolean leadsToOther = incoming == 2 && e.from() == vertex && (e.legs() & 2) != 0;
            if (leadsToOther) {
                late = next;
            } else if (e.from() == vertex) {
                visit(next, vertex);
            }
        }
        if (late >= 0) {
            visit(late, vertex);
        }
    }

    private void visit(int point, int from) {
        if (point < legs) {
            order.add(point);
        } else {
            walk(point, from);
        }
    }

    private void relax() {
        for (int p = legs; p < x.length; p++) {
            y[p] = 0.5;
        }
        for (int sweep = 0; sweep < SWEEPS; sweep++) {
            for (int p = legs; p < x.length; p++) {
                int[] joined = joined(p);
                y[p] = Arrays.stream(joined).mapToDouble(q -> y[q]).sum() / joined.length;
            }
        }
    }

    /** The points that a point has lines to. */
    private int[] joined(int point) {
        return edges.stream()
                .filter(e -> e.from() == point || e.to() == point)
                .mapToInt(e -> e.from() == point ? e.to() : e.from())
                .toArray();
    }

    /** Puts the vertices between the incoming legs at one place and goes on to the right from each. */
    private void spread() {
        boolean[] placed = new boolean[x.length];
        Arrays.fill(placed, 0, incoming, true);
        int first = edgeOfLeg(0).from();
        List<Integer> between = new ArrayList<>();
        if (incoming == 2) {
            path(first, 0, edgeOfLeg(1).from(), between);
        } else {
            between.add(first);
        }
        for (int p : between) {
            x[p] = between.size() == 1 ? MEETING : EXCHANGE;
            placed[p] = true;
        }
        for (int p : between) {
            spread(p, placed);
        }
    }

    private void spread(int point, boolean[] placed) {
        for (int next : joined(point)) {
            if (!placed[next] && next >= legs) {
                placed[next] = true;
                x[next] = x[point] + (1 - x[point]) / (1 + steps(next, point));
                spread(next, placed);
            }
        }
    }

    /** Number of lines to the farthest leg, away from {@code from}. */
    private int steps(int point, int from) {
        int most = 0;
        for (int next : joined(point)) {
            if (next != from && point >= legs) {
                most = Math.max(most, 1 + steps(next, point));
            }
        }
        return most;
    }

    /** Collects the vertices from one to another; false if the other is not beyond. */
    private boolean path(int point, int from, int to, List<Integer> out) {
        boolean leads = point == to;
        for (int next : joined(point)) {
            leads = leads || next != from && next >= legs && path(next, point, to, out);
        }
        if (leads) {
            out.add(point);
        }
        return leads;
    }
}
