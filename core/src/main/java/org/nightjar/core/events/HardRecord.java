/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

import java.util.Arrays;

/**
 * What a Les Houches event file says of each event beside its particles. Nothing here reads it; it is kept so that a file read
 * and written again still has it. Unused, with arrays that mean nothing, unless {@link #isUsed}.
 */
public final class HardRecord {
    /** Number of the process (IDPRUP) of each event of the block. */
    public int[] process = {};

    /** Scale (SCALUP), GeV; -1 if the generator gave none. */
    public double[] scale = {};

    /** The electromagnetic coupling (AQEDUP); -1 if the generator gave none. */
    public double[] alphaQed = {};

    /** The strong coupling (AQCDUP); -1 if the generator gave none. */
    public double[] alphaQcd = {};

    /** Colour line of each row of {@link Particles}, 0 if none. */
    public int[] colour = {};

    /** Anticolour line of each row. */
    public int[] anticolour = {};

    /**
     * Second mother of each row, counted from 1 within its event; 0 if none, -1 if not known. The first one is that of the
     * particles.
     */
    public int[] mother2 = {};

    private boolean used;

    /** True if this block has it. */
    public boolean isUsed() {
        return used;
    }

    /** Makes room for a number of events and rows; what is there stays. */
    public void use(int events, int rows) {
        used = true;
        if (process.length < events) {
            process = Arrays.copyOf(process, events);
            scale = Arrays.copyOf(scale, events);
            alphaQed = Arrays.copyOf(alphaQed, events);
            alphaQcd = Arrays.copyOf(alphaQcd, events);
        }
        if (colour.length < rows) {
            int n = Math.max(rows, 2 * colour.length);
            colour = Arrays.copyOf(colour, n);
            anticolour = Arrays.copyOf(anticolour, n);
            mother2 = Arrays.copyOf(mother2, n);
        }
    }

    /** Forgets everything. */
    void clear() {
        used = false;
    }
}
