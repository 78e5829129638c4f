/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Canvas.Place;
import org.nightjar.report.drawing.Canvas.Vertical;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.TextShape;
import org.nightjar.report.drawing.Typesetter;

/**
 * Writes the names of areas: inside the visible part if the name fits, level first, then upright, then smaller; else beside it with a thin
 * leader line, which for an area wholly below others ends on its outline. Smallest areas choose first.
 */
final class AreaNames {
    private static final double[] SIZES = {12.5, 11, 9.5};
    private static final double PADDING = 4; // figure units around a name

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final Occupancy occupancy;
    private final Map<Path2D, boolean[]> masks = new LinkedHashMap<>(); // paths are equal only to themselves

    AreaNames(Canvas canvas, Typesetter typesetter, Occupancy occupancy) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.occupancy = occupancy;
    }

    private record Area(Pad.AreaLabel label, boolean[] mask, int cells) {}

    /** A place for the padded text, in cells. */
    private record Room(int column, int row, int width, int height, double badness) {}

    void write(List<Pad.AreaLabel> labels) {
        List<Area> areas = new ArrayList<>();
        for (Pad.AreaLabel label : labels) {
            boolean[] mask = visible(label);
            int cells = 0;
            for (boolean cell : mask) {
                cells += cell ? 1 : 0;
            }
            areas.add(new Area(label, mask, cells));
        }
        areas.sort(Comparator.comparingInt(Area::cells));
        for (Area area : areas) {
            if (area.cells() > 0) {
                write(area);
            }
        }
        for (Area area : areas) {
            int[] outline =
                    area.cells() > 0 ? new int[0] : outline(mask(area.label().area()));
            if (outline.length > 0) {
                beside(area, outline);
            }
        }
    }

    /** Of an area that lies wholly below others only the outline is seen: its cells away from the frame. */
    private int[] outline(boolean[] mask) {
        int columns = occupancy.columns();
        return Arrays.stream(edge(mask))
                .filter(i -> i % columns > 0 && i % columns < columns - 1)
                .filter(i -> i >= columns && i + columns < mask.length)
                .toArray();
    }

    private boolean[] mask(Path2D area) {
        return masks.computeIfAbsent(area, occupancy::mask);
    }

    private boolean[] visible(Pad.AreaLabel label) {
        boolean[] mask = mask(label.area()).clone();
        for (Path2D cover : label.coveredBy()) {
            boolean[] hidden = mask(cover);
            for (int i = 0; i < mask.length; i++) {
                mask[i] &= !hidden[i];
            }
        }
        return mask;
    }

    private void write(Area area) {
        double[] inside = Occupancy.integral(toNumbers(area.mask()), occupancy.columns(), occupancy.rows());
        for (int attempt = 0; attempt < 2 * SIZES.length; attempt++) {
            boolean upright = attempt % 2 == 1;
            TextShape text = typesetter.set(area.label().text(), SIZES[attempt / 2]);
            Room room = inside(text, upright, inside, centre(area.mask()));
            if (room != null && room.badness() < 1.5) {
                ink(text, room, upright, area.label());
                return;
            }
        }
        beside(area, edge(area.mask()));
    }

    private static double[] toNumbers(boolean[] mask) {
        double[] numbers = new double[mask.length];
        for (int i = 0; i < mask.length; i++) {
            numbers[i] = mask[i] ? 1 : 0;
        }
        return numbers;
    }

    /** Mean column and row of the area. */
    private double[] centre(boolean[] mask) {
        double column = 0;
        double row = 0;
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            if (mask[i]) {
                column += i % occupancy.columns();
                row += Math.floorDiv(i, occupancy.columns());
                n++;
            }
        }
        return new double[] {column / n, row / n};
    }

    private @Nullable Room inside(TextShape text, boolean upright, double[] inside, double[] centre) {
        int width = occupancy.cells((upright ? text.height() : text.width()) + 2 * PADDING);
        int height = occupancy.cells((upright ? text.width() : text.height()) + 2 * PADDING);
        int columns = occupancy.columns();
        Room best = null;
        for (int row = 1; row + height < occupancy.rows(); row++) {
            for (int column = 1; column + width < columns; column++) {
                if (Occupancy.sum(inside, columns, column, row, width, height) < width * height - 0.5) {
                    continue;
                }
                double distance = Math.hypot(column + width / 2.0 - centre[0], row + height / 2.0 - centre[1]);
                double badness = 8 * occupancy.meanCost(column, row, width, height)
                        - 0.06 * clearance(inside, column, row, width, height)
                        + 0.6 * distance / columns;
                if (best == null || badness < best.badness()) {
                    best = new Room(column, row, width, height, badness);
                }
            }
        }
        return best;
    }

    /** By how many cells the window can grow on all sides and stay inside, at most 6. */
    private int clearance(double[] inside, int column, int row, int width, int height) {
        for (int k = 1; k <= 6; k++) {
            int w = width + 2 * k;
            int h = height + 2 * k;
            if (column < k
                    || row < k
                    || column + width + k > occupancy.columns()
                    || row + height + k > occupancy.rows()
                    || Occupancy.sum(inside, occupancy.columns(), column - k, row - k, w, h) < w * h - 0.5) {
                return k - 1;
            }
        }
        return 6;
    }

    private void beside(Area area, int[] edge) {
        TextShape text = typesetter.set(area.label().text(), SIZES[1]);
        int width = occupancy.cells(text.width() + 2 * PADDING);
        int height = occupancy.cells(text.height() + 2 * PADDING);
        Room best = null;
        int[] foot = {0, 0};
        for (int row = 1; row + height < occupancy.rows(); row++) {
            for (int column = 1; column + width < occupancy.columns(); column++) {
                double ink = occupancy.meanCost(column, row, width, height);
                if (best != null && 12 * ink > best.badness()) {
                    continue;
                }
                int[] near = nearest(edge, column, row, width, height);
                double badness = 12 * ink + 0.08 * near[2];
                if (best != null && badness > best.badness()) {
                    continue;
                }
                badness += crossed(near, column, row, width, height);
                if (best == null || badness < best.badness()) {
                    best = new Room(column, row, width, height, badness);
                    foot = near;
                }
            }
        }
        if (best != null) {
            leader(best, foot, area.label());
            ink(text, best, false, area.label());
        }
    }

    /** The cells of the area with a neighbour outside: one of them is nearest to any window outside. */
    private int[] edge(boolean[] mask) {
        int columns = occupancy.columns();
        int[] edge = new int[mask.length];
        int n = 0;
        for (int i = 0; i < mask.length; i++) {
            int c = i % columns;
            boolean inner = c > 0 && c < columns - 1 && i >= columns && i + columns < mask.length;
            inner = inner && mask[i - 1] && mask[i + 1] && mask[i - columns] && mask[i + columns];
            if (mask[i] && !inner) {
                edge[n++] = i;
            }
        }
        return Arrays.copyOf(edge, n);
    }

    /** Column and row of the cell of the edge nearest to a window, and the distance in cells. */
    private int[] nearest(int[] edge, int column, int row, int width, int height) {
        int best = 0;
        int least = Integer.MAX_VALUE;
        for (int i : edge) {
            int c = i % occupancy.columns();
            int r = Math.floorDiv(i, occupancy.columns());
            int dx = Math.max(0, Math.max(column - c, c - column - width));
            int dy = Math.max(0, Math.max(row - r, r - row - height));
            if (dx + dy < least) {
                least = dx + dy;
                best = i;
            }
        }
        return new int[] {best % occupancy.columns(), Math.floorDiv(best, occupancy.columns()), least};
    }

    /** How much the leader line from an area's cell to a window runs over other things. */
    private double crossed(int[] foot, int column, int row, int width, int height) {
        int endColumn = Math.max(column, Math.min(column + width - 1, foot[0]));
        int endRow = Math.max(row, Math.min(row + height - 1, foot[1]));
        int steps = Math.max(Math.abs(endColumn - foot[0]), Math.abs(endRow - foot[1]));
        double sum = 0;
        for (int k = 1; k < steps; k++) {
            int c = foot[0] + Math.floorDiv(k * (endColumn - foot[0]), steps);
            int r = foot[1] + Math.floorDiv(k * (endRow - foot[1]), steps);
            sum += occupancy.meanCost(c, r, 1, 1);
        }
        return 0.12 * sum;
    }

    private void leader(Room room, int[] foot, Pad.AreaLabel label) {
        if (foot[2] < 2) {
            return;
        }
        double x = occupancy.left(foot[0]) + Occupancy.CELL / 2;
        double y = occupancy.top(foot[1]) + Occupancy.CELL / 2;
        Rectangle2D text = rectangle(room);
        Path2D.Double line = new Path2D.Double();
        line.moveTo(x, y);
        line.lineTo(
                Math.max(text.getMinX(), Math.min(text.getMaxX(), x)),
                Math.max(text.getMinY(), Math.min(text.getMaxY(), y)));
        canvas.stroke(line, Pen.solid(label.colour(), 0.7), Ink.Role.FRAME);
    }

    private Rectangle2D rectangle(Room room) {
        return new Rectangle2D.Double(
                occupancy.left(room.column()),
                occupancy.top(room.row()),
                room.width() * Occupancy.CELL,
                room.height() * Occupancy.CELL);
    }

    private void ink(TextShape text, Room room, boolean upright, Pad.AreaLabel label) {
        Rectangle2D rectangle = rectangle(room);
        double middle = (text.ascent() - text.descent()) / 2; // from the baseline up to the middle of the text
        Place place = upright
                ? new Place(rectangle.getCenterX() + middle, rectangle.getCenterY(), 0.5, Vertical.BASELINE, 1)
                : Place.at(rectangle.getCenterX(), rectangle.getCenterY() + middle, 0.5, Vertical.BASELINE);
        canvas.textWithHalo(text, place, label.colour());
        occupancy.block(rectangle);
    }
}
