/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Path2D;
import java.util.List;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;

/** Markers, with vertical error bars if given; points outside the frame are not drawn. */
public final class Points implements Element {
    private final Curve curve;
    private final double[] down;
    private final double[] up;
    private final Key.Marker marker;
    private final String label;

    private Points(Curve curve, double[] down, double[] up, Key.Marker marker, String label) {
        if (down.length != curve.size() || up.length != curve.size()) {
            throw new IllegalArgumentException("points '" + label + "' need one error each way per point ("
                    + curve.size() + " points, " + down.length + " and " + up.length + " errors)");
        }
        this.curve = curve;
        this.down = down.clone();
        this.up = up.clone();
        this.marker = marker;
        this.label = label;
    }

    public static Points of(Curve curve, Key.Marker marker, String label) {
        return new Points(curve, new double[curve.size()], new double[curve.size()], marker, label);
    }

    /** Error bars reach from y - down to y + up. */
    public static Points withErrors(Curve curve, double[] down, double[] up, Key.Marker marker, String label) {
        return new Points(curve, down, up, marker, label);
    }

    @Override
    public void paint(Pad pad) {
        double[] x = new double[3 * curve.size()];
        double[] y = new double[3 * curve.size()];
        Path2D.Double marks = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i < curve.size(); i++) {
            boolean bar = down[i] > 0 || up[i] > 0;
            x[3 * i] = x[3 * i + 1] = curve.x(i);
            y[3 * i] = bar ? curve.y(i) - down[i] : Double.NaN;
            y[3 * i + 1] = curve.y(i) + up[i];
            x[3 * i + 2] = y[3 * i + 2] = Double.NaN; // lifts the pen between the bars
            if (isInside(pad, curve.x(i), curve.y(i))) {
                marks.append(marker.shape().path(pad.x(curve.x(i)), pad.y(curve.y(i)), marker.size()), false);
            }
        }
        pad.line(x, y, errorPen(marker), Ink.Role.DATA);
        ink(pad.canvas(), marker, marks);
    }

    private static boolean isInside(Pad pad, double x, double y) {
        double fx = pad.xAxis().fraction(x);
        double fy = pad.yAxis().fraction(y);
        return fx >= 0 && fx <= 1 && fy >= 0 && fy <= 1;
    }

    static Pen errorPen(Key.Marker marker) {
        return Pen.solid(marker.colour(), Math.max(0.9, marker.size() / 5));
    }

    static void mark(Canvas canvas, Key.Marker marker, double x, double y) {
        ink(canvas, marker, marker.shape().path(x, y, marker.size()));
    }

    private static void ink(Canvas canvas, Key.Marker marker, Path2D path) {
        if (marker.shape().isStroked()) {
            canvas.stroke(path, Pen.solid(marker.colour(), 1.1), Ink.Role.DATA);
        } else {
            canvas.fill(path, marker.colour(), Ink.Role.DATA);
        }
    }

    @Override
    public List<Key> keys() {
        return Key.ofMarker(label, marker);
    }
}
