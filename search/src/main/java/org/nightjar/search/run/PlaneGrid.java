/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;

/**
 * The simulated pairs of masses: for each first mass, second masses evenly from the least to nearly the largest that is open.
 * A pair is addressed by the first mass and by the second as a part of that largest one, in which the allowed region is a
 * rectangle.
 *
 * @param columns first masses, GeV, ascending
 * @param rows second masses per column
 * @param from least second mass, GeV
 * @param lighter true if the second is the lighter
 * @param sqrtS energy of the collision, GeV
 */
record PlaneGrid(double[] columns, int rows, double from, boolean lighter, double sqrtS) {
    /** Part of the largest second mass where the grid ends: at the edge itself no phase space is left. */
    static final double LAST = 0.97;

    /** The grid of a card. */
    static PlaneGrid of(SearchCard card, PlaneSettings plane, double sqrtS) {
        return new PlaneGrid(Sample.anchorMasses(card), plane.rows(), plane.from(), plane.lighter(), sqrtS);
    }

    /** The largest second mass beside a first. */
    double highest(double first) {
        return lighter ? Math.min(first, sqrtS - first) : sqrtS - first;
    }

    /** The part of a row. */
    double part(int row) {
        return LAST * row / (rows - 1);
    }

    /** The simulated pairs, columns one after the other. */
    List<double[]> pairs() {
        List<double[]> all = new ArrayList<>();
        for (double m : columns) {
            for (int r = 0; r < rows; r++) {
                all.add(new double[] {m, Math.max(from, part(r) * highest(m))});
            }
        }
        return all;
    }
}
