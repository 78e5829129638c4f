/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.awt.geom.Ellipse2D;
import java.awt.geom.Path2D;

/** Shape of a data point. */
public enum MarkerShape {
    DOT,
    RING,
    SQUARE,
    DIAMOND,
    TRIANGLE,
    CROSS;

    /** Outline about (x, y); size is the diameter in figure units. Rings and crosses are stroked, the others filled. */
    Path2D path(double x, double y, double size) {
        double r = size / 2;
        return switch (this) {
            case DOT, RING -> new Path2D.Double(new Ellipse2D.Double(x - r, y - r, size, size));
            case SQUARE -> polygon(x, y, -0.9 * r, -0.9 * r, 0.9 * r, -0.9 * r, 0.9 * r, 0.9 * r, -0.9 * r, 0.9 * r);
            case DIAMOND -> polygon(x, y, 0, -1.2 * r, 1.2 * r, 0, 0, 1.2 * r, -1.2 * r, 0);
            case TRIANGLE -> polygon(x, y, 0, -1.15 * r, 1.05 * r, 0.8 * r, -1.05 * r, 0.8 * r);
            case CROSS -> cross(x, y, r);
        };
    }

    boolean isStroked() {
        return this == RING || this == CROSS;
    }

    private static Path2D cross(double x, double y, double r) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x - r, y - r);
        path.lineTo(x + r, y + r);
        path.moveTo(x - r, y + r);
        path.lineTo(x + r, y - r);
        return path;
    }

    private static Path2D polygon(double x, double y, double... corners) {
        Path2D.Double path = new Path2D.Double();
        path.moveTo(x + corners[0], y + corners[1]);
        for (int i = 2; i < corners.length; i += 2) {
            path.lineTo(x + corners[i], y + corners[i + 1]);
        }
        path.closePath();
        return path;
    }
}
