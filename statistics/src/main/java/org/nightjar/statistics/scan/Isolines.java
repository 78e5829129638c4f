/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.ArrayList;
import java.util.List;

/**
 * Lines on which a function has one value, by linear interpolation along the sides of cells. On a grid a cell whose diagonals
 * disagree is decided by its mean; points that lie anywhere are joined to triangles. Cells with NaN have no line.
 */
public final class Isolines {
    private final double[] x;
    private final double[] y;
    private final double[][] z;
    private final double level;
    private final JoinedLines joined = new JoinedLines();

    private Isolines(double[] x, double[] y, double[][] z, double level) {
        this.x = x;
        this.y = y;
        this.z = z;
        this.level = level;
    }

    /** Lines as lists of points (x, y), closed ones with their first point again; z is indexed [x][y]. */
    public static List<List<double[]>> of(double[] x, double[] y, double[][] z, double level) {
        if (z.length != x.length || z.length > 0 && z[0].length != y.length) {
            throw new IllegalArgumentException("%d x %d values on a grid of %d x %d"
                    .formatted(z.length, z.length == 0 ? 0 : z[0].length, x.length, y.length));
        }
        Isolines lines = new Isolines(x, y, z, level);
        for (int i = 0; i + 1 < x.length; i++) {
            for (int j = 0; j + 1 < y.length; j++) {
                lines.cell(i, j);
            }
        }
        return lines.joined.trace(side -> lines.point((int) side));
    }

    /**
     * As above for a function given at points anywhere, joined to the triangles of Delaunay; each point once. A triangle may
     * be large where points are few.
     */
    public static List<List<double[]>> ofPoints(double[] x, double[] y, double[] z, double level) {
        if (x.length != y.length || x.length != z.length) {
            throw new IllegalArgumentException("%d, %d and %d values".formatted(x.length, y.length, z.length));
        }
        JoinedLines joined = new JoinedLines();
        for (int[] t : Triangulation.of(x, y)) {
            if (Double.isNaN(z[t[0]] + z[t[1]] + z[t[2]])) {
                continue;
            }
            long first = -1;
            for (int k = 0; k < 3; k++) {
                int a = t[k];
                int b = t[(k + 1) % 3];
                if (z[a] >= level != z[b] >= level) {
                    long side = (long) Math.min(a, b) * x.length + Math.max(a, b);
                    if (first < 0) {
                        first = side;
                    } else {
                        joined.join(first, side);
                    }
                }
            }
        }
        return joined.trace(side -> {
            int a = (int) (side / x.length);
            int b = (int) (side % x.length);
            double t = (level - z[a]) / (z[b] - z[a]);
            return new double[] {x[a] + t * (x[b] - x[a]), y[a] + t * (y[b] - y[a])};
        });
    }

    private boolean above(int i, int j) {
        return z[i][j] >= level;
    }

    /** Sides in the order low y, high x, high y, low x. */
    private void cell(int i, int j) {
        double mean = 0.25 * (z[i][j] + z[i + 1][j] + z[i][j + 1] + z[i + 1][j + 1]);
        if (Double.isNaN(mean)) {
            return;
        }
        int[] sides = {side(i, j, 0), side(i + 1, j, 1), side(i, j + 1, 0), side(i, j, 1)};
        boolean[] corner = {above(i, j), above(i + 1, j), above(i + 1, j + 1), above(i, j + 1)};
        List<Integer> crossed = new ArrayList<>();
        for (int s = 0; s < 4; s++) {
            if (corner[s] != corner[(s + 1) % 4]) {
                crossed.add(sides[s]);
            }
        }
        if (crossed.size() == 2) {
            joined.join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            // The corners that agree with the mean are connected: lines cut off the other two.
            boolean cutFirst = corner[0] != mean >= level;
            joined.join(sides[0], sides[cutFirst ? 3 : 1]);
            joined.join(sides[2], sides[cutFirst ? 1 : 3]);
        }
    }

    private int side(int i, int j, int direction) {
        return 2 * (i * y.length + j) + direction;
    }

    private double[] point(int side) {
        int direction = side % 2;
        int node = side / 2;
        int i = node / y.length;
        int j = node % y.length;
        int p = direction == 0 ? i + 1 : i;
        int q = direction == 0 ? j : j + 1;
        double t = (level - z[i][j]) / (z[p][q] - z[i][j]);
        return new double[] {x[i] + t * (x[p] - x[i]), y[j] + t * (y[q] - y[j])};
    }
}
