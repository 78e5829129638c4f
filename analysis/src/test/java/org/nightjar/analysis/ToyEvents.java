/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;

/** Events written by hand: angles in degrees, energies in GeV. */
final class ToyEvents {
    final EventBatch batch = new EventBatch();
    private int done;

    ToyEvents(int size) {
        this(0, size);
    }

    ToyEvents(long first, int size) {
        batch.start(first, size);
    }

    /** A prompt photon with a 99 % time range of 3 ns, no track, no truth. Returns its row. */
    int cluster(double energy, double theta, double phi) {
        Clusters c = batch.clusters();
        int i = c.add();
        c.energy[i] = energy;
        c.theta[i] = Math.toRadians(theta);
        c.phi[i] = Math.toRadians(phi);
        c.distance[i] = 130;
        c.time[i] = 0;
        c.timeRange99[i] = 3;
        c.e9e21[i] = 0.95;
        c.photonScore[i] = 0.9;
        c.region[i] = 2;
        c.track[i] = -1;
        c.truth[i] = -1;
        return i;
    }

    /** A track from the interaction point, without cluster and truth. Returns its row. */
    int track(int charge, double px, double py, double pz) {
        Tracks t = batch.tracks();
        int i = t.add();
        t.charge[i] = charge;
        t.px[i] = px;
        t.py[i] = py;
        t.pz[i] = pz;
        t.d0[i] = 0.01;
        t.z0[i] = 0.1;
        t.electronScore[i] = 0.1;
        t.muonScore[i] = 0.9;
        t.wireHits[i] = 40;
        t.cluster[i] = -1;
        t.truth[i] = -1;
        return i;
    }

    ToyEvents end() {
        return end(1, 1);
    }

    ToyEvents end(double weight, long triggerBits) {
        batch.weight()[done] = weight;
        batch.triggerBits()[done] = triggerBits;
        done++;
        batch.particles().endEvent();
        batch.tracks().endEvent();
        batch.clusters().endEvent();
        batch.muonClusters().endEvent();
        return this;
    }
}
