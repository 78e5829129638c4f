/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.Color;
import java.awt.Shape;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/** Collects ink in order; the mutable side of a {@link Drawing}. */
public final class Canvas {
    private static final Color HALO = new Color(255, 255, 255, 190);

    private final List<Ink> inks = new ArrayList<>();

    /** Vertical reference of a placed text. */
    public enum Vertical {
        /** The given y is the baseline. */
        BASELINE,
        /** Digits of the main line are centred on the given y. */
        MIDDLE,
        /** The given y is the top edge of the text. */
        TOP
    }

    /**
     * Where a text goes.
     *
     * @param across 0 puts the text right of x, 1/2 centres it, 1 puts it left of x
     * @param quarterTurns counter-clockwise turns of 90 degrees about (x, y)
     */
    public record Place(double x, double y, double across, Vertical vertical, int quarterTurns) {
        public static Place at(double x, double y, double across, Vertical vertical) {
            return new Place(x, y, across, vertical, 0);
        }
    }

    public void fill(Shape shape, Color colour, Ink.Role role) {
        Path2D path = new Path2D.Double(shape);
        if (path.getCurrentPoint() != null && colour.getAlpha() > 0) {
            inks.add(new Ink.Fill(path, colour, role));
        }
    }

    public void stroke(Shape shape, Pen pen, Ink.Role role) {
        Path2D path = new Path2D.Double(shape);
        if (path.getCurrentPoint() != null) {
            inks.add(new Ink.Stroke(path, pen, role));
        }
    }

    public void text(TextShape text, Place place, Color colour) {
        fill(placed(text, place), colour, Ink.Role.TEXT);
    }

    /** Text with a pale rim, readable over lines and hatching. */
    public void textWithHalo(TextShape text, Place place, Color colour) {
        Path2D outline = placed(text, place);
        stroke(outline, Pen.solid(HALO, 3.0), Ink.Role.TEXT);
        fill(outline, colour, Ink.Role.TEXT);
    }

    /** The ink so far, in order; a read-only view that grows with the canvas. */
    public List<Ink> inks() {
        return Collections.unmodifiableList(inks);
    }

    public Drawing drawing(double width, double height, String description) {
        return new Drawing(width, height, description, inks);
    }

    private static Path2D placed(TextShape text, Place place) {
        double down = switch (place.vertical()) {
            case BASELINE -> 0;
            case MIDDLE -> text.digitHeight() / 2;
            case TOP -> text.ascent();
        };
        AffineTransform move = AffineTransform.getTranslateInstance(place.x(), place.y());
        move.quadrantRotate(-place.quarterTurns());
        move.translate(-place.across() * text.width(), down);
        return new Path2D.Double(text.outline(), move);
    }
}
