/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import java.util.Arrays;
import java.util.List;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.scan.Isolines;

/**
 * The joint posterior of two parameters from draws: its density by Gaussian kernels on a grid, mirrored at bounds, of the width
 * that is best for a Gaussian density (B. Silverman, Density Estimation, 1986, section 4.3.2). The kernels decide only the
 * shape of a region: its border is the density that the wanted share of the draws exceeds, so that it holds that probability
 * whatever their width.
 */
public final class PosteriorPlane {
    private static final int CELLS = 120;
    /** Kernels end here, in units of their width. */
    private static final double REACH = 4;

    private final double[] x;
    private final double[] y;
    private final Grid first;
    private final Grid second;
    private final double[][] density;
    private final double rHat;
    private final double effective;
    private final FitStatus status;

    private PosteriorPlane(
            double[] x, double[] y, Grid first, Grid second, double rHat, double effective, FitStatus status) {
        this.x = x;
        this.y = y;
        this.first = first;
        this.second = second;
        this.rHat = rHat;
        this.effective = effective;
        this.status = status;
        this.density = x.length == 0 ? new double[0][0] : smooth();
    }

    static PosteriorPlane failed(FitStatus status) {
        return new PosteriorPlane(new double[0], new double[0], Grid.NONE, Grid.NONE, 0, 0, status);
    }

    /** From the chains of either parameter; bounds are the lower and upper one of the first, then of the second. */
    static PosteriorPlane of(double[][] xs, double[][] ys, double[] bounds) {
        double rHat = Math.max(Diagnostics.rHat(xs), Diagnostics.rHat(ys));
        double effective = Math.min(Diagnostics.effective(xs), Diagnostics.effective(ys));
        double[] x = joined(xs);
        double[] y = joined(ys);
        double share = Math.pow(Math.max(1, effective), -1.0 / 6);
        return new PosteriorPlane(
                x,
                y,
                Grid.of(x, share, bounds[0], bounds[1]),
                Grid.of(y, share, bounds[2], bounds[3]),
                rHat,
                effective,
                Diagnostics.trust(rHat, effective));
    }

    private static double[] joined(double[][] chains) {
        return Arrays.stream(chains).flatMapToDouble(Arrays::stream).toArray();
    }

    /** The nodes of one axis over all draws, no farther than the bounds, and the kernel's width. */
    private record Grid(double[] nodes, double width) {
        static final Grid NONE = new Grid(new double[0], 0);

        static Grid of(double[] draws, double share, double low, double high) {
            double width = share * Math.sqrt(Diagnostics.variance(draws));
            double from = Math.max(low, Arrays.stream(draws).min().orElse(0) - REACH * width);
            double to = Math.min(high, Arrays.stream(draws).max().orElse(1) + REACH * width);
            double[] nodes = new double[CELLS + 1];
            for (int i = 0; i < nodes.length; i++) {
                nodes[i] = from + (to - from) * i / CELLS;
            }
            return new Grid(nodes, width);
        }

        /** Where a value lies, in cells. */
        double place(double value) {
            double at = (value - nodes[0]) / (nodes[CELLS] - nodes[0]) * CELLS;
            return Math.min(Math.max(at, 0), CELLS - 1e-9);
        }

        /** The kernel's value over a number of cells. */
        double kernel(int cells) {
            double z = cells * (nodes[1] - nodes[0]) / width;
            return Math.exp(-0.5 * z * z);
        }
    }

    private double[][] smooth() {
        double[][] counts = new double[CELLS + 1][CELLS + 1];
        for (int k = 0; k < x.length; k++) {
            double u = first.place(x[k]);
            double v = second.place(y[k]);
            int i = (int) u;
            int j = (int) v;
            double a = u - i;
            double b = v - j;
            counts[i][j] += (1 - a) * (1 - b);
            counts[i + 1][j] += a * (1 - b);
            counts[i][j + 1] += (1 - a) * b;
            counts[i + 1][j + 1] += a * b;
        }
        return transposed(convolved(transposed(convolved(counts, first)), second));
    }

    /** Along the first index; what would lie beyond an end is mirrored there, and a node at an end has half a cell. */
    private static double[][] convolved(double[][] values, Grid grid) {
        double[][] sums = new double[CELLS + 1][CELLS + 1];
        int reach = (int) Math.ceil(REACH * grid.width / (grid.nodes[1] - grid.nodes[0]));
        for (int i = 0; i <= CELLS; i++) {
            double[] row = values[i];
            for (int t = i - reach; t <= i + reach; t++) {
                int to = t < 0 ? -t : t > CELLS ? 2 * CELLS - t : t;
                if (to < 0 || to > CELLS) {
                    continue;
                }
                double weight = grid.kernel(t - i) * (to == 0 || to == CELLS ? 2 : 1);
                for (int j = 0; j <= CELLS; j++) {
                    sums[to][j] += weight * row[j];
                }
            }
        }
        return sums;
    }

    private static double[][] transposed(double[][] a) {
        double[][] t = new double[CELLS + 1][CELLS + 1];
        for (int i = 0; i <= CELLS; i++) {
            for (int j = 0; j <= CELLS; j++) {
                t[j][i] = a[i][j];
            }
        }
        return t;
    }

    private double density(double atX, double atY) {
        double u = first.place(atX);
        double v = second.place(atY);
        int i = (int) u;
        int j = (int) v;
        double a = u - i;
        double b = v - j;
        return (1 - a) * ((1 - b) * density[i][j] + b * density[i][j + 1])
                + a * ((1 - b) * density[i + 1][j] + b * density[i + 1][j + 1]);
    }

    /**
     * The border of the smallest region that holds a probability (highest posterior density), as lines of points {x, y};
     * open where the region ends at a bound, several if it has parts. None if the fit failed.
     */
    public List<List<double[]>> region(double probability) {
        if (x.length == 0) {
            return List.of();
        }
        double[] at = new double[x.length];
        for (int k = 0; k < at.length; k++) {
            at[k] = density(x[k], y[k]);
        }
        Arrays.sort(at);
        double border = at[(int) Math.floor((1 - probability) * (at.length - 1))];
        return Isolines.of(first.nodes, second.nodes, density, border);
    }

    /** Mean of the first and of the second parameter. */
    public double[] mean() {
        return new double[] {Diagnostics.mean(x), Diagnostics.mean(y)};
    }

    /** The larger split R-hat of the two; to be below 1.01. */
    public double rHat() {
        return rHat;
    }

    /** The smaller effective number of draws of the two; to be above 400. */
    public double effective() {
        return effective;
    }

    /** Converged, or why the draws cannot be trusted. */
    public FitStatus status() {
        return status;
    }
}
