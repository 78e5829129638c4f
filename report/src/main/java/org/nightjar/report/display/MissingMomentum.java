/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.util.Arrays;
import java.util.List;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.detector.Outline;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;

/** Beams less tracks and clusters without a track, laboratory, GeV. */
final class MissingMomentum {
    /** Less is not drawn, GeV. */
    private static final double LEAST = 0.2;

    /** Where its size may be written, in parts of the arrow. */
    private static final double[] WRITTEN = {0.42, 0.55, 0.3, 0.68, 0.8};

    private final double[] p;

    /** Of event k. */
    MissingMomentum(EventBatch events, int k, FourMomentum beams) {
        p = new double[] {beams.px(), beams.py(), beams.pz()};
        Tracks t = events.tracks();
        for (int i = t.first(k); i < t.end(k); i++) {
            p[0] -= t.px[i];
            p[1] -= t.py[i];
            p[2] -= t.pz[i];
        }
        Clusters c = events.clusters();
        for (int i = c.first(k); i < c.end(k); i++) {
            if (c.track[i] < 0) {
                p[0] -= c.energy[i] * Math.sin(c.theta[i]) * Math.cos(c.phi[i]);
                p[1] -= c.energy[i] * Math.sin(c.theta[i]) * Math.sin(c.phi[i]);
                p[2] -= c.energy[i] * Math.cos(c.theta[i]);
            }
        }
    }

    double size() {
        return Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
    }

    boolean isDrawn() {
        return size() >= LEAST;
    }

    /** Draws an arrow that ends inside a cylinder; returns where its size may be written, empty if it is too small to be drawn. */
    List<double[]> draw(View v, Canvas canvas, Outline.Cylinder face) {
        if (!isDrawn()) {
            return List.of();
        }
        double size = size();
        double[] n = {p[0] / size, p[1] / size, p[2] / size};
        double tip = 0.93 * Directions.toEnd(face, n);
        double[] end = Directions.along(n, tip);
        canvas.stroke(
                v.line(List.of(Directions.along(n, 1e-6), end)), Pen.dashed(EventDisplay.LOST, 1.3), Ink.Role.DATA);
        double[] tail = Directions.along(n, tip - 1);
        double x = v.px(end[0], end[1], end[2]);
        double y = v.py(end[0], end[1], end[2]);
        double dx = x - v.px(tail[0], tail[1], tail[2]);
        double dy = y - v.py(tail[0], tail[1], tail[2]);
        double norm = Math.hypot(dx, dy);
        if (norm > 0.05 * v.scale()) {
            canvas.fill(Marks.head(x, y, dx / norm, dy / norm), EventDisplay.LOST, Ink.Role.DATA);
        }
        return Arrays.stream(WRITTEN)
                .mapToObj(part -> Directions.along(n, part * tip))
                .toList();
    }
}
