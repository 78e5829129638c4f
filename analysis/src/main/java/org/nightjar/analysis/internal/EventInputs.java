/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import org.nightjar.core.events.Clusters;

/** Columns with one value per event, made from the rows of a list. */
final class EventInputs {
    private EventInputs() {}

    /** Number of candidates. */
    static Input.Filler count(ListPlan list) {
        return (run, events, out) -> {
            Table t = run.table(list);
            for (int k = 0; k < events; k++) {
                out[k] = t.first[k + 1] - t.first[k];
            }
        };
    }

    /** Number of candidates that fulfil a condition. */
    static Input.Filler count(ListPlan list, Formula condition) {
        return (run, events, out) -> {
            Table t = run.table(list);
            byte[] verdict = condition.verdicts(run);
            for (int k = 0; k < events; k++) {
                int n = 0;
                for (int i = t.first[k]; i < t.first[k + 1]; i++) {
                    n += verdict[i] > 0 ? 1 : 0;
                }
                out[k] = n;
            }
        };
    }

    /** Sum of a number; 0 for none. */
    static Input.Filler sum(ListPlan list, Formula number) {
        return (run, events, out) -> {
            Table t = run.table(list);
            double[] value = number.numbers(run);
            for (int k = 0; k < events; k++) {
                double s = 0;
                for (int i = t.first[k]; i < t.first[k + 1]; i++) {
                    s += value[i];
                }
                out[k] = s;
            }
        };
    }

    /** Largest (sign +1) or smallest (sign -1) value of a number; undefined for none. */
    static Input.Filler extreme(ListPlan list, Formula number, int sign) {
        return (run, events, out) -> {
            Table t = run.table(list);
            double[] value = number.numbers(run);
            for (int k = 0; k < events; k++) {
                double best = t.first[k] < t.first[k + 1] ? sign * value[t.first[k]] : Double.NaN;
                for (int i = t.first[k] + 1; i < t.first[k + 1]; i++) {
                    best = Math.max(best, sign * value[i]);
                }
                out[k] = sign * best;
            }
        };
    }

    /** True if every (or, if not {@code every}, at least one) candidate fulfils a condition; undefined if that decides. */
    static Input.Filler quantified(ListPlan list, Formula condition, boolean every) {
        int decisive = every ? -1 : 1;
        return (run, events, out) -> {
            Table t = run.table(list);
            byte[] verdict = condition.verdicts(run);
            for (int k = 0; k < events; k++) {
                int answer = -decisive;
                for (int i = t.first[k]; i < t.first[k + 1] && answer != decisive; i++) {
                    answer = verdict[i] == decisive ? decisive : verdict[i] == 0 ? 0 : answer;
                }
                out[k] = answer == 0 ? Double.NaN : answer > 0 ? 1 : 0;
            }
        };
    }

    /** A number of the candidate whose nearest neighbour in the list is farthest in angle; undefined for none. */
    static Input.Filler mostIsolated(ListPlan list, Formula number) {
        return (run, events, out) -> {
            Table t = run.table(list);
            double[] value = number.numbers(run);
            double[][] p = Momenta.of(run, list, false);
            for (int k = 0; k < events; k++) {
                int best = mostIsolated(p, t.first[k], t.first[k + 1]);
                out[k] = best < 0 ? Double.NaN : value[best];
            }
        };
    }

    private static int mostIsolated(double[][] p, int from, int to) {
        int best = -1;
        double smallest = 2; // cosine of the angle to the nearest neighbour; below 1 for any pair
        for (int i = from; i < to; i++) {
            double nearest = -1;
            for (int j = from; j < to; j++) {
                if (j != i) {
                    nearest = Math.max(nearest, Angles.cosine(p, i, j));
                }
            }
            if (nearest < smallest) {
                smallest = nearest;
                best = i;
            }
        }
        return best;
    }

    /**
     * max |t_i - tbar| / Dt_i over clusters, tbar = sum(t_i / Dt_i^2) / sum(1 / Dt_i^2), Dt_i the 99 % range of the cluster's
     * time (arXiv:2007.13071, p. 5). The rows of a list or, for combinations, the clusters of each candidate.
     */
    static Input.Filler timeSpread(ListPlan list, boolean ofCandidate) {
        return (run, rows, out) -> {
            Table t = run.table(list);
            Clusters c = run.batch().clusters();
            for (int k = 0; k < rows; k++) {
                out[k] = ofCandidate
                        ? timeSpread(c, t.leaf, k * t.leaves, (k + 1) * t.leaves)
                        : timeSpread(c, t.leaf, t.first[k] * t.leaves, t.first[k + 1] * t.leaves);
            }
        };
    }

    private static double timeSpread(Clusters c, int[] leaf, int from, int to) {
        double sum = 0;
        double sumWeights = 0;
        for (int j = from; j < to; j++) {
            double weight = 1 / (range(c, leaf[j]) * range(c, leaf[j]));
            sum += weight * time(c, leaf[j]);
            sumWeights += weight;
        }
        double mean = sum / sumWeights;
        double spread = from < to ? 0 : Double.NaN;
        for (int j = from; j < to; j++) {
            spread = Math.max(spread, Math.abs(time(c, leaf[j]) - mean) / range(c, leaf[j]));
        }
        return spread;
    }

    private static double time(Clusters c, int leaf) {
        return leaf < 0 ? Double.NaN : c.time[leaf];
    }

    private static double range(Clusters c, int leaf) {
        return leaf < 0 ? Double.NaN : c.timeRange99[leaf];
    }
}
