/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;
import java.util.List;

/**
 * One tree diagram as data: its internal lines and its vertices. Legs are numbered as in the process text, incoming first;
 * a set of legs is a bit mask, bit k for leg k.
 *
 * @param lines the internal lines, from the first leg outwards
 * @param nodes the vertices, from the first leg outwards
 */
public record Topology(List<Line> lines, List<Node> nodes) implements Serializable {
    public Topology {
        lines = List.copyOf(lines);
        nodes = List.copyOf(nodes);
    }

    /**
     * An internal line.
     *
     * @param legs the legs on its side away from leg 0. With two incoming legs, bit 1 set means a t-channel line (it
     *     separates the incoming legs) and bit 1 not set an s-channel line, whose momentum is the sum of these outgoing legs
     * @param particle the particle that flows towards {@code legs}: {@code mu+} for the line that ends in mu+ gamma
     * @param mass its mass, GeV
     * @param width its total width, GeV; zero for stable particles
     */
    public record Line(int legs, String particle, double mass, double width) implements Serializable {
        /** True if the line separates the two incoming legs of a collision; false for decays. */
        public boolean isExchange(int incoming) {
            return incoming == 2 && (legs & 2) != 0;
        }
    }

    /**
     * A vertex.
     *
     * @param vertex its number in {@link ModelPoint#vertices()}
     * @param branches the legs that lie beyond each of its three or four lines, the branch with leg 0 first; together all legs.
     *     A branch of one leg is that leg; else it, or its complement if it holds leg 0, is a line
     */
    public record Node(int vertex, List<Integer> branches) implements Serializable {
        public Node {
            branches = List.copyOf(branches);
        }
    }
}
