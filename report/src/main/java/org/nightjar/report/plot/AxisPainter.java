/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Canvas.Place;
import org.nightjar.report.drawing.Canvas.Vertical;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.TextShape;
import org.nightjar.report.drawing.Typesetter;

/** Frames, ticks, tick labels and axis titles. */
final class AxisPainter {
    static final double LABEL_SIZE = 14;
    static final double TITLE_SIZE = 17;
    static final double X_SPACING = 64;
    static final double Y_SPACING = 27;
    static final double LABEL_GAP = 7; // between frame and labels

    private static final Pen FRAME = Pen.solid(Palette.BLACK, 1.1);
    private static final Pen TICK = Pen.solid(Palette.BLACK, 0.9);
    private static final double MAJOR = 9;
    private static final double MINOR = 5;

    private final Canvas canvas;
    private final Typesetter typesetter;

    AxisPainter(Canvas canvas, Typesetter typesetter) {
        this.canvas = canvas;
        this.typesetter = typesetter;
    }

    void frame(Pad pad) {
        canvas.stroke(pad.box(), FRAME, Ink.Role.FRAME);
    }

    void ticks(Pad pad, Ticks xTicks, Ticks yTicks) {
        Rectangle2D box = pad.box();
        Path2D.Double path = new Path2D.Double();
        for (Tick tick : xTicks.ticks()) {
            double length = tick.major() ? MAJOR : MINOR;
            double x = pad.x(tick.value());
            segment(path, x, box.getMaxY(), x, box.getMaxY() - length);
            segment(path, x, box.getMinY(), x, box.getMinY() + length);
        }
        for (Tick tick : yTicks.ticks()) {
            double length = tick.major() ? MAJOR : MINOR;
            double y = pad.y(tick.value());
            segment(path, box.getMinX(), y, box.getMinX() + length, y);
            segment(path, box.getMaxX(), y, box.getMaxX() - length, y);
        }
        canvas.stroke(path, TICK, Ink.Role.FRAME);
    }

    private static void segment(Path2D path, double x0, double y0, double x1, double y1) {
        path.moveTo(x0, y0);
        path.lineTo(x1, y1);
    }

    void xLabels(Pad pad, Ticks ticks) {
        Rectangle2D box = pad.box();
        double baseline = box.getMaxY() + LABEL_GAP + 1.15 * LABEL_SIZE;
        for (Tick tick : ticks.ticks()) {
            if (!tick.label().isEmpty()) {
                TextShape text = typesetter.set(tick.label(), LABEL_SIZE);
                canvas.text(text, Place.at(pad.x(tick.value()), baseline, 0.5, Vertical.BASELINE), Palette.BLACK);
            }
        }
        String title = pad.xAxis().title() + (ticks.exponent() == 0 ? "" : "  (" + factor(ticks) + ")");
        TextShape text = typesetter.set(title, TITLE_SIZE);
        double y = baseline + 0.45 * LABEL_SIZE + 1.1 * TITLE_SIZE;
        canvas.text(text, Place.at(box.getMaxX(), y, 1, Vertical.BASELINE), Palette.BLACK);
    }

    /** @param skipTop leaves out labels at the upper edge, where another panel's labels are */
    void yLabels(Pad pad, Ticks ticks, double titleBaseline, boolean skipTop) {
        Rectangle2D box = pad.box();
        for (Tick tick : ticks.ticks()) {
            double y = pad.y(tick.value());
            if (!tick.label().isEmpty() && !(skipTop && y < box.getMinY() + LABEL_SIZE / 2)) {
                TextShape text = typesetter.set(tick.label(), LABEL_SIZE);
                canvas.text(text, Place.at(box.getMinX() - LABEL_GAP, y, 1, Vertical.MIDDLE), Palette.BLACK);
            }
        }
        if (ticks.exponent() != 0) {
            Place above = Place.at(box.getMinX(), box.getMinY() - 4, 0, Vertical.BASELINE);
            canvas.text(typesetter.set(factor(ticks), 0.8 * LABEL_SIZE), above, Palette.BLACK);
        }
        String title = pad.yAxis().title();
        TextShape text = typesetter.set(title, TITLE_SIZE);
        if (text.width() > 0.95 * box.getHeight()) {
            double size = Math.max(10, TITLE_SIZE * box.getHeight() / text.width());
            text = typesetter.set(title, size);
            canvas.text(text, new Place(titleBaseline, box.getCenterY(), 0.5, Vertical.BASELINE, 1), Palette.BLACK);
        } else {
            canvas.text(text, new Place(titleBaseline, box.getMinY(), 1, Vertical.BASELINE, 1), Palette.BLACK);
        }
    }

    /** By what the labels are to be multiplied. */
    private static String factor(Ticks ticks) {
        return "$\\times 10^{" + ticks.exponent() + "}$";
    }

    /** Widest label of an axis, figure units. */
    double widest(Ticks ticks) {
        double widest = 0;
        for (Tick tick : ticks.ticks()) {
            widest = Math.max(widest, typesetter.set(tick.label(), LABEL_SIZE).width());
        }
        return widest;
    }
}
