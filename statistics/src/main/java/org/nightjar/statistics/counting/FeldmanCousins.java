/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import org.apache.commons.numbers.gamma.LogGamma;
import org.nightjar.statistics.internal.Normal;

/**
 * Unified intervals of a Poisson mean with known background (G. Feldman, R. Cousins, physics/9711021): n is accepted at
 * s if the counts with a larger ratio P(n|s+b)/P(n|max(0, n-b)+b) together hold less than the level.
 */
public final class FeldmanCousins {
    private static final double STEP = 0.005;
    private static final double BACKGROUND_STEP = 0.01;
    /** The upper end falls with b in saw teeth of about one event. */
    private static final double BACKGROUND_REACH = 1.5;

    private static final String NAME = "feldman-cousins";

    private final double level;
    private final double reach;

    /** At a confidence level. */
    public FeldmanCousins(double level) {
        if (!(level > 0 && level < 1)) {
            throw new IllegalArgumentException("feldman-cousins: level " + level);
        }
        this.level = level;
        this.reach = Normal.upperQuantile(0.5 * (1 - level)) + 1.5;
    }

    /** The interval as the construction gives it. */
    public Interval raw(int n, double b) {
        return new Interval(lower(n, b), upper(n, b), NAME, "");
    }

    /** The interval with the published remedy: at fixed n the upper end does not rise with the background. */
    public Interval published(int n, double b) {
        double best = upper(n, b);
        if (n < b + 1) {
            for (double more = BACKGROUND_STEP; more <= BACKGROUND_REACH; more += BACKGROUND_STEP) {
                best = upper(n, b + more, best + 1, best);
            }
        }
        return new Interval(lower(n, b), best, NAME, "");
    }

    private double upper(int n, double b) {
        double high = Math.max(0, n - b) + reach * reach + reach * Math.sqrt(Math.max(n, b) + 1);
        return upper(n, b, high, 0);
    }

    /** The largest accepted mean between two values; the lower one if there is none. */
    private double upper(int n, double b, double from, double least) {
        double step = step(n);
        double s = from;
        while (s > least && !accepts(n, s, b)) {
            s -= step;
        }
        return s <= least ? least : edge(n, b, s, s + step);
    }

    private double lower(int n, double b) {
        double step = step(n);
        double s = 0;
        while (!accepts(n, s, b)) {
            s += step;
        }
        return s == 0 ? 0 : edge(n, b, s, s - step);
    }

    private static double step(int n) {
        return STEP * Math.max(1, Math.sqrt(n) / 4);
    }

    /** The border between an accepted and a refused mean. */
    private double edge(int n, double b, double accepted, double refused) {
        double in = accepted;
        double out = refused;
        for (int k = 0; k < 40; k++) {
            double middle = 0.5 * (in + out);
            if (accepts(n, middle, b)) {
                in = middle;
            } else {
                out = middle;
            }
        }
        return in;
    }

    /** The counts ranked before n are neighbours: the ratio rises to one maximum and falls. */
    private boolean accepts(int n, double s, double b) {
        double mean = s + b;
        if (mean == 0) {
            return n == 0;
        }
        double rank = rank(n, mean, b);
        double sum = 0;
        int direction = n < mean ? 1 : -1;
        for (int k = n + direction; k >= 0 && rank(k, mean, b) > rank && sum < level; k += direction) {
            sum += Math.exp(k * Math.log(mean) - mean - LogGamma.value(k + 1.0));
        }
        return sum < level;
    }

    /** ln [P(n|mean) / P(n|best)]. */
    private static double rank(int n, double mean, double b) {
        double best = Math.max(n, b);
        return n == 0 ? best - mean : n * Math.log(mean / best) - mean + best;
    }
}
