/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/** Clusters of the muon system that no track points to: neutral kaons, photons in gaps of the calorimeter. */
public final class MuonClusters extends Columns {
    /** Polar angle seen from the origin, rad. */
    public double[] theta = {};

    /** Azimuth seen from the origin, rad. */
    public double[] phi = {};

    /** Row of the generated particle. */
    public int[] truth = {};

    @Override
    protected void resize(int n) {
        theta = Arrays.copyOf(theta, n);
        phi = Arrays.copyOf(phi, n);
        truth = Arrays.copyOf(truth, n);
    }
}
