/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

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
    private double phi0;
    private double pt;
    private double tanLambda;
    private double kappa;
    private double radius;
    private double centreX;
    private double centreY;
    private double centreR;

    /** Point reached by the last propagation, cm, transverse path to it, cm, and azimuth of the momentum there, rad. */
    public double x;

    public double y;
    public double z;
    public double path;
    public double phi;

    /** Result of {@link #perigee}: signed distance, cm, z, cm. */
    public double d0;

    public double zPerigee;

    /** Starts at a point (cm) with a momentum (GeV) and a charge of +-1 in a field in tesla. */
    public void set(double px, double py, double pz, int charge, double field, double atX, double atY, double atZ) {
        x0 = atX;
        y0 = atY;
        z0 = atZ;
        pt = Math.sqrt(px * px + py * py);
        phi0 = Math.atan2(py, px);
        tanLambda = pz / pt;
        radius = pt / (FACTOR * field);
        kappa = -charge / radius;
        centreX = x0 - py / pt / kappa;
        centreY = y0 + px / pt / kappa;
        centreR = Math.sqrt(centreX * centreX + centreY * centreY);
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
        double spread = Math.acos(c);
        double towards = Math.atan2(centreY, centreX);
        // azimuth of the start seen from the centre: the momentum is 90 degrees ahead in the sense of rotation
        double start = phi0 - Math.copySign(Math.PI / 2, kappa);
        double sense = Math.signum(kappa);
        double one = turn(sense * (towards + spread - start));
        double two = turn(sense * (towards - spread - start));
        return Math.min(one, two) * radius;
    }

    private static double turn(double angle) {
        double t = angle % TWO_PI;
        return t < 0 ? t + TWO_PI : t;
    }

    /** Moves to a transverse path length from the start. */
    public void moveTo(double s) {
        path = s;
        phi = phi0 + kappa * s;
        x = centreX + Math.sin(phi) / kappa;
        y = centreY - Math.cos(phi) / kappa;
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
        double alpha = Math.atan2(-centreY, -centreX);
        double at = alpha + Math.copySign(Math.PI / 2, kappa);
        double back = Math.IEEEremainder(at - phi0, TWO_PI);
        moveTo(back / kappa);
        d0 = x * Math.sin(phi) - y * Math.cos(phi);
        zPerigee = z;
    }
}
