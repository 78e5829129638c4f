/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import org.jspecify.annotations.Nullable;

/**
 * The values of a single variable that a condition lets pass, found by trying it.
 *
 * @param lo smallest
 * @param hi largest
 * @param whole true if everything in between passes and the range tried was not left
 */
record ClauseRange(double lo, double hi, boolean whole) {
    private static final int STEPS = 4000;
    private static final int HALVINGS = 60;

    /** The range within (from, to); null if nothing passes or the condition has more than one variable. */
    static @Nullable ClauseRange of(Clause clause, double from, double to) {
        if (clause.inputs().size() != 1) {
            return null;
        }
        int first = -1;
        int last = -1;
        int passing = 0;
        for (int k = 0; k <= STEPS; k++) {
            if (passes(clause, at(from, to, k))) {
                first = first < 0 ? k : first;
                last = k;
                passing++;
            }
        }
        if (first < 0) {
            return null;
        }
        double lo = first == 0 ? from : edge(clause, at(from, to, first - 1), at(from, to, first));
        double hi = last == STEPS ? to : edge(clause, at(from, to, last + 1), at(from, to, last));
        return new ClauseRange(lo, hi, passing == last - first + 1);
    }

    private static double at(double from, double to, int k) {
        return k == STEPS ? to : from + (to - from) * k / STEPS;
    }

    /** The border between a value that fails and one that passes, on the failing side. */
    private static double edge(Clause clause, double fails, double passes) {
        double out = fails;
        double in = passes;
        for (int k = 0; k < HALVINGS; k++) {
            double middle = 0.5 * (out + in);
            if (passes(clause, middle)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return out;
    }

    static boolean passes(Clause clause, double value) {
        boolean[] pass = new boolean[1];
        clause.kernel().evaluate(new double[][] {{value}}, 0, 1, pass);
        return pass[0];
    }
}
