/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.List;
import org.nightjar.detector.Outline;

/**
 * One projection of the detector on paper: across the beam (x to the right, y up) or along it (z to the right, the distance from
 * the axis up for points above the beam and down for points below).
 *
 * @param along true for the view along the beam
 * @param box where it is drawn, figure units
 * @param across what the middle of the box shows, cm to the right
 * @param scale figure units per cm
 */
record View(boolean along, Rectangle2D box, double across, double scale) {
    /** A view that shows a cylinder whole. */
    static View across(Rectangle2D box, double radius) {
        return new View(false, box, 0, 0.5 * Math.min(box.getWidth(), box.getHeight()) / radius);
    }

    /** The view along the beam that shows a cylinder whole. */
    static View along(Rectangle2D box, double radius, double zBackward, double zForward) {
        double scale = Math.min(box.getHeight() / (2 * radius), box.getWidth() / (zForward - zBackward));
        return new View(true, box, 0.5 * (zBackward + zForward), scale);
    }

    /** Horizontal position of a point, figure units. */
    double px(double x, double y, double z) {
        return box.getCenterX() + scale * ((along ? z : x) - across);
    }

    /** Vertical position of a point, figure units. */
    double py(double x, double y, double z) {
        double up = along ? (y < 0 ? -1 : 1) * Math.hypot(x, y) : y;
        return box.getCenterY() - scale * up;
    }

    /** Line through points; a NaN lifts the pen, and so does the beam in the view along it. */
    Path2D line(List<double[]> points) {
        Path2D path = new Path2D.Double();
        double[] before = null;
        for (double[] p : points) {
            boolean crosses = along && before != null && before[1] < 0 != p[1] < 0;
            if (before == null || crosses) {
                path.moveTo(px(p[0], p[1], p[2]), py(p[0], p[1], p[2]));
            } else {
                path.lineTo(px(p[0], p[1], p[2]), py(p[0], p[1], p[2]));
            }
            before = p;
        }
        return path;
    }

    /** Outline of a cylinder. */
    Path2D cylinder(Outline.Cylinder c) {
        if (along) {
            double left = px(0, 0, c.zBackward());
            double right = px(0, 0, c.zForward());
            double half = scale * c.radius();
            return new Path2D.Double(new Rectangle2D.Double(left, box.getCenterY() - half, right - left, 2 * half));
        }
        double r = scale * c.radius();
        double x = px(0, 0, 0);
        double y = py(0, 0, 0);
        return new Path2D.Double(new java.awt.geom.Ellipse2D.Double(x - r, y - r, 2 * r, 2 * r));
    }
}
