/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.awt.Color;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Palette;
import org.nightjar.report.drawing.Pen;
import org.nightjar.report.drawing.Typesetter;

/** What is what in an event display, in two rows. */
final class Legend {
    private static final double SIZE = 9;
    private static final double ROW = 18;

    private final Canvas canvas;
    private final Typesetter typesetter;
    private final double left;
    private double x;
    private double y;

    Legend(Canvas canvas, Typesetter typesetter, double left, double top) {
        this.canvas = canvas;
        this.typesetter = typesetter;
        this.left = left;
        x = left;
        y = top;
    }

    /** What an event has, in the order of the legend. */
    record Has(
            boolean tracks,
            boolean free,
            boolean matched,
            boolean missing,
            boolean flights,
            boolean layers,
            boolean muons) {}

    /** Draws what the event has; {@code scales} are the last words. */
    void draw(Has has, String scales) {
        if (has.tracks) {
            key("track, charge and momentum [GeV]", Marks.sample(x, y), Pen.solid(EventDisplay.TRACK, 1.3));
        }
        if (has.free) {
            area("cluster without track, energy [GeV]", EventDisplay.NEUTRAL);
        }
        if (has.matched) {
            area("cluster of a track", EventDisplay.MATCHED);
        }
        if (has.missing) {
            key("missing momentum [GeV]", Marks.sample(x, y), Pen.dashed(EventDisplay.LOST, 1.3));
        }
        x = left;
        y += ROW;
        if (has.flights) {
            key("generated flight to a decay", Marks.sample(x, y), Pen.dotted(EventDisplay.TRUTH, 1.4));
        }
        if (has.layers) {
            key("muon system, not to scale: layers hit", layers(), Pen.solid(EventDisplay.TRACK, 0.9));
        }
        if (has.muons) {
            String words = has.layers ? "its clusters" : "cluster of the muon system, not to scale";
            key(words, Marks.square(x + 9, y - 3.5, 8), Pen.solid(Palette.BLACK, 1.2));
        }
        words(scales, x);
    }

    private Path2D layers() {
        Path2D layers = new Path2D.Double();
        for (int i = 0; i < 4; i++) {
            layers.moveTo(x + 3 + 4 * i, y - 6.7);
            layers.lineTo(x + 3 + 4 * i, y - 0.3);
        }
        return layers;
    }

    private void key(String words, Path2D sample, Pen pen) {
        canvas.stroke(sample, pen, Ink.Role.FRAME);
        next(words);
    }

    private void area(String words, Color colour) {
        canvas.fill(
                new Path2D.Double(new Rectangle2D.Double(x, y - 8, 18, 9)), Palette.veil(colour, 0.85), Ink.Role.FRAME);
        next(words);
    }

    private void next(String words) {
        words(words, x + 23);
        x += 23 + typesetter.set(words, SIZE).width() + 22;
    }

    private void words(String words, double at) {
        canvas.text(typesetter.set(words, SIZE), Canvas.Place.at(at, y, 0, Canvas.Vertical.BASELINE), Palette.BLACK);
    }
}
