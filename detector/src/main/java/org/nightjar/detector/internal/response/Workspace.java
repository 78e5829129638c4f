/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import org.nightjar.detector.internal.geometry.EclRings;
import org.nightjar.detector.internal.geometry.Helix;
import org.nightjar.detector.internal.geometry.Ray;
import org.nightjar.detector.internal.tracking.Arc;

/** Scratch memory of one call of the detector, reused from event to event. */
public final class Workspace {
    final Deposits deposits;
    final Ray ray = new Ray();
    final Helix helix = new Helix();
    final Arc arc = new Arc();
    final double[] cell;
    final int[] touchedCell;
    int touchedCells;
    int[] order = new int[16];
    boolean[] used = new boolean[16];
    int[] owner = new int[16];
    final CrystalMap crystals;
    final Region region = new Region();
    final double[] shareEnergy = new double[25];
    final int[] shareCrystal = new int[25];
    final Particle primary = new Particle();
    final Particle leg = new Particle();
    final Particle radiated = new Particle();
    final HadronShowers.Entry entry = new HadronShowers.Entry();
    final TrackScratch track;

    /** Room for one event of a detector with the given crystals, trigger cells and tracker. */
    public Workspace(EclRings rings, int cells, Tracker tracker) {
        track = tracker.scratch();
        deposits = new Deposits(rings);
        cell = new double[cells];
        touchedCell = new int[cells];
        crystals = new CrystalMap(rings.total());
    }

    /** The deposits of the current event. */
    public Deposits deposits() {
        return deposits;
    }

    /** A straight path for whoever needs one for a moment. */
    public Ray ray() {
        return ray;
    }

    /** Forgets the event. */
    public void clear() {
        deposits.clear();
        crystals.clear();
        for (int i = 0; i < touchedCells; i++) {
            cell[touchedCell[i]] = 0;
        }
        touchedCells = 0;
    }

    void addToCell(int c, double energy) {
        if (c < 0) {
            return;
        }
        if (cell[c] == 0) {
            touchedCell[touchedCells++] = c;
        }
        cell[c] += energy;
    }

    /** Sum of the energies of the trigger cells [first, end) that are above a threshold, GeV. */
    public double cellSum(int first, int end, double threshold) {
        double sum = 0;
        for (int i = 0; i < touchedCells; i++) {
            int c = touchedCell[i];
            if (c >= first && c < end && cell[c] > threshold) {
                sum += cell[c];
            }
        }
        return sum;
    }

    /** Indices of the deposits in descending energy (ties keep their order); {@code used} is cleared. */
    int[] byEnergy() {
        int n = deposits.count;
        if (order.length < n) {
            order = new int[2 * n];
            used = new boolean[2 * n];
        }
        for (int i = 0; i < n; i++) {
            used[i] = false;
            double e = deposits.energy[i];
            int j = i;
            while (j > 0 && deposits.energy[order[j - 1]] < e) {
                order[j] = order[j - 1];
                j--;
            }
            order[j] = i;
        }
        return order;
    }
}
