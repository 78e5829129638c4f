/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Delaunay triangles of points in a plane, one point after the other (A. Bowyer, D. F. Watson, Comput. J. 24 (1981) 162 and
 * 167), in coordinates scaled to the unit square. Meant for hundreds of points.
 */
final class Triangulation {
    /** Corners of the triangle around everything, far enough away to leave the hull of the points convex. */
    private static final double[][] FAR = {{-3e3, -3e3}, {3e3, -3e3}, {0, 3e3}};

    /** Triangles flatter than this part of the square of their longest side hold no area to interpolate in. */
    private static final double FLAT = 1e-9;

    private final int n;
    private final double[] x;
    private final double[] y;
    private List<int[]> triangles = new ArrayList<>();

    private Triangulation(double[] x0, double[] y0) {
        this.n = x0.length;
        this.x = new double[n + 3];
        this.y = new double[n + 3];
        scale(x0, x);
        scale(y0, y);
        for (int k = 0; k < 3; k++) {
            x[n + k] = FAR[k][0];
            y[n + k] = FAR[k][1];
        }
    }

    /** Triples of indices, turning left; points that lie on one line have none. Points must differ. */
    static List<int[]> of(double[] x, double[] y) {
        Triangulation t = new Triangulation(x, y);
        t.triangles.add(new int[] {t.n, t.n + 1, t.n + 2});
        for (int p = 0; p < t.n; p++) {
            t.insert(p);
        }
        return t.triangles.stream()
                .filter(c -> c[0] < t.n && c[1] < t.n && c[2] < t.n && !t.isFlat(c))
                .toList();
    }

    private static void scale(double[] from, double[] to) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : from) {
            low = Math.min(low, v);
            high = Math.max(high, v);
        }
        double width = high > low ? high - low : 1;
        for (int k = 0; k < from.length; k++) {
            to[k] = (from[k] - low) / width;
        }
    }

    /** Removes the triangles whose circle holds the point, and joins it with the rim of the hole. */
    private void insert(int p) {
        List<int[]> kept = new ArrayList<>();
        Map<Long, int[]> rim = new LinkedHashMap<>();
        for (int[] t : triangles) {
            if (!holds(t, p)) {
                kept.add(t);
                continue;
            }
            for (int k = 0; k < 3; k++) {
                int a = t[k];
                int b = t[(k + 1) % 3];
                // a side of two removed triangles is inside the hole
                if (rim.remove(key(b, a)) == null) {
                    rim.put(key(a, b), new int[] {a, b});
                }
            }
        }
        rim.values().forEach(side -> kept.add(new int[] {side[0], side[1], p}));
        triangles = kept;
    }

    private static long key(int a, int b) {
        return ((long) a << 32) | b;
    }

    /** Whether the circle through the corners holds a point; a point on it is outside. */
    private boolean holds(int[] t, int p) {
        double ax = x[t[0]] - x[p];
        double ay = y[t[0]] - y[p];
        double bx = x[t[1]] - x[p];
        double by = y[t[1]] - y[p];
        double cx = x[t[2]] - x[p];
        double cy = y[t[2]] - y[p];
        double a = ax * ax + ay * ay;
        double b = bx * bx + by * by;
        double c = cx * cx + cy * cy;
        double det = a * (bx * cy - by * cx) - b * (ax * cy - ay * cx) + c * (ax * by - ay * bx);
        double size = a * (Math.abs(bx * cy) + Math.abs(by * cx))
                + b * (Math.abs(ax * cy) + Math.abs(ay * cx))
                + c * (Math.abs(ax * by) + Math.abs(ay * bx));
        return det > 1e-13 * size;
    }

    private boolean isFlat(int[] t) {
        double longest = 0;
        for (int k = 0; k < 3; k++) {
            longest = Math.max(longest, Math.hypot(x[t[k]] - x[t[(k + 1) % 3]], y[t[k]] - y[t[(k + 1) % 3]]));
        }
        double twice = (x[t[1]] - x[t[0]]) * (y[t[2]] - y[t[0]]) - (y[t[1]] - y[t[0]]) * (x[t[2]] - x[t[0]]);
        return twice < FLAT * longest * longest;
    }
}
