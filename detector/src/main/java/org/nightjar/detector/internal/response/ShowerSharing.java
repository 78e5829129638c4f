/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.random.RandomStream;

/** Shares a deposit over the 5 x 5 crystals around its impact. */
final class ShowerSharing implements Serializable {
    private static final long serialVersionUID = 1;
    private final CrystalGrid grid;
    private final ShowerProfile profile;
    private final double fluctuation;
    private final double containment;

    /**
     * From its parts.
     *
     * @param fluctuation standard deviation of a crystal's energy over sqrt(energy GeV)
     * @param crystal side of a crystal, cm, for the calibration with the share of 5 x 5 crystals
     */
    ShowerSharing(CrystalGrid grid, ShowerProfile profile, double fluctuation, double crystal) {
        this.grid = grid;
        this.profile = profile;
        this.fluctuation = fluctuation;
        containment = profile.share(-2.5 * crystal, 2.5 * crystal, -2.5 * crystal, 2.5 * crystal);
    }

    /** Adds {@code energy} of deposit {@code i}; minimum-ionising particles stay in one crystal. */
    void add(Workspace w, int i, double energy, RandomStream random) {
        Deposits d = w.deposits;
        int home = d.ring[i];
        if (d.kind[i] == Deposits.IONISATION) {
            w.crystals.add(grid.rings.crystal(home, d.phi[i]), energy);
            return;
        }
        double turn = d.phi[i] < 0 ? d.phi[i] + 2 * Math.PI : d.phi[i];
        double across = d.distance[i] * Math.sin(d.theta[i]);
        int first = Math.max(0, home - 2);
        int last = Math.min(grid.rings.rings() - 1, home + 2);
        for (int r = first; r <= last; r++) {
            if (grid.rings.region(r) == grid.rings.region(home)) {
                double low = d.distance[i] * (grid.rings.low(r) - d.theta[i]);
                double high = d.distance[i] * (grid.rings.high(r) - d.theta[i]);
                double wide = 2 * Math.PI / grid.rings.crystals(r);
                int k0 = (int) (turn / wide);
                for (int k = k0 - 2; k <= k0 + 2; k++) {
                    double left = across * (k * wide - turn);
                    double share = profile.share(low, high, left, left + across * wide) / containment;
                    double e = energy * share;
                    double measured = e + fluctuation * Math.sqrt(Math.max(0, e)) * random.gaussian();
                    if (measured > 0) {
                        w.crystals.add(grid.inRing(r, k), measured);
                    }
                }
            }
        }
    }
}
