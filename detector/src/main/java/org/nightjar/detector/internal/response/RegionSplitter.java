/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;

/** Makes one cluster per local maximum of a region and writes them. */
final class RegionSplitter implements Serializable {
    private static final long serialVersionUID = 1;
    /** Iterations and tolerance (cm) of the sharing, as in belle2/basf2 ECLSplitterN1Module. */
    private static final int ITERATIONS = 100;
    /** Maxima in one region above which crystals are not shared. */
    private static final int MANY = 50;

    private static final double TOLERANCE = 0.1;

    private final CrystalGrid grid;
    private final ShowerShape shapes;
    private final ClusterWriter writer;
    private final double fall;
    private final double offset;
    private final double reach2;
    private final double oneShower;

    RegionSplitter(
            CrystalGrid grid,
            ShowerShape shapes,
            ClusterWriter writer,
            double fall,
            double offset,
            double reach,
            double oneShower) {
        this.grid = grid;
        this.shapes = shapes;
        this.writer = writer;
        this.fall = fall;
        this.offset = offset;
        reach2 = reach * reach;
        this.oneShower = oneShower;
    }

    void split(Workspace w, EventBatch events, RandomStream random) {
        Region r = w.region;
        for (int m = 0; m < r.maxima; m++) {
            int c = r.maximum[m];
            r.x[m] = grid.x[c];
            r.y[m] = grid.y[c];
            r.z[m] = grid.z[c];
            r.energy[m] = w.crystals.energy[c];
            r.weight[m] = w.crystals.energy[c];
        }
        if (r.maxima > MANY) {
            divide(w.crystals, r);
        } else {
            boolean moved = true;
            for (int n = 0; moved && n < (r.maxima == 1 ? 1 : ITERATIONS); n++) {
                moved = share(w.crystals, r);
            }
        }
        own(w);
        for (int m = 0; m < r.maxima; m++) {
            write(m, w, events, random);
        }
    }

    /** Gives every crystal to the nearest maximum: for regions so crowded that sharing would take minutes. */
    private void divide(CrystalMap map, Region r) {
        java.util.Arrays.fill(r.energy, 0, r.maxima, 0);
        for (int k = 0; k < r.crystals; k++) {
            int c = r.crystal[k];
            int best = 0;
            double least = Double.POSITIVE_INFINITY;
            for (int m = 0; m < r.maxima; m++) {
                double dx = grid.x[c] - r.x[m];
                double dy = grid.y[c] - r.y[m];
                double dz = grid.z[c] - r.z[m];
                double d2 = dx * dx + dy * dy + dz * dz;
                if (d2 < least) {
                    least = d2;
                    best = m;
                }
            }
            r.energy[best] += map.energy[c];
        }
    }

    /** Notes for every deposit the maximum nearest to it. */
    private void own(Workspace w) {
        Deposits d = w.deposits;
        if (w.owner.length < d.count) {
            w.owner = new int[2 * d.count];
        }
        for (int i = 0; i < d.count; i++) {
            w.owner[i] = nearest(w.region, d, i);
        }
    }

    /** One round: energies with the present centres, then new centres; true if one moved by more than the tolerance. */
    private boolean share(CrystalMap map, Region r) {
        double most = 0;
        for (int m = 0; m < r.maxima; m++) {
            double sum = 0;
            for (int k = 0; k < r.crystals; k++) {
                sum += map.energy[r.crystal[k]] * fraction(r, m, r.crystal[k]);
            }
            r.energy[m] = sum;
        }
        for (int m = 0; m < r.maxima; m++) {
            double x = r.x[m];
            double y = r.y[m];
            double z = r.z[m];
            centre(map, r, m);
            most = Math.max(most, Math.abs(x - r.x[m]) + Math.abs(y - r.y[m]) + Math.abs(z - r.z[m]));
        }
        return most > TOLERANCE;
    }

    private double fraction(Region r, int m, int c) {
        if (r.maxima == 1) {
            return 1;
        }
        double mine = 0;
        double all = 0;
        for (int o = 0; o < r.maxima; o++) {
            double dx = grid.x[c] - r.x[o];
            double dy = grid.y[c] - r.y[o];
            double dz = grid.z[c] - r.z[o];
            double weight = r.weight[o] * Quick.exp(-fall * Math.sqrt(dx * dx + dy * dy + dz * dz));
            all += weight;
            mine = o == m ? weight : mine;
        }
        return mine / all;
    }

    /** Centre with weights max(0, A + ln(E_i/E)). */
    private void centre(CrystalMap map, Region r, int m) {
        double sum = 0;
        double x = 0;
        double y = 0;
        double z = 0;
        for (int k = 0; k < r.crystals; k++) {
            int c = r.crystal[k];
            double e = map.energy[c] * fraction(r, m, c);
            double weight = offset + Quick.log(e / r.energy[m]);
            if (weight > 0) {
                sum += weight;
                x += weight * grid.x[c];
                y += weight * grid.y[c];
                z += weight * grid.z[c];
            }
        }
        if (sum > 0) {
            r.x[m] = x / sum;
            r.y[m] = y / sum;
            r.z[m] = z / sum;
        }
    }

    private void write(int m, Workspace w, EventBatch events, RandomStream random) {
        Region r = w.region;
        Deposits d = w.deposits;
        int main = -1;
        int track = -1;
        int showers = 0;
        for (int k = 0; k < d.count; k++) {
            int i = w.order[k];
            if (!w.used[i] && w.owner[i] == m) {
                w.used[i] = true;
                main = main < 0 ? i : main;
                track = track < 0 ? d.track[i] : track;
                showers += main == i && d.kind[i] <= Deposits.ELECTRON || d.spoils(i, main, oneShower) ? 1 : 0;
            }
        }
        if (main < 0) {
            return;
        }
        double rho = Math.sqrt(r.x[m] * r.x[m] + r.y[m] * r.y[m]);
        double theta = Quick.atan2(rho, r.z[m]);
        double phi = Quick.atan2(r.y[m], r.x[m]);
        int region = grid.rings.region(grid.ring[r.maximum[m]]);
        double distance = Math.sqrt(rho * rho + r.z[m] * r.z[m]);
        int row = writer.write(events, d, main, r.energy[m], theta, phi, distance, region, track, random);
        if (row >= 0) {
            events.clusters().photonScore[row] = shapes.score(showers, track >= 0, random);
            events.clusters().e9e21[row] = e9e21(w.crystals, r.maximum[m]);
            for (int i = 0; track >= 0 && i < d.count; i++) {
                if (w.used[i] && w.owner[i] == m) {
                    writer.link(events, d.track[i], row);
                }
            }
        }
    }

    /**
     * The maximum nearest to a deposit, -1 if none is within two crystals, seen from the origin: hard showers reach their
     * maximum far behind the depth at which crystals have their place.
     */
    private int nearest(Region r, Deposits d, int i) {
        int best = -1;
        double least = reach2;
        double far = 1 / (d.distance[i] * d.distance[i]);
        for (int m = 0; m < r.maxima; m++) {
            // part of the maximum's place along the line of sight, in units of the deposit's distance
            double along = (d.x[i] * r.x[m] + d.y[i] * r.y[m] + d.z[i] * r.z[m]) * far;
            double dx = along * d.x[i] - r.x[m];
            double dy = along * d.y[i] - r.y[m];
            double dz = along * d.z[i] - r.z[m];
            double distance2 = dx * dx + dy * dy + dz * dz;
            if (distance2 < least) {
                least = distance2;
                best = m;
            }
        }
        return best;
    }

    private double e9e21(CrystalMap map, int centre) {
        double nine = 0;
        double twentyOne = 0;
        int home = grid.ring[centre];
        for (int dr = -2; dr <= 2; dr++) {
            int ring = home + dr;
            if (ring < 0 || ring >= grid.rings.rings() || grid.rings.region(ring) != grid.rings.region(home)) {
                continue;
            }
            int k0 = grid.rings.inRing(ring, grid.phi[centre]);
            for (int dk = -2; dk <= 2; dk++) {
                double e = map.energy[grid.inRing(ring, k0 + dk)];
                nine += Math.abs(dr) <= 1 && Math.abs(dk) <= 1 ? e : 0;
                twentyOne += Math.abs(dr) == 2 && Math.abs(dk) == 2 ? 0 : e;
            }
        }
        return twentyOne > 0 ? nine / twentyOne : 1;
    }
}
