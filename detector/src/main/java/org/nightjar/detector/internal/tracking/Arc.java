/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import org.nightjar.core.numbers.Quick;
import org.nightjar.detector.internal.geometry.Helix;

/**
 * A helix in a uniform field along z, described from its perigee to the z axis; reused, one per thread. With kappa = dphi/ds
 * (s: transverse path from the perigee), t the transverse direction and n its left normal, all formulas follow from
 * dx/ds = t, dt/ds = kappa n. They stay exact for straight tracks. Belle II convention: omega = -kappa has the sign of the
 * charge, the perigee is (d0 sin phi0, -d0 cos phi0, z0).
 */
public final class Arc {
    /** Squared sine of half a turn below which paths come from a series. */
    private static final double SMALL = 0.02;

    /** Coefficients of the series of asin(x)/x in x^2, highest power first. */
    private static final double[] ARCSINE = {231.0 / 13312, 63.0 / 2816, 35.0 / 1152, 5.0 / 112, 3.0 / 40, 1.0 / 6, 1};

    /** The five parameters at the perigee: cm, rad, 1/cm, cm, 1. */
    public double d0;

    public double cosPhi0;
    public double sinPhi0;
    public double kappa;
    public double z0;
    public double tanLambda;

    /** Path from the perigee to the point at which the helix was set, cm; negative on its way in. */
    public double start;

    /** Result of {@link #moveTo}: path, cm, cosine and sine of the turn since the perigee. */
    public double s;

    public double cos;
    public double sin;

    /** Components of the radius vector along the track (r.t) and of its moment about the axis ((r x t)_z), cm. */
    public double along;

    public double moment;

    /** 1 - kappa d0, above zero, and the inverses of it and of kappa. */
    private double lever;

    private double perLever;
    private double perKappa;

    /** Turns per cm of a momentum in GeV: kappa = -charge x FACTOR x field/pt. */
    public static double curvature(int charge, double field, double pt) {
        return -charge * Helix.FACTOR * field / pt;
    }

    /** The helix through a point (cm) with a direction (transverse unit vector, dz/ds) and a curvature. */
    public void set(double x, double y, double z, double tx, double ty, double dzds, double turn) {
        kappa = turn;
        tanLambda = dzds;
        double a = x * ty - y * tx;
        double b = x * tx + y * ty;
        double u = turn * b;
        double v = 1 - turn * a;
        lever = Math.sqrt(u * u + v * v);
        perLever = 1 / lever;
        perKappa = 1 / turn;
        d0 = (2 * a - turn * (a * a + b * b)) / (1 + lever);
        double c = v * perLever;
        double q = u * perLever;
        cosPhi0 = tx * c + ty * q;
        sinPhi0 = ty * c - tx * q;
        start = Quick.atan2(u, v) * perKappa;
        z0 = z - start * dzds;
    }

    /**
     * Moves to the crossing of a cylinder about the axis on the way out ({@code way} = 1) or in (-1), within half a turn of
     * the perigee; false, and nowhere, if there is none.
     */
    public boolean toRadius(double radius, int way) {
        double chord2 = (radius * radius - d0 * d0) * perLever;
        double h = 0.25 * kappa * kappa * chord2; // sin^2(kappa s/2)
        if (!(chord2 >= 0 && h <= 1)) {
            return false;
        }
        double half = Math.sqrt(h);
        double other = Math.sqrt(1 - h);
        s = way * 2 * half * Math.abs(perKappa) * (h < SMALL ? slack(h) : Quick.atan2(half, other) / half);
        cos = 1 - 2 * h;
        sin = way * Math.copySign(2 * half * other, kappa);
        along = lever * sin * perKappa;
        moment = d0 * cos + bulge();
        return true;
    }

    /** Path from the perigee to the point farthest from the axis, cm. */
    public double half() {
        return Math.PI / Math.abs(kappa);
    }

    /** Moves to a path from the perigee. */
    public void moveTo(double path) {
        s = path;
        cos = Quick.cos(kappa * path);
        sin = Quick.sin(kappa * path);
        along = lever * sin * perKappa;
        moment = d0 * cos + bulge();
    }

    /** (1 - cos(kappa s))/kappa. */
    double bulge() {
        // 1 - cos = sin^2/(1 + cos) where that is the better conditioned form
        return (cos > 0 ? sin * sin / (1 + cos) : 1 - cos) * perKappa;
    }

    /** asin(x)/x as a series in h = x^2, to 2e-14 below {@link #SMALL}. */
    private static double slack(double h) {
        double sum = ARCSINE[0];
        for (int n = 1; n < ARCSINE.length; n++) {
            sum = sum * h + ARCSINE[n];
        }
        return sum;
    }

    /** Curvature changes by this factor where the track is now, as by a loss of momentum; the path is counted anew. */
    public void bend(double factor) {
        set(x(), y(), z(), tx(), ty(), tanLambda, kappa * factor);
    }

    /** Where the track is now, cm. */
    public double x() {
        return along * tx() + moment * ty();
    }

    /** Where the track is now, cm. */
    public double y() {
        return along * ty() - moment * tx();
    }

    /** Where the track is now, cm. */
    public double z() {
        return z0 + s * tanLambda;
    }

    /** Transverse direction now. */
    public double tx() {
        return cosPhi0 * cos - sinPhi0 * sin;
    }

    /** Transverse direction now. */
    public double ty() {
        return sinPhi0 * cos + cosPhi0 * sin;
    }

    /** 1 - kappa d0. */
    public double lever() {
        return lever;
    }

    /** 1/(1 - kappa d0). */
    public double perLever() {
        return perLever;
    }

    /** 1/kappa, cm. */
    public double perKappa() {
        return perKappa;
    }
}
