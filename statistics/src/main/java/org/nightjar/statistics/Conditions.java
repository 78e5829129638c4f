/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import org.jspecify.annotations.Nullable;

/** Conditions of one fit: a parameter held at a value or kept above one, and where to start. Immutable. */
public final class Conditions {
    /** No condition. */
    public static final Conditions NONE = new Conditions(-1, 0, false, null);

    private final int index;
    private final double value;
    private final boolean held;
    private final double @Nullable [] start;

    private Conditions(int index, double value, boolean held, double @Nullable [] start) {
        this.index = index;
        this.value = value;
        this.held = held;
        this.start = start;
    }

    /** The parameter is held at the value. */
    public static Conditions holding(int index, double value) {
        return new Conditions(index, value, true, null);
    }

    /** The parameter may not go below the value. */
    public static Conditions atLeast(int index, double value) {
        return new Conditions(index, value, false, null);
    }

    /** The same, starting from another result of the same model and scan point (never from a neighbouring point). */
    public Conditions from(double[] values) {
        return new Conditions(index, value, held, values.clone());
    }

    /** Index of the parameter the condition is about; -1 if none. */
    public int index() {
        return index;
    }

    /** Held value or lower bound. */
    public double value() {
        return value;
    }

    /** Whether the parameter is held rather than bounded. */
    public boolean held() {
        return held;
    }

    /** Start value of one parameter given the default one. */
    public double start(int k, double otherwise) {
        return start == null ? otherwise : start[k];
    }

    /** Whether a start was given. */
    public boolean hasStart() {
        return start != null;
    }
}
