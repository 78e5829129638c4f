/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.awt.geom.Line2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Canvas.Place;
import org.nightjar.report.drawing.Canvas.Vertical;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.TextShape;
import org.nightjar.report.drawing.Typesetter;

/** Notes and legends: blocks of lines that look for the freest place in a panel. */
final class Insets {
    private static final double NOTE_SIZE = 14;
    private static final double NOTE_LINE = 20;
    private static final double KEY_SIZE = 12.5;
    private static final double KEY_LINE = 18;
    private static final double SAMPLE = 26; // width of a legend sample
    private static final double GAP = 8;
    private static final double MARGIN = 14; // from the frame, clear of the ticks
    private static final Color VEIL = new Color(255, 255, 255, 205);

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final Occupancy occupancy;
    private final List<Rectangle2D> taken = new ArrayList<>();

    Insets(Canvas canvas, Typesetter typesetter, Occupancy occupancy) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.occupancy = occupancy;
    }

    void notes(List<String> lines, Spot spot) {
        if (lines.isEmpty() || spot == Spot.NOWHERE) {
            return;
        }
        double width = 0;
        for (String line : lines) {
            width = Math.max(width, typesetter.set(line, NOTE_SIZE).width());
        }
        Rectangle2D place = place(width, lines.size() * NOTE_LINE, spot, Spot.TOP_LEFT);
        boolean right = place.getCenterX()
                > occupancy.box().getCenterX() + 0.12 * occupancy.box().getWidth();
        for (int i = 0; i < lines.size(); i++) {
            double y = place.getMinY() + (i + 0.5) * NOTE_LINE;
            double x = right ? place.getMaxX() : place.getMinX();
            Place at = Place.at(x, y, right ? 1 : 0, Vertical.MIDDLE);
            canvas.textWithHalo(typesetter.set(lines.get(i), NOTE_SIZE), at, Palette.BLACK);
        }
        take(place);
    }

    void legend(List<Key> keys, Spot spot, int columns) {
        if (keys.isEmpty() || spot == Spot.NOWHERE) {
            return;
        }
        int rows = Math.floorDiv(keys.size() + columns - 1, columns);
        double[] widths = new double[columns];
        double width = (columns - 1) * 2 * GAP;
        for (int i = 0; i < keys.size(); i++) {
            int column = Math.floorDiv(i, rows);
            widths[column] = Math.max(
                    widths[column],
                    SAMPLE + GAP + typesetter.set(keys.get(i).label(), KEY_SIZE).width());
        }
        for (double w : widths) {
            width += w;
        }
        Rectangle2D place = place(width, rows * KEY_LINE, spot, Spot.TOP_RIGHT);
        if (cost(place) > 0.02) {
            canvas.fill(grown(place, 4), VEIL, Ink.Role.FRAME);
        }
        double x = place.getMinX();
        for (int i = 0; i < keys.size(); i++) {
            int column = Math.floorDiv(i, rows);
            double left = x;
            for (int c = 0; c < column; c++) {
                left += widths[c] + 2 * GAP;
            }
            entry(keys.get(i), left, place.getMinY() + (i % rows + 0.5) * KEY_LINE);
        }
        take(place);
    }

    private void take(Rectangle2D place) {
        occupancy.block(place);
        taken.add(place);
    }

    /** Where notes and legend are. */
    List<Rectangle2D> taken() {
        return List.copyOf(taken);
    }

    private void entry(Key key, double x, double y) {
        Rectangle2D patch = new Rectangle2D.Double(x, y - 5.5, SAMPLE, 11);
        if (key.fill() != null) {
            canvas.fill(patch, key.fill(), Ink.Role.FRAME);
        }
        if (key.hatch() != null) {
            canvas.stroke(Hatch.lines(new java.awt.geom.Path2D.Double(patch)), key.hatch(), Ink.Role.FRAME);
            canvas.stroke(patch, key.hatch(), Ink.Role.FRAME);
        }
        if (key.line() != null) {
            boolean edge = key.fill() != null && key.marker() == null;
            canvas.stroke(edge ? patch : new Line2D.Double(x, y, x + SAMPLE, y), key.line(), Ink.Role.FRAME);
        }
        if (key.marker() != null) {
            marker(key.marker(), x + SAMPLE / 2, y);
        }
        TextShape label = typesetter.set(key.label(), KEY_SIZE);
        canvas.text(label, Place.at(x + SAMPLE + GAP, y, 0, Vertical.MIDDLE), Palette.BLACK);
    }

    private void marker(Key.Marker marker, double x, double y) {
        if (marker.withError()) {
            var bar = new Line2D.Double(x, y - 6.5, x, y + 6.5);
            canvas.stroke(bar, Points.errorPen(marker), Ink.Role.FRAME);
        }
        Points.mark(canvas, marker, x, y);
    }

    private static Rectangle2D grown(Rectangle2D box, double by) {
        return new Rectangle2D.Double(
                box.getMinX() - by, box.getMinY() - by, box.getWidth() + 2 * by, box.getHeight() + 2 * by);
    }

    private Rectangle2D place(double width, double height, Spot spot, Spot preferred) {
        if (spot != Spot.AUTOMATIC) {
            return corner(width, height, spot);
        }
        Rectangle2D best = corner(width, height, preferred);
        double least = badness(best, preferred);
        for (Spot corner : List.of(Spot.TOP_LEFT, Spot.TOP_RIGHT, Spot.BOTTOM_LEFT, Spot.BOTTOM_RIGHT)) {
            Rectangle2D candidate = corner(width, height, corner);
            double badness = badness(candidate, preferred);
            if (badness < least - 1e-9) {
                least = badness;
                best = candidate;
            }
        }
        return least < 0.3 ? best : anywhere(width, height, best, least);
    }

    /** No corner is free: search the whole frame, the corner found before being a good answer still. */
    private Rectangle2D anywhere(double width, double height, Rectangle2D corner, double least) {
        Rectangle2D box = occupancy.box();
        Rectangle2D best = corner;
        for (double y = box.getMinY() + MARGIN; y + height <= box.getMaxY() - MARGIN; y += Occupancy.CELL) {
            for (double x = box.getMinX() + MARGIN; x + width <= box.getMaxX() - MARGIN; x += Occupancy.CELL) {
                Rectangle2D candidate = new Rectangle2D.Double(x, y, width, height);
                double badness = 10 * cost(grown(candidate, 4)) + 0.25;
                if (badness < least - 1e-9) {
                    least = badness;
                    best = candidate;
                }
            }
        }
        return best;
    }

    private double badness(Rectangle2D candidate, Spot preferred) {
        Rectangle2D wish = corner(candidate.getWidth(), candidate.getHeight(), preferred);
        double away = wish.getMinX() == candidate.getMinX() ? 0 : 0.05;
        double low = wish.getMinY() == candidate.getMinY() ? 0 : 0.1;
        return 10 * cost(grown(candidate, 4)) + away + low;
    }

    private double cost(Rectangle2D place) {
        Rectangle2D box = occupancy.box();
        int column =
                clamp((int) Math.floor((place.getMinX() - box.getMinX()) / Occupancy.CELL), occupancy.columns() - 1);
        int row = clamp((int) Math.floor((place.getMinY() - box.getMinY()) / Occupancy.CELL), occupancy.rows() - 1);
        int width = Math.min(occupancy.cells(place.getWidth()), occupancy.columns() - column);
        int height = Math.min(occupancy.cells(place.getHeight()), occupancy.rows() - row);
        return occupancy.meanCost(column, row, width, height);
    }

    private static int clamp(int value, int highest) {
        return Math.max(0, Math.min(value, highest));
    }

    private Rectangle2D corner(double width, double height, Spot spot) {
        Rectangle2D box = occupancy.box();
        boolean left = spot == Spot.TOP_LEFT || spot == Spot.BOTTOM_LEFT;
        boolean top = spot == Spot.TOP_LEFT || spot == Spot.TOP_RIGHT;
        double x = left ? box.getMinX() + MARGIN + 2 : box.getMaxX() - MARGIN - 2 - width;
        double y = top ? box.getMinY() + MARGIN : box.getMaxY() - MARGIN - height;
        return new Rectangle2D.Double(x, y, width, height);
    }
}
