/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Point2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.Typesetter;

/** The inside of a panel's frame while it is being drawn: data coordinates in, clipped ink out. */
public final class Pad {
    private final Canvas canvas;
    private final Typesetter typesetter;
    private final Rectangle2D box;
    private final Axis x;
    private final Axis y;
    private final List<AreaLabel> areaLabels = new ArrayList<>();

    Pad(Canvas canvas, Typesetter typesetter, Rectangle2D box, Axis x, Axis y) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.box = box;
        this.x = x;
        this.y = y;
    }

    /** A name that wants to stand inside an area. */
    record AreaLabel(Path2D area, List<Path2D> coveredBy, String text, Color colour) {}

    public Canvas canvas() {
        return canvas;
    }

    public Typesetter typesetter() {
        return typesetter;
    }

    /** The frame, in figure units. */
    public Rectangle2D box() {
        return box;
    }

    public Axis xAxis() {
        return x;
    }

    public Axis yAxis() {
        return y;
    }

    /** Horizontal position of a value, in figure units; may be outside the frame. */
    public double x(double value) {
        return box.getMinX() + x.fraction(value) * box.getWidth();
    }

    /** Vertical position of a value, in figure units (downwards); may be outside the frame. */
    public double y(double value) {
        return box.getMaxY() - y.fraction(value) * box.getHeight();
    }

    /** Where a data point is, in figure units. */
    public Point2D at(double xValue, double yValue) {
        return new Point2D.Double(x(xValue), y(yValue));
    }

    public void line(double[] xs, double[] ys, Pen pen, Ink.Role role) {
        canvas.stroke(Clip.polyline(toX(xs), toY(ys), box), pen, role);
    }

    /** Fills the polygon through the points. */
    public void area(double[] xs, double[] ys, Color colour, Ink.Role role) {
        canvas.fill(polygon(xs, ys), colour, role);
    }

    /** The part of a polygon inside the frame, in figure units. */
    public Path2D polygon(double[] xs, double[] ys) {
        return Clip.polygon(toX(xs), toY(ys), box);
    }

    /** Asks for a name inside an area (figure units) where nothing covers it; it is placed when everything else is drawn. */
    public void name(Path2D area, List<Path2D> coveredBy, String text, Color colour) {
        if (!text.isBlank() && area.getCurrentPoint() != null) {
            areaLabels.add(new AreaLabel(area, coveredBy, text, colour));
        }
    }

    List<AreaLabel> areaLabels() {
        return areaLabels;
    }

    private double[] toX(double[] values) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = x(values[i]);
        }
        return places;
    }

    private double[] toY(double[] values) {
        double[] places = new double[values.length];
        for (int i = 0; i < values.length; i++) {
            places[i] = y(values[i]);
        }
        return places;
    }
}
