/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/**
 * Charged tracks, laboratory frame, helix at the perigee to the z axis in the Belle II convention: d0 has the sign of
 * (r x p)_z, phi0 = atan2(py, px), omega has the sign of the charge, tanLambda = pz/pt; the perigee is
 * (d0 sin phi0, -d0 cos phi0, z0).
 */
public final class Tracks extends Columns {
    /** Momentum at the perigee, GeV. */
    public double[] px = {};

    public double[] py = {};
    public double[] pz = {};

    /** Charge, +1 or -1. */
    public int[] charge = {};

    /** Signed transverse distance of the perigee, cm. */
    public double[] d0 = {};

    /** z of the perigee, cm. */
    public double[] z0 = {};

    /** Signed curvature, 1/cm. */
    public double[] omega = {};

    /**
     * Covariance of (d0, phi0, omega, z0, tanLambda) in powers of cm and rad: element (i, j), j not above i, is column
     * {@link #covariance(int, int)}.
     */
    public final double[][] covariance = new double[15][];

    /** Hits of sensors of silicon (each counts once) and of wires. */
    public int[] siliconHits = {};

    public int[] wireHits = {};

    /** Distance from the axis of the innermost hit, cm. */
    public double[] firstRadius = {};

    /** Identification scores in [0, 1]. */
    public double[] electronScore = {};

    public double[] muonScore = {};
    public double[] pionScore = {};
    public double[] kaonScore = {};
    public double[] protonScore = {};

    /** Layers of the muon system that the track reaches. */
    public int[] muonLayers = {};

    /** Row of the matched cluster, -1 if none. */
    public int[] cluster = {};

    /** Row of the generated particle, -1 for a fake. */
    public int[] truth = {};

    /** No rows. */
    public Tracks() {
        Arrays.fill(covariance, new double[0]);
    }

    /** Column of an element of the covariance; the order of the two does not matter. */
    public static int covariance(int i, int j) {
        int high = Math.max(i, j);
        return high * (high + 1) / 2 + Math.min(i, j);
    }

    @Override
    protected void resize(int n) {
        px = Arrays.copyOf(px, n);
        py = Arrays.copyOf(py, n);
        pz = Arrays.copyOf(pz, n);
        charge = Arrays.copyOf(charge, n);
        d0 = Arrays.copyOf(d0, n);
        z0 = Arrays.copyOf(z0, n);
        omega = Arrays.copyOf(omega, n);
        for (int k = 0; k < covariance.length; k++) {
            covariance[k] = Arrays.copyOf(covariance[k], n);
        }
        siliconHits = Arrays.copyOf(siliconHits, n);
        wireHits = Arrays.copyOf(wireHits, n);
        firstRadius = Arrays.copyOf(firstRadius, n);
        electronScore = Arrays.copyOf(electronScore, n);
        muonScore = Arrays.copyOf(muonScore, n);
        pionScore = Arrays.copyOf(pionScore, n);
        kaonScore = Arrays.copyOf(kaonScore, n);
        protonScore = Arrays.copyOf(protonScore, n);
        muonLayers = Arrays.copyOf(muonLayers, n);
        cluster = Arrays.copyOf(cluster, n);
        truth = Arrays.copyOf(truth, n);
    }
}
