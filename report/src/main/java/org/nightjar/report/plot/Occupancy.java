/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.BasicStroke;
import java.awt.Graphics2D;
import java.awt.Shape;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.awt.image.DataBufferByte;
import java.util.List;
import org.nightjar.report.drawing.Ink;

/** How much ink lies where in a frame, on a grid of small cells; finds room for text. */
final class Occupancy {
    /** Cell size, figure units. */
    static final double CELL = 3;

    private static final double DATA = 1;
    private static final double EDGE = 0.45; // edges of areas
    private static final double AREA = 0.12;
    private static final double TEXT = 6;

    private final Rectangle2D box;
    private final int columns;
    private final int rows;
    private final double[] cost;
    private double[] sums = new double[0];

    Occupancy(Rectangle2D box) {
        this.box = box;
        columns = Math.max(1, (int) Math.ceil(box.getWidth() / CELL));
        rows = Math.max(1, (int) Math.ceil(box.getHeight() / CELL));
        cost = new double[columns * rows];
    }

    int columns() {
        return columns;
    }

    int rows() {
        return rows;
    }

    Rectangle2D box() {
        return box;
    }

    void add(List<Ink> inks) {
        for (Ink ink : inks) {
            switch (ink.role()) {
                case TEXT -> add(ink.path().getBounds2D(), TEXT);
                case AREA -> addArea(ink);
                default -> add(shapeOf(ink), DATA);
            }
        }
        sums = new double[0];
    }

    /** Keeps later text away from a rectangle. */
    void block(Rectangle2D taken) {
        add(taken, TEXT);
        sums = new double[0];
    }

    /** Makes a rectangle the place for text only if there is no free one. */
    void discourage(Rectangle2D place) {
        add(place, DATA);
        sums = new double[0];
    }

    private void addArea(Ink ink) {
        if (ink instanceof Ink.Stroke) {
            add(shapeOf(ink), EDGE);
            return;
        }
        boolean[] cells = mask(ink.path()); // an area hides the areas below it: their costs do not add up
        for (int i = 0; i < cells.length; i++) {
            cost[i] = cells[i] ? Math.max(cost[i], AREA) : cost[i];
        }
    }

    private static Shape shapeOf(Ink ink) {
        return ink instanceof Ink.Stroke ? new BasicStroke(3f).createStrokedShape(ink.path()) : ink.path();
    }

    private void add(Shape shape, double weight) {
        Window window = window(shape.getBounds2D());
        boolean[] cells = paint(shape, window);
        for (int i = 0; i < cells.length; i++) {
            cost[window.cell(i, columns)] += cells[i] ? weight : 0;
        }
    }

    /** The cells that a shape covers, row by row over the whole grid. */
    boolean[] mask(Shape shape) {
        return paint(shape, new Window(0, 0, columns, rows));
    }

    /** A part of the grid. */
    private record Window(int column, int row, int width, int height) {
        int cell(int i, int columns) {
            return (row + Math.floorDiv(i, width)) * columns + column + i % width;
        }
    }

    private Window window(Rectangle2D bounds) {
        int column = clamp(Math.floor((bounds.getMinX() - box.getMinX()) / CELL) - 1, columns - 1);
        int row = clamp(Math.floor((bounds.getMinY() - box.getMinY()) / CELL) - 1, rows - 1);
        int end = clamp(Math.ceil((bounds.getMaxX() - box.getMinX()) / CELL) + 1, columns);
        int bottom = clamp(Math.ceil((bounds.getMaxY() - box.getMinY()) / CELL) + 1, rows);
        return new Window(column, row, Math.max(1, end - column), Math.max(1, bottom - row));
    }

    private static int clamp(double value, int highest) {
        return (int) Math.max(0, Math.min(value, highest));
    }

    private boolean[] paint(Shape shape, Window window) {
        BufferedImage image = new BufferedImage(window.width(), window.height(), BufferedImage.TYPE_BYTE_GRAY);
        Graphics2D graphics = image.createGraphics();
        graphics.translate(-window.column(), -window.row());
        graphics.scale(1 / CELL, 1 / CELL);
        graphics.translate(-box.getMinX(), -box.getMinY());
        graphics.fill(shape);
        graphics.dispose();
        byte[] grey = ((DataBufferByte) image.getRaster().getDataBuffer()).getData();
        boolean[] cells = new boolean[grey.length];
        for (int i = 0; i < cells.length; i++) {
            cells[i] = grey[i] != 0;
        }
        return cells;
    }

    /** Mean cost of the cells in a window. */
    double meanCost(int column, int row, int width, int height) {
        if (sums.length == 0) {
            sums = integral(cost, columns, rows);
        }
        return sum(sums, columns, column, row, width, height) / (width * (double) height);
    }

    /** Summed-area table with a border of zeros. */
    static double[] integral(double[] values, int columns, int rows) {
        double[] table = new double[(columns + 1) * (rows + 1)];
        for (int r = 0; r < rows; r++) {
            double line = 0;
            for (int c = 0; c < columns; c++) {
                line += values[r * columns + c];
                table[(r + 1) * (columns + 1) + c + 1] = table[r * (columns + 1) + c + 1] + line;
            }
        }
        return table;
    }

    static double sum(double[] table, int columns, int column, int row, int width, int height) {
        int line = columns + 1;
        return table[(row + height) * line + column + width]
                - table[row * line + column + width]
                - table[(row + height) * line + column]
                + table[row * line + column];
    }

    int cells(double length) {
        return Math.max(1, (int) Math.ceil(length / CELL));
    }

    double left(int column) {
        return box.getMinX() + column * CELL;
    }

    double top(int row) {
        return box.getMinY() + row * CELL;
    }
}
