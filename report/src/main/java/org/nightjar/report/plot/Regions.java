/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.PathIterator;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;

/**
 * Named areas, such as what other experiments exclude. The largest lies at the bottom, so that small ones stay visible; edges are drawn over
 * all of them; names are put where their area is seen.
 */
public record Regions(List<Region> regions) implements Element {
    private static final double STRENGTH = 0.27;

    /** How a boundary is closed. */
    public enum Closing {
        /** The last point is joined to the first. */
        LOOP,
        /** Both ends go straight up to the frame: the area above a limit. */
        UPWARDS
    }

    /**
     * One area.
     *
     * @param boundary in the order of the outline; no gaps
     * @param colour at full strength; the area is drawn pale, edge and name dark
     */
    public record Region(Curve boundary, Closing closing, Color colour, String name) {}

    /** A region's outline in data and in figure units. */
    private record Outline(Region region, double[] x, double[] y, Path2D visible, double size) {}

    public Regions {
        regions = List.copyOf(regions);
    }

    @Override
    public void paint(Pad pad) {
        List<Outline> outlines = new ArrayList<>();
        for (Region region : regions) {
            if (region.boundary().size() > 1) {
                outlines.add(outline(region, pad));
            }
        }
        outlines.sort(Comparator.comparingDouble(Outline::size).reversed()); // stable: equal sizes keep their order
        for (Outline o : outlines) {
            pad.canvas().fill(o.visible(), Palette.soft(o.region().colour(), STRENGTH), Ink.Role.AREA);
        }
        for (int i = 0; i < outlines.size(); i++) {
            Outline o = outlines.get(i);
            Color dark = Palette.deep(o.region().colour());
            pad.line(o.x(), o.y(), Pen.solid(dark, 0.8), Ink.Role.AREA);
            List<Path2D> above = outlines.subList(i + 1, outlines.size()).stream()
                    .map(Outline::visible)
                    .toList();
            pad.name(o.visible(), above, o.region().name(), dark);
        }
    }

    private static Outline outline(Region region, Pad pad) {
        double[] x = region.boundary().xs();
        double[] y = region.boundary().ys();
        int n = x.length;
        if (region.closing() == Closing.UPWARDS) {
            x = ends(x, x[0], x[n - 1]);
            y = ends(y, Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY);
        } else {
            x = Arrays.copyOf(x, n + 1);
            y = Arrays.copyOf(y, n + 1);
            x[n] = x[0];
            y[n] = y[0];
        }
        Path2D visible = pad.polygon(x, y);
        return new Outline(region, x, y, visible, size(visible));
    }

    private static double[] ends(double[] values, double first, double last) {
        double[] all = new double[values.length + 2];
        System.arraycopy(values, 0, all, 1, values.length);
        all[0] = first;
        all[all.length - 1] = last;
        return all;
    }

    /** Enclosed area, figure units squared (shoelace formula). */
    private static double size(Path2D polygon) {
        double[] c = new double[6];
        double twice = 0;
        double lastX = 0;
        double lastY = 0;
        double startX = 0;
        double startY = 0;
        for (PathIterator it = polygon.getPathIterator(null); !it.isDone(); it.next()) {
            int kind = it.currentSegment(c);
            if (kind == PathIterator.SEG_MOVETO) {
                startX = c[0];
                startY = c[1];
            } else {
                double x = kind == PathIterator.SEG_CLOSE ? startX : c[0];
                double y = kind == PathIterator.SEG_CLOSE ? startY : c[1];
                twice += lastX * y - x * lastY;
                c[0] = x;
                c[1] = y;
            }
            lastX = c[0];
            lastY = c[1];
        }
        return Math.abs(twice) / 2;
    }
}
