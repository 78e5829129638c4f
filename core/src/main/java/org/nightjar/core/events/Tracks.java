/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/** Charged tracks, laboratory frame, helix at the perigee to the origin in the Belle II convention. */
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

    /** Identification scores in [0, 1]. */
    public double[] electronScore = {};

    public double[] muonScore = {};

    /** Row of the matched cluster, -1 if none. */
    public int[] cluster = {};

    /** Row of the generated particle, -1 for a fake. */
    public int[] truth = {};

    @Override
    protected void resize(int n) {
        px = Arrays.copyOf(px, n);
        py = Arrays.copyOf(py, n);
        pz = Arrays.copyOf(pz, n);
        charge = Arrays.copyOf(charge, n);
        d0 = Arrays.copyOf(d0, n);
        z0 = Arrays.copyOf(z0, n);
        electronScore = Arrays.copyOf(electronScore, n);
        muonScore = Arrays.copyOf(muonScore, n);
        cluster = Arrays.copyOf(cluster, n);
        truth = Arrays.copyOf(truth, n);
    }
}
