/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

/** A straight path; reused, one per thread. */
public final class Ray {
    /** Start, cm. */
    public double x;

    public double y;
    public double z;

    /** Direction, unit vector. */
    public double dx;

    public double dy;
    public double dz;

    /** Where the layer crossed last begins, and the path inside it, cm. */
    public double at;

    public double through;

    /** Sets start and direction; the direction is normalised. */
    public void set(double x0, double y0, double z0, double px, double py, double pz) {
        double p = Math.sqrt(px * px + py * py + pz * pz);
        x = x0;
        y = y0;
        z = z0;
        dx = px / p;
        dy = py / p;
        dz = pz / p;
    }

    /** Path length to a cylinder about the z axis that encloses the start; NaN or negative if it does not, or is never met. */
    public double toRadius(double radius) {
        double a = dx * dx + dy * dy;
        double b = x * dx + y * dy;
        double c = x * x + y * y - radius * radius;
        return c > 0 ? Double.NaN : (Math.sqrt(b * b - a * c) - b) / a;
    }
}
