/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import org.nightjar.core.numbers.Quick;

/**
 * Path of a charged particle in a uniform field along z; reused, one per thread. Curvature and perigee follow the Belle II
 * convention (belle2/basf2 framework/dataobjects Helix): d0 has the sign of (r x p)_z, positive charges turn clockwise.
 */
public final class Helix {
    /** p_T/GeV = FACTOR B/T R/cm: c/10^9 in m/ns times 10^-2 (exact speed of light). */
    public static final double FACTOR = 0.299792458e-2;

    private static final double TWO_PI = 2 * Math.PI;

    private double x0;
    private double y0;
    private double z0;
    private double cosPhi0;
    private double sinPhi0;
    private double pt;
    private double tanLambda;
    private double kappa;
    private double radius;
    private double centreX;
    private double centreY;
    private double centreR;
    /** Turning angle from the start to the point that is farthest from the z axis, in (-pi, pi]. */
    private double toFarthest;

    /** Point reached by the last propagation, cm, transverse path to it, cm, and direction of the transverse momentum there. */
    public double x;

    public double y;
    public double z;
    public double path;
    public double cosPhi;
    public double sinPhi;

    /** Result of {@link #perigee}: signed distance, cm, z, cm. */
    public double d0;

    public double zPerigee;

    /** Starts at a point (cm) with a momentum (GeV) and a charge of +-1 in a field in tesla. */
    public void set(double px, double py, double pz, int charge, double field, double atX, double atY, double atZ) {
        x0 = atX;
        y0 = atY;
        z0 = atZ;
        pt = Math.sqrt(px * px + py * py);
        cosPhi0 = px / pt;
        sinPhi0 = py / pt;
        tanLambda = pz / pt;
        radius = pt / (FACTOR * field);
        kappa = -charge / radius;
        centreX = x0 + charge * radius * sinPhi0;
        centreY = y0 - charge * radius * cosPhi0;
        centreR = Math.sqrt(centreX * centreX + centreY * centreY);
        toFarthest =
                Quick.atan2(sinPhi0 * centreY + cosPhi0 * centreX, charge * (cosPhi0 * centreY - sinPhi0 * centreX));
    }

    /** Transverse momentum, GeV. */
    public double pt() {
        return pt;
    }

    /** dz per transverse path. */
    public double tanLambda() {
        return tanLambda;
    }

    /** Largest distance from the z axis that the circle reaches, cm. */
    public double farthest() {
        return centreR + radius;
    }

    /** Transverse path from the start to the first crossing of a cylinder about the z axis; NaN if it is never met. */
    public double pathToRadius(double r) {
        double c = (r * r - centreR * centreR - radius * radius) / (2 * centreR * radius);
        if (!(Math.abs(c) <= 1)) {
            return Double.NaN;
        }
        // both crossings lie at the same angle, seen from the centre, before and behind the farthest point
        double spread = Quick.atan2(Math.sqrt(1 - c * c), c);
        return Math.min(turn(toFarthest + spread), turn(toFarthest - spread)) * radius;
    }

    private static double turn(double angle) {
        return angle < 0 ? angle + TWO_PI : angle;
    }

    /** Moves to a transverse path length from the start. */
    public void moveTo(double s) {
        path = s;
        double cos = Quick.cos(kappa * s);
        double sin = Quick.sin(kappa * s);
        cosPhi = cosPhi0 * cos - sinPhi0 * sin;
        sinPhi = sinPhi0 * cos + cosPhi0 * sin;
        x = centreX + sinPhi / kappa;
        y = centreY - cosPhi / kappa;
        z = z0 + s * tanLambda;
    }

    /**
     * Moves to the calorimeter's front face; false if the particle curls up for more than three turns before, which
     * stands for being stopped.
     */
    public boolean moveTo(FrontFace face) {
        double side = pathToRadius(face.radius());
        double plane = tanLambda > 0
                ? (face.zForward() - z0) / tanLambda
                : tanLambda < 0 ? (face.zBackward() - z0) / tanLambda : Double.POSITIVE_INFINITY;
        double s = Double.isNaN(side) || plane < side ? plane : side;
        if (s > 3 * TWO_PI * radius) {
            return false;
        }
        moveTo(s);
        return true;
    }

    /** Moves to the point of the circle nearest to the z axis and sets {@link #d0} and {@link #zPerigee}. */
    public void perigee() {
        // opposite to the farthest point
        moveTo((toFarthest > 0 ? toFarthest - Math.PI : toFarthest + Math.PI) * radius);
        d0 = x * sinPhi - y * cosPhi;
        zPerigee = z;
    }
}
