/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import java.io.Serializable;
import java.util.concurrent.atomic.AtomicReferenceArray;
import org.jspecify.annotations.Nullable;

/**
 * The tables of the fast response, one per mass and pattern of sensors, each made when it is first needed; what is in them
 * depends on the card alone.
 */
public final class PromptTables implements Serializable {
    private static final long serialVersionUID = 1;
    /** Vertices nearer to the axis and to z = 0 than this count as the collision point, cm. */
    private static final double NEAR_R = 0.1;

    private static final double NEAR_Z = 2;

    /** Patterns with tables at most; tracks with others are computed one by one. */
    private static final int PATTERNS = 4;

    private final Layout layout;
    private final Radiation radiation;
    private final double[] masses;
    private final double field;
    private final double tanLow;
    private final double tanHigh;
    private transient volatile @Nullable AtomicReferenceArray<PromptTable> tables;

    /** For the given masses, GeV, in a field, T. */
    public PromptTables(
            Layout layout, Radiation radiation, double[] masses, double field, double tanLow, double tanHigh) {
        this.layout = layout;
        this.radiation = radiation;
        this.masses = masses.clone();
        this.field = field;
        this.tanLow = tanLow;
        this.tanHigh = tanHigh;
    }

    /**
     * Looks up a track as {@link PromptTable#look} does; false if it has to be computed.
     *
     * @param species place of its mass in the list of masses
     * @param start its helix at production
     */
    public boolean look(int species, Arc start, double x, double y, double z, double pt, double[] out) {
        if (x * x + y * y > NEAR_R * NEAR_R || Math.abs(z) > NEAR_Z) {
            return false;
        }
        int pattern = layout.pattern(start);
        return pattern >= 0
                && pattern < PATTERNS
                && table(species * PATTERNS + pattern, pattern, species).look(pt, start.tanLambda, out);
    }

    private PromptTable table(int slot, int pattern, int species) {
        AtomicReferenceArray<PromptTable> all = tables;
        if (all == null) {
            synchronized (this) {
                all = tables;
                if (all == null) {
                    all = new AtomicReferenceArray<>(masses.length * PATTERNS);
                    tables = all;
                }
            }
        }
        PromptTable t = all.get(slot);
        if (t == null) {
            t = new PromptTable(layout.withPattern(pattern), radiation, masses[species], field, tanLow, tanHigh);
            all.set(slot, t);
        }
        return t;
    }
}
