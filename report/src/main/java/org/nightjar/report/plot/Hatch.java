/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;

/**
 * A hatched area, for what is not searched.
 *
 * @param boundary polygon, last point joined to the first
 * @param label for the legend; empty for none
 */
public record Hatch(Curve boundary, String label) implements Element {
    private static final double SPACING = 7; // figure units, across the lines
    private static final Pen PEN = Pen.solid(Palette.GREY, 0.7);

    /** The full height of the panel between two x. */
    public static Hatch between(double from, double to, String label) {
        double huge = Double.MAX_VALUE;
        return new Hatch(Curve.of(new double[] {from, to, to, from}, new double[] {-huge, -huge, huge, huge}), label);
    }

    @Override
    public void paint(Pad pad) {
        int n = boundary.size();
        double[] x = new double[n];
        double[] y = new double[n];
        for (int i = 0; i < n; i++) {
            x[i] = pad.x(boundary.x(i));
            y[i] = pad.y(boundary.y(i));
        }
        pad.canvas().stroke(lines(Clip.polygon(x, y, pad.box())), PEN, Ink.Role.AREA);
    }

    /** Lines x + y = constant inside a polygon, by the even-odd rule. */
    static Path2D lines(Path2D polygon) {
        List<double[]> edges = edges(polygon);
        Path2D.Double path = new Path2D.Double();
        var bounds = polygon.getBounds2D();
        double step = SPACING * Math.sqrt(2);
        double first = Math.ceil((bounds.getMinX() + bounds.getMinY()) / step) * step;
        for (double sum = first; sum <= bounds.getMaxX() + bounds.getMaxY(); sum += step) {
            double[] cuts = cuts(edges, sum);
            for (int i = 0; i + 1 < cuts.length; i += 2) {
                path.moveTo(cuts[i], sum - cuts[i]);
                path.lineTo(cuts[i + 1], sum - cuts[i + 1]);
            }
        }
        return path;
    }

    private static double[] cuts(List<double[]> edges, double sum) {
        double[] cuts = new double[edges.size()];
        int n = 0;
        for (double[] e : edges) {
            double from = e[0] + e[1] - sum;
            double to = e[2] + e[3] - sum;
            if ((from >= 0) != (to >= 0)) {
                cuts[n++] = e[0] + from / (from - to) * (e[2] - e[0]);
            }
        }
        double[] sorted = Arrays.copyOf(cuts, n);
        Arrays.sort(sorted);
        return sorted;
    }

    private static List<double[]> edges(Path2D polygon) {
        List<double[]> edges = new ArrayList<>();
        double[] c = new double[6];
        double[] start = new double[2];
        double[] last = new double[2];
        for (PathIterator it = polygon.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            double[] next = kind == PathIterator.SEG_CLOSE ? start : new double[] {c[0], c[1]};
            if (kind == PathIterator.SEG_MOVETO) {
                start = next;
            } else {
                edges.add(new double[] {last[0], last[1], next[0], next[1]});
            }
            last = next;
        }
        return edges;
    }

    @Override
    public List<Key> keys() {
        return Key.ofHatch(label, PEN);
    }
}
