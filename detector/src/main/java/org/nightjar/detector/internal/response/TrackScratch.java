/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import org.nightjar.core.events.Tracks;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.tracking.Information;
import org.nightjar.detector.internal.tracking.Walk;

/** Scratch memory of the tracker: the present track's hits, factor of its covariance and deviation from the truth. */
final class TrackScratch {
    /** Place of the variance of omega in the lower triangle. */
    private static final int OMEGA = 5;

    final Walk walk;
    /** The same through every single layer, for tracks with hardly enough hits. */
    final Walk layered;

    final double[] looked = new double[18];
    private final double[] factor = new double[15];
    final double[] deviation = new double[5];
    private final double[] normal = new double[5];
    private final double[] covariance = new double[15];
    double wireHits;
    double sensorHits;
    double firstRadius;

    TrackScratch(Walk walk, Walk layered) {
        this.walk = walk;
        this.layered = layered;
    }

    /** Takes the hits of a walk. */
    void count(Walk from) {
        wireHits = from.wireHits();
        sensorHits = from.sensorHits();
        firstRadius = from.firstRadius();
    }

    /** Fits a walk; false if its hits do not fix the helix. */
    boolean fit(Walk from) {
        if (!from.fit()) {
            return false;
        }
        System.arraycopy(from.factor, 0, factor, 0, 15);
        System.arraycopy(from.deviation, 0, deviation, 0, 5);
        return true;
    }

    /** Takes the numbers of a table. */
    void take() {
        System.arraycopy(looked, 0, factor, 0, 15);
        wireHits = looked[15];
        sensorHits = looked[16];
        firstRadius = looked[17];
    }

    /** Draws a deviation from the covariance. */
    void deviate(RandomStream random) {
        for (int i = 0; i < 5; i++) {
            normal[i] = random.gaussian();
        }
        Information.deviate(factor, normal, deviation);
    }

    /** Writes the covariance, with a further variance of omega, scaled, into a row. */
    void covariance(Tracks t, int row, double omega2, double scale) {
        Information.covariance(factor, covariance);
        covariance[OMEGA] += omega2;
        for (int k = 0; k < 15; k++) {
            t.covariance[k][row] = scale * covariance[k];
        }
    }
}
