/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.display;

import org.nightjar.detector.Outline;

/** Directions from the collision as unit vectors. */
final class Directions {
    private Directions() {}

    static double[] direction(double theta, double phi) {
        return new double[] {Math.sin(theta) * Math.cos(phi), Math.sin(theta) * Math.sin(phi), Math.cos(theta)};
    }

    static double[] unit(double[] p) {
        double r = Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2]);
        return new double[] {p[0] / r, p[1] / r, p[2] / r};
    }

    static double[] along(double[] n, double far) {
        return new double[] {far * n[0], far * n[1], far * n[2]};
    }

    /** Distance from the origin to the surface of a cylinder. */
    static double toEnd(Outline.Cylinder c, double[] n) {
        double side = c.radius() / Math.max(1e-9, Math.hypot(n[0], n[1]));
        double end = (n[2] > 0 ? c.zForward() : c.zBackward()) / n[2];
        return Math.min(side, end);
    }
}
