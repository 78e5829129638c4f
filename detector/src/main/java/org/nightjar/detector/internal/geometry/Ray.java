/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

/** A straight path; reused, one per thread. To be changed by its methods alone. */
public final class Ray {
    /** Start, cm. */
    public double x;

    public double y;
    public double z;

    /** Direction, unit vector. */
    public double dx;

    public double dy;
    public double dz;

    private double transverse2;
    private double outward;
    private double distance2;

    /** Where the layer crossed last begins, and the path inside it, cm. */
    public double at;

    public double through;

    /** Sets start and direction; the direction is normalised. */
    public void set(double x0, double y0, double z0, double px, double py, double pz) {
        double scale = 1 / Math.sqrt(px * px + py * py + pz * pz);
        setUnit(x0, y0, z0, px * scale, py * scale, pz * scale);
    }

    /** Sets start and direction, which is a unit vector. */
    public void setUnit(double x0, double y0, double z0, double ux, double uy, double uz) {
        x = x0;
        y = y0;
        z = z0;
        dx = ux;
        dy = uy;
        dz = uz;
        transverse2 = dx * dx + dy * dy;
        outward = x * dx + y * dy;
        distance2 = x * x + y * y;
    }

    /** Path length to a cylinder about the z axis that encloses the start; NaN or negative if it does not, or is never met. */
    public double toRadius(double radius) {
        double c = distance2 - radius * radius;
        return c > 0 ? Double.NaN : (Math.sqrt(outward * outward - transverse2 * c) - outward) / transverse2;
    }
}
