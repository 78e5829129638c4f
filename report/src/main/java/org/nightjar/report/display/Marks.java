/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import org.nightjar.detector.Outline;

/** Shapes of an event display, figure units, and where flights end. */
final class Marks {
    /** Half opening angle of a bar, rad: a crystal of 5.5 cm at 1.3 m, doubled to be seen. */
    private static final double BAR = 0.042;

    private Marks() {}

    static Path2D square(double x, double y, double size) {
        return new Path2D.Double(new Rectangle2D.Double(x - size / 2, y - size / 2, size, size));
    }

    static Path2D diamond(double x, double y, double size) {
        return polygon(x, y - 0.6 * size, x + 0.6 * size, y, x, y + 0.6 * size, x - 0.6 * size, y);
    }

    /** Head of an arrow that points along (ux, uy). */
    static Path2D head(double x, double y, double ux, double uy) {
        return polygon(x + 8 * ux, y + 8 * uy, x - 3.5 * uy, y + 3.5 * ux, x + 3.5 * uy, y - 3.5 * ux);
    }

    /** A stroke of a key. */
    static Path2D sample(double x, double y) {
        Path2D p = new Path2D.Double();
        p.moveTo(x, y - 3.5);
        p.lineTo(x + 18, y - 3.5);
        return p;
    }

    /** A bar from one distance to another, as wide as two crystals. */
    static Path2D bar(View v, double[] n, double from, double to) {
        double x1 = v.px(from * n[0], from * n[1], from * n[2]);
        double y1 = v.py(from * n[0], from * n[1], from * n[2]);
        double x2 = v.px(to * n[0], to * n[1], to * n[2]);
        double y2 = v.py(to * n[0], to * n[1], to * n[2]);
        double length = Math.max(1e-9, Math.hypot(x2 - x1, y2 - y1));
        double half = BAR * from * v.scale();
        double ox = -(y2 - y1) / length * half;
        double oy = (x2 - x1) / length * half;
        return polygon(x1 + ox, y1 + oy, x2 + ox, y2 + oy, x2 - ox, y2 - oy, x1 - ox, y1 - oy);
    }

    /** The part of a flight that ends inside the calorimeter's outline. */
    static double[] inside(Outline.Cylinder c, double[] from, double[] to) {
        double low = 0;
        double high = 1;
        if (within(c, to)) {
            return to;
        }
        for (int i = 0; i < 40; i++) {
            double middle = 0.5 * (low + high);
            if (within(c, between(from, to, middle))) {
                low = middle;
            } else {
                high = middle;
            }
        }
        return between(from, to, low);
    }

    static boolean within(Outline.Cylinder c, double[] p) {
        return Math.hypot(p[0], p[1]) < c.radius() && p[2] > c.zBackward() && p[2] < c.zForward();
    }

    private static double[] between(double[] a, double[] b, double f) {
        return new double[] {a[0] + f * (b[0] - a[0]), a[1] + f * (b[1] - a[1]), a[2] + f * (b[2] - a[2])};
    }

    private static Path2D polygon(double... corners) {
        Path2D path = new Path2D.Double();
        path.moveTo(corners[0], corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(corners[i], corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
