/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Rectangle2D;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Drawing;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Typesetter;

/** Lays a figure out and draws it: elements, then frames and labels, then everything that looks for free room. */
final class FigurePainter {
    private static final double TOP = 16;
    private static final double RIGHT = 20;
    private static final double BOTTOM = 58;
    private static final double BETWEEN = 10; // between panels
    private static final double SMALL_AREA = 4000; // figure units squared
    private static final double NAME_ROOM = 44; // about the width of a name
    private static final double TITLE_GAP = 14; // between y labels and y title

    private final Figure figure;
    private final Canvas canvas = new Canvas();
    private final Typesetter typesetter = new Typesetter();
    private final AxisPainter axes = new AxisPainter(canvas, typesetter);

    FigurePainter(Figure figure) {
        this.figure = figure;
    }

    Drawing drawing() {
        List<Ticks> yTicks = new ArrayList<>();
        double widest = 0;
        for (int k = 0; k < figure.panels().size(); k++) {
            Ticks ticks = Ticks.of(figure.panels().get(k).y(), height(k), AxisPainter.Y_SPACING);
            yTicks.add(ticks);
            widest = Math.max(widest, axes.widest(ticks));
        }
        double titleBaseline = 12 + AxisPainter.TITLE_SIZE;
        double left = titleBaseline + TITLE_GAP + widest + AxisPainter.LABEL_GAP;
        double y = TOP;
        for (int k = 0; k < figure.panels().size(); k++) {
            Rectangle2D box = new Rectangle2D.Double(left, y, figure.width() - RIGHT - left, height(k));
            panel(k, box, yTicks.get(k), titleBaseline);
            y += height(k) + BETWEEN;
        }
        return canvas.drawing(figure.width(), figure.height(), figure.description());
    }

    private double height(int k) {
        int n = figure.panels().size();
        double weights = 0;
        for (Panel panel : figure.panels()) {
            weights += panel.weight();
        }
        double room = figure.height() - TOP - BOTTOM - (n - 1) * BETWEEN;
        return room * figure.panels().get(k).weight() / weights;
    }

    private void panel(int k, Rectangle2D box, Ticks yTicks, double titleBaseline) {
        Panel panel = figure.panels().get(k);
        Pad pad = new Pad(canvas, typesetter, box, figure.x(), panel.y());
        Ticks xTicks = Ticks.of(figure.x(), box.getWidth(), AxisPainter.X_SPACING);
        int first = canvas.inks().size();
        List<Key> keys = new ArrayList<>();
        for (Element element : panel.elements()) {
            element.paint(pad);
            keys.addAll(0, element.keys()); // what lies on top comes first
        }
        axes.ticks(pad, xTicks, yTicks);
        List<Ink> drawn = List.copyOf(canvas.inks().subList(first, canvas.inks().size()));
        axes.frame(pad);
        axes.yLabels(pad, yTicks, titleBaseline, k > 0);
        if (k == figure.panels().size() - 1) {
            axes.xLabels(pad, xTicks);
        }
        Occupancy occupancy = new Occupancy(box);
        occupancy.add(drawn);
        pad.areaLabels().forEach(label -> keepNamesRoom(label.area().getBounds2D(), occupancy));
        Insets insets = new Insets(canvas, typesetter, occupancy);
        insets.notes(panel.notes(), panel.noteSpot());
        insets.legend(keys, panel.legendSpot(), panel.legendColumns());
        Occupancy left = new Occupancy(box);
        left.add(drawn);
        insets.taken().forEach(left::block);
        new AreaNames(canvas, typesetter, left).write(pad.areaLabels());
    }

    /** A small area's name will stand beside it: legend and notes had better be elsewhere. */
    private static void keepNamesRoom(Rectangle2D area, Occupancy occupancy) {
        if (area.getWidth() * area.getHeight() < SMALL_AREA) {
            Rectangle2D around = new Rectangle2D.Double(
                    area.getMinX() - NAME_ROOM,
                    area.getMinY() - NAME_ROOM / 2,
                    area.getWidth() + 2 * NAME_ROOM,
                    area.getHeight() + NAME_ROOM);
            occupancy.discourage(around);
        }
    }
}
