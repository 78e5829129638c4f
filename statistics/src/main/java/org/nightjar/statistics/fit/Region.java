/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.FitParameter;

/** Bounds of one fit, and which parameters may move at a point. */
final class Region {
    private final int n;
    private final double[] lower;
    private final double[] upper;
    private final boolean[] held;
    private final int[] free;
    private int freeCount;
    private int heldIndex = -1;

    Region(int n) {
        this.n = n;
        this.lower = new double[n];
        this.upper = new double[n];
        this.held = new boolean[n];
        this.free = new int[n];
    }

    void prepare(List<FitParameter> all, Conditions conditions) {
        for (int k = 0; k < n; k++) {
            FitParameter p = all.get(k);
            lower[k] = p.lower();
            upper[k] = p.upper();
            held[k] = p.role() == FitParameter.Role.FIXED;
        }
        int index = conditions.index();
        if (index >= 0 && !conditions.held()) {
            lower[index] = Math.max(lower[index], conditions.value());
        }
        heldIndex = conditions.held() ? index : -1;
        if (heldIndex >= 0) {
            held[heldIndex] = true;
        }
    }

    /** The parameter that a condition holds; -1 if none. */
    int heldIndex() {
        return heldIndex;
    }

    /** The parameters that no condition holds, pressed against a bound or not. */
    int[] movable() {
        return IntStream.range(0, n).filter(k -> !held[k]).toArray();
    }

    double lower(int k) {
        return lower[k];
    }

    double upper(int k) {
        return upper[k];
    }

    /** Parameters that may move: not held, and not pressed against a bound by the gradient. */
    void chooseFree(double[] x, double[] g) {
        freeCount = 0;
        for (int k = 0; k < n; k++) {
            boolean pressed = x[k] <= lower[k] && g[k] >= 0 || x[k] >= upper[k] && g[k] <= 0;
            if (!held[k] && !pressed) {
                free[freeCount++] = k;
            }
        }
    }

    /** Those parameters, ascending, {@link #freeCount} of them. */
    int[] free() {
        return free;
    }

    int freeCount() {
        return freeCount;
    }

    double clip(double value, int k) {
        return Math.min(Math.max(value, lower[k]), upper[k]);
    }

    /** Names of the parameters that lie on a bound. */
    List<String> atBound(List<FitParameter> all, double[] x) {
        List<String> at = new ArrayList<>();
        for (int k = 0; k < n; k++) {
            if (!held[k] && (x[k] <= lower[k] || x[k] >= upper[k])) {
                at.add(all.get(k).name());
            }
        }
        return at;
    }
}
