/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.util.Arrays;

/** Cuts polylines and polygons to a rectangle, in figure units. */
final class Clip {
    private Clip() {}

    /** The parts of a polyline inside the box (Liang-Barsky per segment); NaN leaves a gap. */
    static Path2D polyline(double[] x, double[] y, Rectangle2D box) {
        Path2D.Double path = new Path2D.Double();
        boolean open = false;
        for (int i = 1; i < x.length; i++) {
            double[] cut = segment(x[i - 1], y[i - 1], x[i], y[i], box);
            if (cut.length == 0) {
                open = false;
                continue;
            }
            if (!open || cut[0] > 0) {
                moveAlong(path, x, y, i, cut[0], true);
            }
            moveAlong(path, x, y, i, cut[1], false);
            open = cut[1] == 1;
        }
        return path;
    }

    private static void moveAlong(Path2D.Double path, double[] x, double[] y, int i, double share, boolean lift) {
        double px = share == 1 ? x[i] : x[i - 1] + share * (x[i] - x[i - 1]);
        double py = share == 1 ? y[i] : y[i - 1] + share * (y[i] - y[i - 1]);
        if (lift) {
            path.moveTo(px, py);
        } else {
            path.lineTo(px, py);
        }
    }

    /** Shares of the segment between which it is inside; empty if it is outside or not a number. */
    private static double[] segment(double x0, double y0, double x1, double y1, Rectangle2D box) {
        double[] p = {x0 - x1, x1 - x0, y0 - y1, y1 - y0};
        double[] q = {x0 - box.getMinX(), box.getMaxX() - x0, y0 - box.getMinY(), box.getMaxY() - y0};
        double enter = 0;
        double leave = 1;
        for (int k = 0; k < 4; k++) {
            if (Double.isNaN(p[k]) || (p[k] == 0 && q[k] < 0)) {
                return new double[0];
            }
            if (p[k] < 0) {
                enter = Math.max(enter, q[k] / p[k]);
            } else if (p[k] > 0) {
                leave = Math.min(leave, q[k] / p[k]);
            }
        }
        return enter > leave ? new double[0] : new double[] {enter, leave};
    }

    /** The polygon inside the box (Sutherland-Hodgman); points that are not numbers are left out. */
    static Path2D polygon(double[] x, double[] y, Rectangle2D box) {
        double[] points = new double[2 * x.length];
        int n = 0;
        for (int i = 0; i < x.length; i++) {
            if (!Double.isNaN(x[i]) && !Double.isNaN(y[i])) {
                points[n++] = x[i];
                points[n++] = y[i];
            }
        }
        points = Arrays.copyOf(points, n);
        points = cut(points, 0, box.getMinX(), 1);
        points = cut(points, 0, box.getMaxX(), -1);
        points = cut(points, 1, box.getMinY(), 1);
        points = cut(points, 1, box.getMaxY(), -1);
        Path2D.Double path = new Path2D.Double(Path2D.WIND_NON_ZERO);
        for (int i = 0; i + 1 < points.length; i += 2) {
            if (i == 0) {
                path.moveTo(points[0], points[1]);
            } else {
                path.lineTo(points[i], points[i + 1]);
            }
        }
        if (points.length > 0) {
            path.closePath();
        }
        return path;
    }

    /** Keeps the side where sign * (coordinate - edge) is not negative. */
    private static double[] cut(double[] points, int axis, double edge, int sign) {
        double[] kept = new double[2 * points.length + 4];
        int n = 0;
        for (int i = 0; i < points.length; i += 2) {
            int j = (i + 2) % points.length;
            double here = sign * (points[i + axis] - edge);
            double next = sign * (points[j + axis] - edge);
            if (here >= 0) {
                kept[n++] = points[i];
                kept[n++] = points[i + 1];
            }
            if ((here >= 0) != (next >= 0)) {
                double share = here / (here - next);
                kept[n++] = axis == 0 ? edge : points[i] + share * (points[j] - points[i]);
                kept[n++] = axis == 1 ? edge : points[i + 1] + share * (points[j + 1] - points[i + 1]);
            }
        }
        return Arrays.copyOf(kept, n);
    }
}
