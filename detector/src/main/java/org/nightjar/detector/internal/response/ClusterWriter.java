/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;

/** Writes a cluster's row: time smearing, thresholds, links to tracks and truth. */
public final class ClusterWriter implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double NS_PER_CM = 1 / Constants.C_CM_PER_NS;
    private final TimeResponse times;
    private final ClusterRules rules;

    /** From its parts. */
    public ClusterWriter(TimeResponse times, ClusterRules rules) {
        this.times = times;
        this.rules = rules;
    }

    /**
     * Appends a cluster unless it is below threshold or late and soft; returns its row or -1. {@code main} is the deposit
     * with the largest share.
     */
    int write(
            EventBatch events,
            Deposits d,
            int main,
            double energy,
            double theta,
            double phi,
            double distance,
            int region,
            int track,
            RandomStream random) {
        if (!(energy >= rules.cluster())) {
            return -1;
        }
        double range = times.range99(energy);
        double smear = d.kind[main] == Deposits.BACKGROUND ? 0 : range * TimeResponse.SIGMA * random.gaussian();
        double time = d.time[main] - d.distance[main] * NS_PER_CM + smear;
        if (energy < rules.anyTime() && Math.abs(time) > range) {
            return -1;
        }
        Clusters c = events.clusters();
        int row = c.add();
        c.energy[row] = energy;
        c.theta[row] = theta;
        c.phi[row] = phi > Math.PI ? phi - 2 * Math.PI : phi < -Math.PI ? phi + 2 * Math.PI : phi;
        c.distance[row] = distance;
        c.time[row] = time;
        c.timeRange99[row] = range;
        c.region[row] = region;
        c.track[row] = track;
        c.truth[row] = d.particle[main];
        link(events, track, row);
        return row;
    }

    /** Points a track (if any) that has no cluster yet to a cluster. */
    void link(EventBatch events, int track, int row) {
        if (track >= 0 && events.tracks().cluster[track] < 0) {
            events.tracks().cluster[track] = row;
        }
    }
}
