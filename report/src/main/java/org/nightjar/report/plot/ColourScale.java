/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.Color;
import java.awt.geom.Rectangle2D;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.TextShape;

/**
 * What colours mean: a bar with ticks and a title, at a place inside the frame that a map leaves free.
 *
 * @param values title, scale and range
 * @param left left end of the bar as a part of the frame's width
 * @param right right end
 * @param top upper edge as a part of the frame's height, from the top
 */
public record ColourScale(Axis values, double left, double right, double top) implements Element {
    /** Colours in equal steps from low to high: dark to light, even in lightness, safe for colour-blind readers (viridis). */
    private static final int[] STOPS = {
        0x440154, 0x472d7b, 0x3b528b, 0x2c728e, 0x21918c, 0x28ae80, 0x5ec962, 0xaddc30, 0xfde725
    };
    /** Colours that are told apart. */
    private static final int SHADES = 96;

    /** Shades overlap by this much, figure units, so that no seam shows. */
    private static final double SEAM = 0.8;

    private static final double THICK = 12;
    private static final double TICK = 4;
    private static final double LABELS = 13;
    private static final double TITLE = 15;
    private static final double SPACING = 70;

    /** Number of the shade of a value, within range. */
    int shade(double value) {
        return (int) Math.max(0, Math.min(SHADES - 1, Math.floor(values.fraction(value) * SHADES)));
    }

    /** Colour of a shade. */
    static Color colour(int shade) {
        double t = (shade + 0.5) / SHADES * (STOPS.length - 1);
        int k = Math.min(STOPS.length - 2, (int) t);
        return new Color(mix(k, t - k, 16), mix(k, t - k, 8), mix(k, t - k, 0));
    }

    private static int mix(int k, double t, int bits) {
        int low = STOPS[k] >> bits & 255;
        int high = STOPS[k + 1] >> bits & 255;
        return (int) Math.round(low + t * (high - low));
    }

    @Override
    public void paint(Pad pad) {
        Rectangle2D box = pad.box();
        double x = box.getMinX() + left * box.getWidth();
        double width = (right - left) * box.getWidth();
        double y = box.getMinY() + top * box.getHeight();
        Canvas canvas = pad.canvas();
        for (int k = 0; k < SHADES; k++) {
            canvas.fill(
                    new Rectangle2D.Double(
                            x + width * k / SHADES, y, width / SHADES + (k < SHADES - 1 ? SEAM : 0), THICK),
                    colour(k),
                    Ink.Role.DATA);
        }
        canvas.stroke(new Rectangle2D.Double(x, y, width, THICK), Pen.solid(Palette.BLACK, 0.8), Ink.Role.DATA);
        for (Tick tick : Ticks.of(values, width, SPACING).ticks()) {
            double at = x + width * values.fraction(tick.value());
            boolean named = !tick.label().isEmpty();
            canvas.stroke(
                    new java.awt.geom.Line2D.Double(at, y + THICK, at, y + THICK + (named ? TICK : TICK / 2)),
                    Pen.solid(Palette.BLACK, 0.8),
                    Ink.Role.DATA);
            if (named) {
                TextShape label = pad.typesetter().set(tick.label(), LABELS);
                canvas.text(label, Canvas.Place.at(at, y + THICK + TICK + 3, 0.5, Canvas.Vertical.TOP), Palette.BLACK);
            }
        }
        TextShape title = pad.typesetter().set(values.title(), TITLE);
        canvas.text(title, Canvas.Place.at(x, y - 8, 0, Canvas.Vertical.BASELINE), Palette.BLACK);
    }
}
