/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import org.nightjar.core.events.EventBatch;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.TriggerCells;

/** Every deposit is a cluster; deposits nearer than the merging distance to a stronger one are added to it. */
public final class ParametricClustering implements Clustering {
    private static final long serialVersionUID = 1;
    private final EclRings rings;
    private final TriggerCells cells;
    private final EnergyResponse energies;
    private final AngleResponse angles;
    private final PhotonErrors errors;
    private final ShowerShape shapes;
    private final ClusterWriter writer;
    private final double mergeDistance2;
    private final double oneShower;

    /** From its parts. */
    public ParametricClustering(
            EclRings rings,
            TriggerCells cells,
            EnergyResponse energies,
            AngleResponse angles,
            ShowerShape shapes,
            ClusterWriter writer,
            ClusterRules rules) {
        this.rings = rings;
        this.cells = cells;
        this.energies = energies;
        this.angles = angles;
        this.errors = new PhotonErrors(energies, angles);
        this.shapes = shapes;
        this.writer = writer;
        oneShower = rules.oneShower();
        mergeDistance2 = rules.mergeDistance() * rules.mergeDistance();
    }

    @Override
    public PhotonErrors errors() {
        return errors;
    }

    @Override
    public void cluster(Workspace w, EventBatch events, RandomStream random) {
        int[] order = w.byEnergy();
        for (int k = 0; k < w.deposits.count; k++) {
            int i = order[k];
            w.addToCell(cells.cell(w.deposits.ring[i], w.deposits.phi[i]), w.deposits.energy[i]);
            if (!w.used[i]) {
                gather(w, k, events, random);
            }
        }
    }

    private void gather(Workspace w, int from, EventBatch events, RandomStream random) {
        Deposits d = w.deposits;
        int main = w.order[from];
        double showers = 0;
        double rest = 0;
        double sum = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        int photons = d.kind[main] <= Deposits.ELECTRON ? 1 : 0;
        int track = -1;
        for (int k = from; k < d.count; k++) {
            int i = w.order[k];
            if (w.used[i] || k > from && d.distance2(main, i) > mergeDistance2) {
                continue;
            }
            w.used[i] = true;
            double e = d.energy[i];
            if (d.kind[i] <= Deposits.ELECTRON) {
                showers += e;
            } else {
                rest += e;
            }
            sum += e;
            photons += d.spoils(i, main, oneShower) ? 1 : 0;
            x += e * d.x[i];
            y += e * d.y[i];
            z += e * d.z[i];
            track = track < 0 ? d.track[i] : track;
        }
        int region = rings.region(d.ring[main]);
        double energy = rest + (showers > 0 ? energies.measured(region, showers, random) : 0);
        double rho = Math.sqrt(x * x + y * y);
        boolean alone = sum == d.energy[main];
        double fourth = Resolution.inverseFourthRoot(sum);
        double theta = (alone ? d.theta[main] : Quick.atan2(rho, z))
                + angles.sigmaTheta(region, sum, fourth) * random.gaussian();
        double phi =
                (alone ? d.phi[main] : Quick.atan2(y, x)) + angles.sigmaPhi(region, sum, fourth) * random.gaussian();
        int row = writer.write(events, d, main, energy, theta, phi, d.distance[main], region, track, random);
        if (row >= 0) {
            events.clusters().photonScore[row] = shapes.score(photons, track >= 0, random);
            events.clusters().e9e21[row] = shapes.e9e21(photons, random);
            for (int k = from + 1; track >= 0 && k < d.count; k++) {
                int i = w.order[k];
                if (w.used[i] && d.distance2(main, i) <= mergeDistance2) {
                    writer.link(events, d.track[i], row);
                }
            }
        }
    }
}
