/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.diagram;

import java.awt.Color;
import java.awt.geom.Path2D;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.report.drawing.Canvas;
import org.nightjar.report.drawing.Ink;
import org.nightjar.report.drawing.Pen;

/** Lines of diagrams: arrows for fermions along their number, waves for vectors, dashes for scalars. */
final class LinePainter {
    private static final double WIDTH = 1.3;
    private static final double WAVE = 7; // length of one wave, figure units
    private static final double SWING = 2.6;
    private static final int STEPS = 12; // straight pieces of one wave
    private static final double ARROW = 8;

    private final Canvas canvas;

    LinePainter(Canvas canvas) {
        this.canvas = canvas;
    }

    /** The line of a particle that flows from the first point to the second. */
    void line(ParticleType particle, Color colour, double x1, double y1, double x2, double y2) {
        switch (particle.twiceSpin()) {
            case 2 -> canvas.stroke(wave(x1, y1, x2, y2), Pen.solid(colour, WIDTH), Ink.Role.DATA);
            case 1 -> fermion(particle, colour, x1, y1, x2, y2);
            default -> canvas.stroke(straight(x1, y1, x2, y2), Pen.dashed(colour, WIDTH), Ink.Role.DATA);
        }
    }

    private void fermion(ParticleType particle, Color colour, double x1, double y1, double x2, double y2) {
        canvas.stroke(straight(x1, y1, x2, y2), Pen.solid(colour, WIDTH), Ink.Role.DATA);
        if (!particle.isSelfConjugate()) {
            boolean along = particle.pdg() > 0;
            arrow(
                    colour,
                    (x1 + x2) / 2,
                    (y1 + y2) / 2,
                    Math.atan2(along ? y2 - y1 : y1 - y2, along ? x2 - x1 : x1 - x2));
        }
    }

    private void arrow(Color colour, double x, double y, double angle) {
        Path2D tip = new Path2D.Double();
        double c = Math.cos(angle);
        double s = Math.sin(angle);
        double[][] corners = {{0.6, 0}, {-0.4, 0.42}, {-0.2, 0}, {-0.4, -0.42}};
        for (int k = 0; k < corners.length; k++) {
            double u = corners[k][0] * ARROW;
            double v = corners[k][1] * ARROW;
            if (k == 0) {
                tip.moveTo(x + c * u - s * v, y + s * u + c * v);
            } else {
                tip.lineTo(x + c * u - s * v, y + s * u + c * v);
            }
        }
        tip.closePath();
        canvas.fill(tip, colour, Ink.Role.DATA);
    }

    private static Path2D straight(double x1, double y1, double x2, double y2) {
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        path.lineTo(x2, y2);
        return path;
    }

    private static Path2D wave(double x1, double y1, double x2, double y2) {
        double length = Math.hypot(x2 - x1, y2 - y1);
        int n = Math.max(1, (int) Math.round(length / WAVE)) * STEPS;
        double ux = (x2 - x1) / length;
        double uy = (y2 - y1) / length;
        Path2D path = new Path2D.Double();
        path.moveTo(x1, y1);
        for (int k = 1; k <= n; k++) {
            double t = length * k / n;
            double v = SWING * Math.sin(2 * Math.PI * k / STEPS);
            path.lineTo(x1 + ux * t - uy * v, y1 + uy * t + ux * v);
        }
        return path;
    }
}
