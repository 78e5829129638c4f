/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

/** Bin edges and contents of the fitted variable; contents may be expectations. Immutable. */
public final class Spectrum {
    private final double[] edges;
    private final double[] contents;

    /** Increasing edges, one content per bin. */
    public Spectrum(double[] edges, double[] contents) {
        if (edges.length != contents.length + 1 || contents.length == 0) {
            throw new IllegalArgumentException("%d edges for %d bins".formatted(edges.length, contents.length));
        }
        for (int i = 0; i < contents.length; i++) {
            if (!(edges[i + 1] > edges[i])) {
                throw new IllegalArgumentException(
                        "edge %d: %s is not above %s".formatted(i + 1, edges[i + 1], edges[i]));
            }
        }
        this.edges = edges.clone();
        this.contents = contents.clone();
    }

    /** The bins that lie wholly within [low, high]; their number may be zero, see {@link #bins}. */
    public Spectrum within(double low, double high) {
        double slack = 1e-9 * (edges[contents.length] - edges[0]);
        int first = 0;
        while (first < contents.length && edges[first] < low - slack) {
            first++;
        }
        int last = contents.length;
        while (last > first && edges[last] > high + slack) {
            last--;
        }
        if (last <= first) {
            throw new IllegalArgumentException("no bin lies within [%s, %s]".formatted(low, high));
        }
        return new Spectrum(
                java.util.Arrays.copyOfRange(edges, first, last + 1),
                java.util.Arrays.copyOfRange(contents, first, last));
    }

    /** Number of bins wholly within [low, high]. */
    public int bins(double low, double high) {
        double slack = 1e-9 * (edges[contents.length] - edges[0]);
        int n = 0;
        for (int i = 0; i < contents.length; i++) {
            if (edges[i] >= low - slack && edges[i + 1] <= high + slack) {
                n++;
            }
        }
        return n;
    }

    /** Number of bins. */
    public int bins() {
        return contents.length;
    }

    /** Copy of the edges. */
    public double[] edges() {
        return edges.clone();
    }

    /** Copy of the contents. */
    public double[] contents() {
        return contents.clone();
    }
}
