/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.Arrays;
import java.util.stream.DoubleStream;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/** Nodes and weights of a composite Gauss-Legendre rule of eight nodes per panel on a range. Immutable. */
public final class Panels {
    private static final int NODES = 8;

    private final double[] edges;
    private final double[] nodes;
    private final double[] weights;

    /** Even panels, divided further at the given points. */
    public Panels(double low, double high, int even, double... breaks) {
        if (!(low < high)) {
            throw new IllegalArgumentException("range [%s, %s] is empty".formatted(low, high));
        }
        double[] grid = IntStream.rangeClosed(0, even)
                .mapToDouble(k -> k == even ? high : low + (high - low) * k / even)
                .toArray();
        double closest = 1e-9 * (high - low);
        double[] all = DoubleStream.concat(
                        Arrays.stream(grid), Arrays.stream(breaks).filter(x -> x > low + closest && x < high - closest))
                .sorted()
                .toArray();
        this.edges = apart(all, closest);
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
        int panels = edges.length - 1;
        this.nodes = new double[NODES * panels];
        this.weights = new double[NODES * panels];
        for (int k = 0; k < panels; k++) {
            double half = 0.5 * (edges[k + 1] - edges[k]);
            double middle = 0.5 * (edges[k + 1] + edges[k]);
            for (int j = 0; j < NODES; j++) {
                nodes[NODES * k + j] = middle + half * rule.getPoint(j);
                weights[NODES * k + j] = half * rule.getWeight(j);
            }
        }
    }

    private static double[] apart(double[] sorted, double closest) {
        double[] kept = new double[sorted.length];
        int n = 0;
        for (double x : sorted) {
            if (n == 0 || x - kept[n - 1] > closest) {
                kept[n++] = x;
            }
        }
        kept[n - 1] = sorted[sorted.length - 1];
        return Arrays.copyOf(kept, n);
    }

    /** Ends of the panels. */
    public double[] edges() {
        return edges.clone();
    }

    /** Number of nodes. */
    public int count() {
        return nodes.length;
    }

    /** Position of a node. */
    public double node(int index) {
        return nodes[index];
    }

    /** Weight of a node. */
    public double weight(int index) {
        return weights[index];
    }
}
