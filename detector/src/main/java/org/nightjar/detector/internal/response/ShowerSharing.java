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
    private final AngleResponse angles;
    private final double axis;

    /**
     * From its parts.
     *
     * @param fluctuation standard deviation of a crystal's energy over sqrt(energy GeV)
     * @param angles widths of the covariance table
     * @param axis how far a shower's axis wanders, in those widths
     * @param crystal side of a crystal, cm, for the calibration with the share of 5 x 5 crystals
     */
    ShowerSharing(
            CrystalGrid grid,
            ShowerProfile profile,
            double fluctuation,
            AngleResponse angles,
            double axis,
            double crystal) {
        this.angles = angles;
        this.axis = axis;
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
        int region = grid.rings.region(home);
        double e = d.energy[i];
        double fourth = Resolution.inverseFourthRoot(e);
        double theta = d.theta[i] + axis * angles.sigmaTheta(region, e, fourth) * random.gaussian();
        double phi = d.phi[i] + axis * angles.sigmaPhi(region, e, fourth) * random.gaussian();
        int moved = grid.rings.ring(theta);
        if (moved < 0 || grid.rings.region(moved) != region) {
            moved = home;
            theta = d.theta[i];
        }
        spread(w, energy, moved, theta, phi, d.distance[i], random);
    }

    private void spread(
            Workspace w, double energy, int home, double theta, double phi, double distance, RandomStream random) {
        double turn = phi - 2 * Math.PI * Math.floor(phi / (2 * Math.PI));
        double across = distance * Math.sin(theta);
        int n = 0;
        double shares = 0;
        double sum = 0;
        boolean edge = false;
        for (int r = home - 2; r <= home + 2; r++) {
            if (r < 0 || r >= grid.rings.rings() || grid.rings.region(r) != grid.rings.region(home)) {
                edge = true;
                continue;
            }
            double low = distance * (grid.rings.low(r) - theta);
            double high = distance * (grid.rings.high(r) - theta);
            double wide = 2 * Math.PI / grid.rings.crystals(r);
            int k0 = (int) (turn / wide);
            for (int k = k0 - 2; k <= k0 + 2; k++) {
                double left = across * (k * wide - turn);
                double share = profile.share(low, high, left, left + across * wide);
                double e = energy * share;
                double measured = e + fluctuation * Math.sqrt(Math.max(0, e)) * random.gaussian();
                w.shareCrystal[n] = grid.inRing(r, k);
                w.shareEnergy[n] = Math.max(0, measured);
                shares += share;
                sum += w.shareEnergy[n++];
            }
        }
        // the energy response holds the fluctuations of the sum; only the leakage at a region's edge is added to it
        double scale = energy / sum * (edge ? Math.min(1, shares / containment) : 1);
        for (int k = 0; k < n && sum > 0; k++) {
            if (w.shareEnergy[k] > 0) {
                w.crystals.add(w.shareCrystal[k], w.shareEnergy[k] * scale);
            }
        }
    }
}
