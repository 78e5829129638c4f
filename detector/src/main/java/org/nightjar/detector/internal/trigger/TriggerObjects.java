/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.trigger;

import java.io.Serializable;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.TriggerCells;
import org.nightjar.detector.internal.response.Workspace;

/**
 * What trigger lines look at in one event; reused, one per thread. Trigger clusters are the six most energetic clusters of the
 * calorimeter above the threshold of a cell, with the energy smeared by the trigger's resolution; tracks are the reconstructed
 * ones.
 */
public final class TriggerObjects {
    /** Most clusters that the trigger hands on (belle2/basf2 trg/ecl TRGECLModule, ClusterLimit). */
    private static final int LIMIT = 6;

    /**
     * How objects are made.
     *
     * @param rings crystals
     * @param cells trigger cells
     * @param beams beams, for energies in their centre of mass
     * @param threshold least energy of a cluster, GeV
     * @param width relative resolution of a cluster's energy
     */
    public record Settings(EclRings rings, TriggerCells cells, Beams beams, double threshold, double width)
            implements Serializable {
        /** Row of cells of a cell. */
        int idOfCell(int cell) {
            int id = 1;
            while (cells.firstOfId(id + 1) <= cell) {
                id++;
            }
            return id;
        }

        /** Lowest polar angle of a row of cells, rad. */
        double thetaLow(int row) {
            double low = Math.PI;
            for (int r = 0; r < rings.rings(); r++) {
                low = cells.idOfRing(r) >= row ? Math.min(low, rings.low(r)) : low;
            }
            return low;
        }

        /** Highest polar angle of a row of cells, rad. */
        double thetaHigh(int row) {
            double high = 0;
            for (int r = 0; r < rings.rings(); r++) {
                high = cells.idOfRing(r) <= row ? Math.max(high, rings.high(r)) : high;
            }
            return high;
        }
    }

    private final Settings settings;
    private final Workspace workspace;
    private final Frame frame;
    private EventBatch events = new EventBatch();
    private int event;
    private boolean ready;
    private double moment;

    /** Clusters: energy in the laboratory and the centre of mass (GeV), angles there (rad), row of cells; their number. */
    final double[] energy = new double[LIMIT];

    final double[] energyCm = new double[LIMIT];
    final double[] thetaCm = new double[LIMIT];
    final double[] phiCm = new double[LIMIT];
    final int[] id = new int[LIMIT];
    int count;

    /** For events in a workspace. */
    public TriggerObjects(Settings settings, Workspace workspace) {
        this.settings = settings;
        this.workspace = workspace;
        frame = settings.beams.cm();
    }

    /** Turns to event k, taken when a share of the luminosity had been taken. */
    public void at(EventBatch batch, int k, double luminosityShare) {
        events = batch;
        moment = luminosityShare;
        event = k;
        ready = false;
    }

    /** Share of the luminosity taken before the event. */
    double moment() {
        return moment;
    }

    /** The deposits. */
    Workspace workspace() {
        return workspace;
    }

    EventBatch events() {
        return events;
    }

    int event() {
        return event;
    }

    /** Makes the clusters unless that is done. */
    void makeClusters(RandomStream random) {
        if (ready) {
            return;
        }
        ready = true;
        count = 0;
        Clusters c = events.clusters();
        for (int i = c.first(event); i < c.end(event); i++) {
            double e = c.energy[i] * (1 + settings.width * random.gaussian());
            int ring = settings.rings.ring(c.theta[i]);
            if (e > settings.threshold && ring >= 0) {
                insert(e, c.theta[i], c.phi[i], settings.cells.idOfRing(ring));
            }
        }
    }

    private void insert(double e, double theta, double phi, int row) {
        if (count == LIMIT && energy[LIMIT - 1] >= e) {
            return;
        }
        int at = count < LIMIT ? count++ : LIMIT - 1;
        while (at > 0 && energy[at - 1] < e) {
            copy(at - 1, at);
            at--;
        }
        double sin = Quick.sin(theta);
        double x = e * sin * Quick.cos(phi);
        double y = e * sin * Quick.sin(phi);
        double z = e * Quick.cos(theta);
        double cx = frame.component(1, e, x, y, z);
        double cy = frame.component(2, e, x, y, z);
        double cz = frame.component(3, e, x, y, z);
        energy[at] = e;
        energyCm[at] = frame.energy(e, x, y, z);
        thetaCm[at] = Quick.atan2(Math.sqrt(cx * cx + cy * cy), cz);
        phiCm[at] = Quick.atan2(cy, cx);
        id[at] = row;
    }

    private void copy(int from, int to) {
        energy[to] = energy[from];
        energyCm[to] = energyCm[from];
        thetaCm[to] = thetaCm[from];
        phiCm[to] = phiCm[from];
        id[to] = id[from];
    }

    /** True if the event looks like Bhabha scattering: belle2/basf2 trg/ecl TrgEclBhabha, three-dimensional veto. */
    boolean isBhabha() {
        for (int i = 0; i < count; i++) {
            for (int j = i + 1; j < count; j++) {
                double dPhi = Math.toDegrees(Math.abs(phiCm[i] - phiCm[j]));
                double sum = Math.toDegrees(thetaCm[i] + thetaCm[j]);
                if (dPhi > 160
                        && dPhi < 200
                        && sum > 165
                        && sum < 190
                        && Math.min(energyCm[i], energyCm[j]) > 3
                        && Math.max(energyCm[i], energyCm[j]) > 4.5) {
                    return true;
                }
            }
        }
        return false;
    }
}
