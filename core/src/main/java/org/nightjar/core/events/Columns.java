/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/**
 * A collection of rows held by column, with the rows of event k in [offset(k), offset(k+1)). Rows are appended event by
 * event: {@link #add()} for a row, {@link #endEvent} after the last row of each event. Growing keeps contents.
 */
public abstract class Columns {
    private int[] offsets = new int[1];
    private int events;
    private int rows;
    private int capacity;

    /** Makes room for {@code capacity} rows in every column. */
    protected abstract void resize(int capacity);

    /** Forgets all rows and events. */
    public final void clear() {
        rows = 0;
        events = 0;
        offsets[0] = 0;
    }

    /** Appends a row and returns its index; its columns hold old values until set. */
    public final int add() {
        if (rows == capacity) {
            capacity = Math.max(256, 2 * capacity);
            resize(capacity);
        }
        return rows++;
    }

    /** Removes the last row. */
    public final void removeLast() {
        rows--;
    }

    /** Ends the current event. */
    public final void endEvent() {
        events++;
        if (events == offsets.length) {
            offsets = Arrays.copyOf(offsets, 2 * offsets.length + 256);
        }
        offsets[events] = rows;
    }

    /** First row of event k; {@code first(k + 1)} is the row after its last. */
    public final int first(int k) {
        return offsets[k];
    }

    /** Row after the last of event k. */
    public final int end(int k) {
        return offsets[k + 1];
    }

    /** Number of rows of event k. */
    public final int count(int k) {
        return offsets[k + 1] - offsets[k];
    }

    /** Number of rows in all. */
    public final int rows() {
        return rows;
    }

    /** Number of ended events. */
    public final int events() {
        return events;
    }
}
