/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

/**
 * First derivatives that tie a place on a helix to its five parameters (d0, phi0, omega, z0, tanLambda) at the perigee;
 * reused, one per thread. Obtained by integrating the variation of dx/ds = t, dt/ds = kappa n; an independent check
 * is the difference of two exact helices (test).
 */
public final class Derivatives {
    private static final double SMALL = 0.03;

    /** Displacement along the left normal n, and along z at fixed distance along the track, per parameter. */
    public final double[] normal = new double[5];

    public final double[] height = new double[5];

    /** Change of the parameters per change of azimuth, dip angle, and relative curvature at the present place. */
    public final double[] azimuth = new double[5];

    public final double[] dip = new double[5];
    public final double[] turn = new double[5];

    /** Fills {@link #normal} and {@link #height} where the helix is now. */
    public void measurement(Arc h) {
        double slip = slip(h);
        normal[0] = -h.cos;
        normal[1] = h.sin * h.perKappa() * h.lever();
        normal[2] = -h.bulge() * h.perKappa();
        height[0] = h.sin * h.tanLambda;
        height[1] = -h.moment * h.tanLambda;
        height[2] = slip * h.tanLambda;
        height[3] = 1;
        height[4] = h.s;
    }

    /** Fills {@link #azimuth}, {@link #dip} and {@link #turn} where the helix is now. */
    public void kicks(Arc h) {
        double k = h.kappa;
        double bulge = h.bulge();
        double inverse = h.perLever();
        azimuth[0] = h.sin * h.perKappa();
        azimuth[1] = h.cos * inverse;
        azimuth[3] = (h.d0 - bulge) * inverse * h.tanLambda;
        double shift = -bulge; // kappa times the displacement along -n at the perigee
        double back = -h.s * k;
        double slide = -slip(h) * k;
        turn[0] = shift;
        turn[1] = (back - k * slide) * inverse;
        turn[2] = -k;
        turn[3] = (h.d0 * back - slide) * inverse * h.tanLambda;
        double sec2 = 1 + h.tanLambda * h.tanLambda;
        for (int i = 0; i < 4; i++) {
            dip[i] = h.tanLambda * turn[i];
        }
        dip[3] -= h.s * sec2;
        dip[4] = sec2;
    }

    /** (kappa s - sin(kappa s))/kappa^2, the shortening of the chord. */
    private static double slip(Arc h) {
        double a = h.kappa * h.s;
        if (Math.abs(a) < SMALL) {
            double a2 = a * a;
            return h.s * h.s * a * (1.0 / 6 - a2 * (1.0 / 120 - a2 * (1.0 / 5040)));
        }
        return (a - h.sin) * h.perKappa() * h.perKappa();
    }
}
