/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * What a result excludes in another model at one mass.
 *
 * @param mass GeV
 * @param excluded intervals of the coupling, ascending and apart; there may be none, one or several
 * @param status {@code excluded}, {@code nothing excluded}, or why the question has no answer
 * @param note what limits the answer; may be empty
 */
public record RecastPoint(double mass, List<Interval> excluded, Status status, String note) {
    /**
     * An interval of couplings.
     *
     * @param lower smallest excluded coupling
     * @param upper largest excluded coupling; infinite if all larger ones up to the edge of validity are excluded
     */
    public record Interval(double lower, double upper) {
        /** True if the interval ends only where the translation does. */
        public boolean isOpen() {
            return Double.isInfinite(upper);
        }
    }

    /** Whether and why there is an answer. */
    public enum Status {
        /** There are excluded couplings. */
        EXCLUDED,
        /** The search would see no coupling of this model. */
        NOTHING_EXCLUDED,
        /** The published result has no statement at this mass. */
        NO_RESULT,
        /** The translation has no meaning here; the note says why. */
        NO_MEANING
    }

    public RecastPoint {
        excluded = disjoint(excluded);
    }

    /** Ascending; intervals that overlap or touch are one. */
    private static List<Interval> disjoint(List<Interval> intervals) {
        List<Interval> sorted = new ArrayList<>(intervals);
        sorted.sort(Comparator.comparingDouble(Interval::lower));
        List<Interval> all = new ArrayList<>();
        for (Interval i : sorted) {
            Interval last = all.isEmpty() ? null : all.get(all.size() - 1);
            if (last != null && i.lower() <= last.upper()) {
                all.set(all.size() - 1, new Interval(last.lower(), Math.max(last.upper(), i.upper())));
            } else {
                all.add(i);
            }
        }
        return List.copyOf(all);
    }

    /** Smallest excluded coupling; NaN if there is none. */
    public double lower() {
        return excluded.isEmpty() ? Double.NaN : excluded.get(0).lower();
    }

    /** Upper end of the first interval; NaN if there is none or it is open. */
    public double upper() {
        return excluded.isEmpty() || excluded.get(0).isOpen()
                ? Double.NaN
                : excluded.get(0).upper();
    }
}
