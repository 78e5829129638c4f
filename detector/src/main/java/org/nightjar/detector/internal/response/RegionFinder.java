/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/** Finds local maxima and the connected regions around them. */
final class RegionFinder implements Serializable {
    private static final long serialVersionUID = 1;
    private final CrystalGrid grid;
    private final ClusterRules rules;

    RegionFinder(CrystalGrid grid, ClusterRules rules) {
        this.grid = grid;
        this.rules = rules;
    }

    CrystalGrid grid() {
        return grid;
    }

    /** True if a crystal is above the seed energy and no neighbour has more (equal ones: the lower number wins). */
    boolean isMaximum(CrystalMap map, int c) {
        double e = map.energy[c];
        if (e < rules.seed()) {
            return false;
        }
        for (int i = grid.first(c); i < grid.first(c + 1); i++) {
            int n = grid.neighbour(i);
            if (map.energy[n] > e || map.energy[n] == e && n < c) {
                return false;
            }
        }
        return true;
    }

    /** Collects the region of a crystal: it spreads from crystals above the seed energy to all above the crystal energy. */
    void grow(CrystalMap map, int from, Region region) {
        region.clear();
        region.add(from);
        map.owner[from] = 0;
        for (int k = 0; k < region.crystals; k++) {
            int c = region.crystal[k];
            if (map.energy[c] < rules.seed()) {
                continue;
            }
            if (isMaximum(map, c)) {
                region.addMaximum(c);
            }
            for (int i = grid.first(c); i < grid.first(c + 1); i++) {
                int n = grid.neighbour(i);
                if (map.energy[n] >= rules.crystal() && map.owner[n] < 0) {
                    map.owner[n] = 0;
                    region.add(n);
                }
            }
        }
    }
}
