/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import java.util.Objects;

/**
 * The elliptical windows of a plane, found by the place of a point: the plane is divided into cells of the windows' typical
 * size, and a cell knows the windows whose bounding box reaches it.
 */
final class PlaneWindows implements Serializable {
    private static final long serialVersionUID = 1;
    /** Bounding boxes are wider by this part, so that rounding loses no point at an edge. */
    private static final double EDGE = 1e-9;
    /** Cells in either direction: a few within a window. */
    private static final int CELLS = 512;

    private static final int[] NONE = {};

    private final CoreEllipse[] ellipses;
    private final double reach;
    /** The windows of a first mass are those from its entry here to the next. */
    private final int[] columns;

    private final Axis first;
    private final Axis second;
    private final int[][] cells;

    /** Windows of so many standard deviations around the points, which are in order of the first mass, then of the second. */
    PlaneWindows(List<PointResult> points, double reach) {
        this.ellipses = points.stream().map(PlaneWindows::ellipse).toArray(CoreEllipse[]::new);
        this.reach = reach;
        this.columns = columns(points);
        this.first = axis(CoreEllipse::x, CoreEllipse::widthX);
        this.second = axis(CoreEllipse::y, CoreEllipse::widthY);
        this.cells = cells();
    }

    private static CoreEllipse ellipse(PointResult p) {
        return Objects.requireNonNull(Objects.requireNonNull(p.counted()).spot())
                .ellipse();
    }

    private static int[] columns(List<PointResult> points) {
        List<Integer> starts = new ArrayList<>();
        for (int k = 0; k < points.size(); k++) {
            if (k == 0 || points.get(k).mass() != points.get(k - 1).mass()) {
                starts.add(k);
            }
        }
        starts.add(points.size());
        return starts.stream().mapToInt(k -> k).toArray();
    }

    /** Number of windows. */
    int size() {
        return ellipses.length;
    }

    /** A window near a point: the nearest row of the nearest column. */
    CoreEllipse near(double x, double y) {
        int low = 0;
        int high = columns.length - 2;
        while (high > low) {
            int middle = (low + high) / 2;
            if (ellipses[columns[middle]].x() < x) {
                low = middle + 1;
            } else {
                high = middle;
            }
        }
        int best = columns[low];
        for (int w = columns[low]; w < columns[low + 1]; w++) {
            best = Math.abs(ellipses[w].y() - y) < Math.abs(ellipses[best].y() - y) ? w : best;
        }
        return ellipses[best];
    }

    /** Adds a point to all windows that hold it. */
    void count(double x, double y, int[] counts) {
        for (int w : nearby(x, y)) {
            counts[w] += ellipses[w].distance(x, y) < reach ? 1 : 0;
        }
    }

    /** Number of windows that hold a point. */
    int holding(double x, double y) {
        int n = 0;
        for (int w : nearby(x, y)) {
            n += ellipses[w].distance(x, y) < reach ? 1 : 0;
        }
        return n;
    }

    private int[] nearby(double x, double y) {
        int i = first.cell(x);
        int j = second.cell(y);
        return i < 0 || i >= CELLS || j < 0 || j >= CELLS ? NONE : cells[i * CELLS + j];
    }

    private interface Value {
        double of(CoreEllipse e);
    }

    private Axis axis(Value middle, Value width) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (CoreEllipse e : ellipses) {
            double half = (1 + EDGE) * reach * width.of(e);
            low = Math.min(low, middle.of(e) - half);
            high = Math.max(high, middle.of(e) + half);
        }
        return new Axis(low, CELLS / ((1 + EDGE) * (high - low)));
    }

    private int[][] cells() {
        List<List<Integer>> found = new ArrayList<>();
        for (int k = 0; k < CELLS * CELLS; k++) {
            found.add(new ArrayList<>(0));
        }
        for (int w = 0; w < ellipses.length; w++) {
            CoreEllipse e = ellipses[w];
            double halfX = (1 + EDGE) * reach * e.widthX();
            double halfY = (1 + EDGE) * reach * e.widthY();
            for (int i = first.cell(e.x() - halfX); i <= first.cell(e.x() + halfX); i++) {
                for (int j = second.cell(e.y() - halfY); j <= second.cell(e.y() + halfY); j++) {
                    found.get(i * CELLS + j).add(w);
                }
            }
        }
        return found.stream().map(c -> c.stream().mapToInt(w -> w).toArray()).toArray(int[][]::new);
    }

    /** Cells of equal size from a lowest value. */
    private record Axis(double low, double perUnit) implements Serializable {
        int cell(double value) {
            return (int) Math.floor((value - low) * perUnit);
        }
    }
}
