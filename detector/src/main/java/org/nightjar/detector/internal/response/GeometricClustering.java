/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.RandomStream;
import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.FrontFace;
import org.nightjar.detector.internal.geometry.TriggerCells;

/**
 * Clusters from crystal energies: local maxima above the seed energy, connected regions, energies shared between the
 * maxima of a region with weights E exp(-c d/R_M), positions from linear-log weights. The scheme and its constants are
 * those of belle2/basf2 ECLSplitterN1Module.
 */
public final class GeometricClustering implements Clustering {
    private static final long serialVersionUID = 1;
    private final EclRings rings;
    private final TriggerCells cells;
    private final EnergyResponse energies;
    private final PhotonErrors errors;
    private final ShowerSharing sharing;
    private final RegionFinder regions;
    private final RegionSplitter splitter;

    /**
     * From its parts.
     *
     * @param depth mean depth of showers behind the front face, cm
     * @param crystalSide side of a crystal, cm
     * @param moliereRadius cm
     * @param fluctuation of crystal energies
     * @param axis how far a shower's axis wanders, in widths of the covariance table
     * @param weightOffset offset of the linear-log weights
     * @param splitConstant constant c of the sharing weights
     */
    public GeometricClustering(
            EclRings rings,
            FrontFace face,
            TriggerCells cells,
            EnergyResponse energies,
            AngleResponse angles,
            ShowerShape shapes,
            ClusterWriter writer,
            ClusterRules rules,
            ShowerProfile profile,
            double depth,
            double crystalSide,
            double moliereRadius,
            double fluctuation,
            double axis,
            double weightOffset,
            double splitConstant) {
        this.rings = rings;
        this.cells = cells;
        this.energies = energies;
        this.errors = new PhotonErrors(energies, angles);
        CrystalGrid grid = new CrystalGrid(rings, face, depth);
        sharing = new ShowerSharing(grid, profile, fluctuation, angles, axis, crystalSide);
        regions = new RegionFinder(grid, rules);
        splitter = new RegionSplitter(
                grid, shapes, writer, splitConstant / moliereRadius, weightOffset, 2 * crystalSide, rules.oneShower());
    }

    @Override
    public PhotonErrors errors() {
        return errors;
    }

    @Override
    public void cluster(Workspace w, EventBatch events, RandomStream random) {
        Deposits d = w.deposits;
        for (int i = 0; i < d.count; i++) {
            double e = d.energy[i];
            if (d.kind[i] <= Deposits.ELECTRON) {
                e = energies.measured(rings.region(d.ring[i]), e, random);
            }
            sharing.add(w, i, e, random);
        }
        CrystalMap map = w.crystals;
        for (int i = 0; i < map.count; i++) {
            int c = map.touched[i];
            w.addToCell(cells.cell(regions.grid().ring[c], regions.grid().phi[c]), map.energy[c]);
        }
        w.byEnergy();
        for (int i = 0; i < map.count; i++) {
            int c = map.touched[i];
            if (map.owner[c] < 0 && regions.isMaximum(map, c)) {
                regions.grow(map, c, w.region);
                splitter.split(w, events, random);
            }
        }
    }
}
