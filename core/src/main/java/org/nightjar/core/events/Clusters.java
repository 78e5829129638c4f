/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/** Calorimeter clusters, laboratory frame. */
public final class Clusters extends Columns {
    /** Energy, GeV. */
    public double[] energy = {};

    /** Polar angle seen from the origin, rad. */
    public double[] theta = {};

    /** Azimuth seen from the origin, rad. */
    public double[] phi = {};

    /** Distance of the cluster from the origin, cm. */
    public double[] distance = {};

    /** Time relative to the collision, ns, corrected for the flight from the origin. */
    public double[] time = {};

    /** Range that holds 99 % of the times of photons of this energy, ns. */
    public double[] timeRange99 = {};

    /** Ratio of the energies in the inner 3x3 and 5x5 (without corners) crystals. */
    public double[] e9e21 = {};

    /** Shower-shape score in [0, 1]; 1 is photon-like. */
    public double[] photonScore = {};

    /** Calorimeter region: 1 forward, 2 barrel, 3 backward (basf2's codes). */
    public int[] region = {};

    /** Row of the matched track, -1 if none. */
    public int[] track = {};

    /** Row of the generated particle with the largest share, -1 for beam background. */
    public int[] truth = {};

    @Override
    protected void resize(int n) {
        energy = Arrays.copyOf(energy, n);
        theta = Arrays.copyOf(theta, n);
        phi = Arrays.copyOf(phi, n);
        distance = Arrays.copyOf(distance, n);
        time = Arrays.copyOf(time, n);
        timeRange99 = Arrays.copyOf(timeRange99, n);
        e9e21 = Arrays.copyOf(e9e21, n);
        photonScore = Arrays.copyOf(photonScore, n);
        region = Arrays.copyOf(region, n);
        track = Arrays.copyOf(track, n);
        truth = Arrays.copyOf(truth, n);
    }
}
