/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;

/** A histogram as a staircase from the lower end of the axis; bins may be filled. */
public final class Steps implements Element {
    private final double[] edges;
    private final double[] base;
    private final double[] values;
    private final @Nullable Color fill;
    private final @Nullable Pen pen;
    private final String label;

    Steps(double[] edges, double[] base, double[] values, @Nullable Color fill, @Nullable Pen pen, String label) {
        if (edges.length != values.length + 1 || base.length != values.length) {
            throw new IllegalArgumentException("histogram '" + label + "' needs one edge more than bins ("
                    + edges.length + " edges, " + values.length + " bins)");
        }
        this.edges = edges.clone();
        this.base = base.clone();
        this.values = values.clone();
        this.fill = fill;
        this.pen = pen;
        this.label = label;
    }

    /** Outline only. */
    public static Steps line(double[] edges, double[] values, Pen pen, String label) {
        return new Steps(edges, new double[values.length], values, null, pen, label);
    }

    /** Filled from zero. */
    public static Steps filled(double[] edges, double[] values, Color fill, @Nullable Pen pen, String label) {
        return new Steps(edges, new double[values.length], values, fill, pen, label);
    }

    @Override
    public void paint(Pad pad) {
        double[] x = corners(edges);
        double[] y = heights(values);
        if (fill != null) {
            pad.area(outline(x), around(y, heights(base)), fill, Ink.Role.DATA);
        }
        if (pen != null) {
            pad.line(withEnds(x), withFeet(y), pen, Ink.Role.DATA);
        }
    }

    private static double[] corners(double[] edges) {
        double[] x = new double[2 * edges.length - 2];
        for (int i = 0; i < edges.length - 1; i++) {
            x[2 * i] = edges[i];
            x[2 * i + 1] = edges[i + 1];
        }
        return x;
    }

    private static double[] heights(double[] values) {
        double[] y = new double[2 * values.length];
        for (int i = 0; i < y.length; i++) {
            y[i] = values[i / 2];
        }
        return y;
    }

    private static double[] outline(double[] x) {
        double[] path = new double[2 * x.length];
        for (int i = 0; i < x.length; i++) {
            path[i] = x[i];
            path[path.length - 1 - i] = x[i];
        }
        return path;
    }

    private static double[] around(double[] above, double[] below) {
        double[] path = new double[2 * above.length];
        for (int i = 0; i < above.length; i++) {
            path[i] = above[i];
            path[path.length - 1 - i] = below[i];
        }
        return path;
    }

    private static double[] withEnds(double[] x) {
        double[] path = new double[x.length + 2];
        System.arraycopy(x, 0, path, 1, x.length);
        path[0] = x[0];
        path[path.length - 1] = x[x.length - 1];
        return path;
    }

    private static double[] withFeet(double[] y) {
        double[] path = new double[y.length + 2];
        System.arraycopy(y, 0, path, 1, y.length);
        return path;
    }

    @Override
    public List<Key> keys() {
        return fill != null ? Key.ofArea(label, fill, pen) : pen != null ? Key.ofLine(label, pen) : List.of();
    }
}
