/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.TextShape;
import org.nightjar.report.drawing.Typesetter;

/** Numbers beside what they belong to, each at the first of its places that is free, else where it overlaps the others least. */
final class Labels {
    private static final double SIZE = 9;
    /** Free room around a number, figure units. */
    private static final double ROOM = 1.5;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Labels(Canvas canvas, Typesetter typesetter) {
        this.canvas = canvas;
        this.typesetter = typesetter;
    }

    /** Draws a number with its middle at one of some points in space. */
    void put(View v, List<double[]> places, String text, Color colour) {
        TextShape shape = typesetter.set(text, SIZE);
        Rectangle2D best = box(v, places.get(0), shape);
        for (double[] p : places) {
            Rectangle2D box = box(v, p, shape);
            if (overlap(box) < overlap(best)) {
                best = box;
            }
        }
        taken.add(best);
        canvas.textWithHalo(
                shape, Canvas.Place.at(best.getCenterX(), best.getCenterY(), 0.5, Canvas.Vertical.MIDDLE), colour);
    }

    private static Rectangle2D box(View v, double[] at, TextShape shape) {
        double width = shape.width() + 2 * ROOM;
        double height = SIZE + 2 * ROOM;
        return new Rectangle2D.Double(
                v.px(at[0], at[1], at[2]) - 0.5 * width, v.py(at[0], at[1], at[2]) - 0.5 * height, width, height);
    }

    private double overlap(Rectangle2D box) {
        double area = 0;
        for (Rectangle2D other : taken) {
            Rectangle2D common = box.createIntersection(other);
            area += Math.max(0, common.getWidth()) * Math.max(0, common.getHeight());
        }
        return area;
    }
}
