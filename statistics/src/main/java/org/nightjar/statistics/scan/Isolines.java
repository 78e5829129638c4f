/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Lines on which a function given on a grid has one value, by linear interpolation along the sides of cells; a cell whose
 * diagonals disagree is decided by its mean. Cells with NaN have no line.
 */
public final class Isolines {
    private final double[] x;
    private final double[] y;
    private final double[][] z;
    private final double level;
    /** From each crossed side to the sides it is joined with; sides are numbered, so that the order is fixed. */
    private final Map<Integer, List<Integer>> joined = new LinkedHashMap<>();

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
        return lines.trace();
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
            join(crossed.get(0), crossed.get(1));
        } else if (crossed.size() == 4) {
            // The corners that agree with the mean are connected: lines cut off the other two.
            boolean cutFirst = corner[0] != mean >= level;
            join(sides[0], sides[cutFirst ? 3 : 1]);
            join(sides[2], sides[cutFirst ? 1 : 3]);
        }
    }

    private int side(int i, int j, int direction) {
        return 2 * (i * y.length + j) + direction;
    }

    private void join(int a, int b) {
        joined.computeIfAbsent(a, k -> new ArrayList<>()).add(b);
        joined.computeIfAbsent(b, k -> new ArrayList<>()).add(a);
    }

    private List<List<double[]>> trace() {
        Map<Integer, Boolean> used = new HashMap<>();
        List<List<double[]>> lines = new ArrayList<>();
        for (int start : joined.keySet()) {
            if (used.containsKey(start)) {
                continue;
            }
            Deque<Integer> line = new ArrayDeque<>();
            line.add(start);
            used.put(start, true);
            boolean closed = extend(line, used, true);
            if (!closed) {
                extend(line, used, false);
            }
            List<double[]> points = new ArrayList<>();
            line.forEach(s -> points.add(point(s)));
            if (closed) {
                points.add(points.get(0).clone());
            }
            lines.add(points);
        }
        return lines;
    }

    /** Follows the line from one end; true if it comes back to the other. */
    private boolean extend(Deque<Integer> line, Map<Integer, Boolean> used, boolean forward) {
        while (true) {
            int end = forward ? line.getLast() : line.getFirst();
            int other = forward ? line.getFirst() : line.getLast();
            int next = -1;
            List<Integer> neighbours = joined.getOrDefault(end, List.of());
            for (int n : neighbours) {
                if (!used.containsKey(n)) {
                    next = n;
                    break;
                }
            }
            if (next < 0) {
                return line.size() > 2 && neighbours.contains(other);
            }
            used.put(next, true);
            if (forward) {
                line.addLast(next);
            } else {
                line.addFirst(next);
            }
        }
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
