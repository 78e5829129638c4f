/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.awt.geom.Path2D;
import org.nightjar.detector.Outline;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;

/**
 * The muon system as a band around the bars of the calorimeter, not to scale: its iron is deeper than all the rest. A track has
 * a stroke for each layer with a hit, from the inside.
 */
final class MuonBand {
    /** Steps across the band: as many layers as are told apart. */
    private static final int STEPS = 16;
    /** Half the length of a stroke, figure units. */
    private static final double STROKE = 3.2;

    private final Outline.Cylinder inner;
    private final Outline.Cylinder outer;

    /**
     * A band.
     *
     * @param within what it lies around
     * @param width of the band, cm of the drawing
     */
    MuonBand(Outline.Cylinder within, double width) {
        inner = within;
        outer = grown(within, width);
    }

    static Outline.Cylinder grown(Outline.Cylinder c, double by) {
        return new Outline.Cylinder(c.radius() + by, c.zBackward() - by, c.zForward() + by);
    }

    Outline.Cylinder outer() {
        return outer;
    }

    void draw(View v, Canvas canvas) {
        canvas.fill(v.cylinder(outer), Palette.soft(Palette.GREY, 0.10), Ink.Role.AREA);
        canvas.fill(v.cylinder(inner), Palette.WHITE, Ink.Role.AREA);
        Pen thin = Pen.solid(Palette.soft(Palette.GREY, 0.75), 0.6);
        canvas.stroke(v.cylinder(outer), thin, Ink.Role.FRAME);
        canvas.stroke(v.cylinder(inner), thin, Ink.Role.FRAME);
    }

    /** Strokes of the first layers along a direction. */
    void layers(View v, Canvas canvas, double[] n, int count) {
        Path2D strokes = new Path2D.Double();
        for (int i = 0; i < Math.min(count, STEPS); i++) {
            double[] a = at(n, (i + 0.5) / STEPS);
            double[] b = at(n, (i + 1.0) / STEPS);
            double x = v.px(a[0], a[1], a[2]);
            double y = v.py(a[0], a[1], a[2]);
            double dx = v.px(b[0], b[1], b[2]) - x;
            double dy = v.py(b[0], b[1], b[2]) - y;
            double length = Math.hypot(dx, dy);
            if (length > 1e-6) {
                strokes.moveTo(x - STROKE * dy / length, y + STROKE * dx / length);
                strokes.lineTo(x + STROKE * dy / length, y - STROKE * dx / length);
            }
        }
        canvas.stroke(strokes, Pen.solid(EventDisplay.TRACK, 0.9), Ink.Role.DATA);
    }

    /** The middle of the band along a direction. */
    double[] middle(double[] n) {
        return at(n, 0.5);
    }

    private double[] at(double[] n, double share) {
        double low = Directions.toEnd(inner, n);
        double high = Directions.toEnd(outer, n);
        return Directions.along(n, low + share * (high - low));
    }
}
