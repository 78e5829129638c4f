/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Canvas.Vertical;

/**
 * Text at a fixed place.
 *
 * @param ofPanel whether x and y are fractions of the panel (from its lower left corner) or data values
 * @param across 0 writes to the right of the place, 1/2 centres, 1 writes to the left
 */
public record Text(double x, double y, boolean ofPanel, String text, double size, Color colour, double across)
        implements Element {
    @Override
    public void paint(Pad pad) {
        var box = pad.box();
        double px = ofPanel ? box.getMinX() + x * box.getWidth() : pad.x(x);
        double py = ofPanel ? box.getMaxY() - y * box.getHeight() : pad.y(y);
        if (px >= box.getMinX() && px <= box.getMaxX() && py >= box.getMinY() && py <= box.getMaxY()) {
            Canvas.Place place = Canvas.Place.at(px, py, across, Vertical.MIDDLE);
            pad.canvas().textWithHalo(pad.typesetter().set(text, size), place, colour);
        }
    }
}
