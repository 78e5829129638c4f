/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.Arrays;

/**
 * The candidates of one list in one block, by column, with the rows of event k in [first[k], first[k+1]). Momenta are
 * laboratory four-momenta in GeV; they and the CM ones are filled on demand by {@link Momenta}.
 */
final class Table {
    int rows;
    int events;
    int[] first = new int[1];
    /** Event of each row. */
    int[] event = {};
    /** Row of the cluster or track; for combinations the rows of the daughters are in {@link #daughter}. */
    int[] base = {};

    /** Row in the list that this one selects from. */
    int[] source = {};

    final int[][] daughter;
    /** Clusters (row r as r) and tracks (row r as ~r) that a candidate uses, {@code leaves} per row. */
    int[] leaf = {};

    final int leaves;
    final double[][] lab = new double[4][0];
    final double[][] cm = new double[4][0];
    boolean labReady;
    boolean cmReady;
    /** Polar angles and azimuths in the laboratory and CM frame. */
    final double[][] angles = new double[4][0];

    final boolean[] anglesReady = new boolean[4];
    /** Matched generated particle, see {@link TruthMatch}. */
    int[] truth = {};

    boolean truthReady;
    /** Fitted momenta of the leaves, four numbers each, and chi2 of each row, see {@link FittedList}. */
    double[] fitted = {};

    double[] chi2 = {};
    boolean fitReady;
    private int capacity;

    Table(int daughters, int leaves) {
        this.daughter = new int[daughters][0];
        this.leaves = leaves;
    }

    /** Forgets everything; the next event is event 0. */
    void start(int eventCount) {
        rows = 0;
        events = 0;
        labReady = false;
        cmReady = false;
        truthReady = false;
        fitReady = false;
        Arrays.fill(anglesReady, false);
        if (first.length < eventCount + 1) {
            first = new int[eventCount + 1];
        }
        first[0] = 0;
    }

    /** Appends a row to the current event. */
    int add() {
        if (rows == capacity) {
            capacity = Math.max(256, 2 * capacity);
            event = Arrays.copyOf(event, capacity);
            base = Arrays.copyOf(base, capacity);
            source = Arrays.copyOf(source, capacity);
            leaf = Arrays.copyOf(leaf, capacity * leaves);
            for (int k = 0; k < daughter.length; k++) {
                daughter[k] = Arrays.copyOf(daughter[k], capacity);
            }
        }
        event[rows] = events;
        return rows++;
    }

    /** Ends the current event. */
    void endEvent() {
        events++;
        first[events] = rows;
    }

    /** Makes room for momenta of all rows. */
    static void ensure(double[][] four, int rows) {
        if (four[0].length < rows) {
            for (int k = 0; k < 4; k++) {
                four[k] = new double[Math.max(rows, 2 * four[k].length)];
            }
        }
    }
}
