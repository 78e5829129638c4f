/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.geometry;

import java.io.Serializable;

/** The trigger cells of the calorimeter: groups of neighbouring crystals, in rows (ids) of constant polar angle. */
public final class TriggerCells implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double PER_TURN = 1 / (2 * Math.PI);
    private final int[] id;
    private final int[] cells;
    private final int[] first;
    private final int[] rowOfRing;
    private final int total;

    /**
     * Rows of cells.
     *
     * @param id number of each row
     * @param firstRing first ring of each row
     * @param lastRing last ring of each row
     * @param cells number of cells of each row
     * @param rings number of rings of the calorimeter
     */
    public TriggerCells(int[] id, int[] firstRing, int[] lastRing, int[] cells, int rings) {
        this.id = id.clone();
        this.cells = cells.clone();
        first = new int[id.length];
        rowOfRing = new int[rings];
        java.util.Arrays.fill(rowOfRing, -1);
        int n = 0;
        for (int row = 0; row < id.length; row++) {
            first[row] = n;
            n += cells[row];
            for (int r = firstRing[row]; r <= lastRing[row]; r++) {
                rowOfRing[r] = row;
            }
        }
        total = n;
    }

    /** Cell of a ring at an azimuth; -1 if the ring has none. */
    public int cell(int ring, double phi) {
        int row = rowOfRing[ring];
        if (row < 0) {
            return -1;
        }
        double turn = phi * PER_TURN;
        int k = (int) ((turn - Math.floor(turn)) * cells[row]);
        return first[row] + (k == cells[row] ? 0 : k);
    }

    /** First cell of the rows with id at least the given one; {@link #total} if none. */
    public int firstOfId(int wanted) {
        for (int row = 0; row < id.length; row++) {
            if (id[row] >= wanted) {
                return first[row];
            }
        }
        return total;
    }

    /** Id of the row of cells of a ring; -1 if it has none. */
    public int idOfRing(int ring) {
        return rowOfRing[ring] < 0 ? -1 : id[rowOfRing[ring]];
    }

    /** Number of cells. */
    public int total() {
        return total;
    }
}
