/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.drawing;

import java.awt.BasicStroke;
import java.awt.Graphics2D;

/** Paints a drawing on any Graphics2D. */
final class Inker {
    private Inker() {}

    static void paint(Drawing drawing, Graphics2D graphics) {
        for (Ink ink : drawing.inks()) {
            if (ink instanceof Ink.Fill fill) {
                graphics.setColor(fill.colour());
                graphics.fill(fill.path());
            } else if (ink instanceof Ink.Stroke stroke) {
                graphics.setColor(stroke.pen().colour());
                graphics.setStroke(basic(stroke.pen()));
                graphics.draw(stroke.path());
            }
        }
    }

    private static BasicStroke basic(Pen pen) {
        double[] lengths = pen.dash().lengths(pen.width());
        float width = (float) pen.width();
        if (lengths.length == 0) {
            return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND);
        }
        float[] dash = new float[lengths.length];
        for (int i = 0; i < dash.length; i++) {
            dash[i] = (float) lengths[i];
        }
        return new BasicStroke(width, BasicStroke.CAP_BUTT, BasicStroke.JOIN_ROUND, 10f, dash, 0f);
    }
}
