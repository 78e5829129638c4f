/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.combination;

import java.util.function.IntPredicate;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.StatisticalModel;

/**
 * One channel of a combination: its likelihood, and where each of its parameters comes from.
 *
 * @param name      of the channel
 * @param model     its likelihood
 * @param from      for each own parameter the combined ones that it depends on; itself alone, or the couplings
 * @param functions of those couplings; null for a parameter that is a combined one itself
 */
record Part(String name, StatisticalModel model, int[][] from, CouplingFunction.@Nullable Compiled[] functions) {

    /** Working memory of one thread. */
    static final class Work {
        final double[] values;
        final Derivatives derivatives;

        Work(int size) {
            values = new double[size];
            derivatives = new Derivatives(size);
        }
    }

    /** Number of own parameters. */
    int size() {
        return from.length;
    }

    /** Own parameters from the combined ones. */
    void values(double[] x, double[] own) {
        for (int j = 0; j < own.length; j++) {
            CouplingFunction.Compiled f = functions[j];
            own[j] = f == null ? x[from[j][0]] : f.value(couplings(x, j));
        }
    }

    private double[] couplings(double[] x, int j) {
        double[] g = new double[from[j].length];
        for (int k = 0; k < g.length; k++) {
            g[k] = x[from[j][k]];
        }
        return g;
    }

    /** Counts, per combined parameter, the channels that use it. */
    void countOwners(int[] owners) {
        for (int j = 0; j < from.length; j++) {
            for (int k : from[j]) {
                owners[k] += functions[j] == null ? 1 : 2;
            }
        }
    }

    /** Copies own values to the combined parameters that are the same, where wanted. */
    void takeBack(double[] own, double[] x, IntPredicate wanted) {
        for (int j = 0; j < own.length; j++) {
            if (functions[j] == null && wanted.test(from[j][0])) {
                x[from[j][0]] = own[j];
            }
        }
    }

    /** Adds to the combined gradient and the lower triangle of the Hessian by the chain rule. */
    void scatter(double[] x, Work w, double[] gradient, double[] hessian) {
        int n = x.length;
        int m = from.length;
        double[][] slope = new double[m][];
        double[] g = w.derivatives.gradient();
        double[] h = w.derivatives.hessian();
        for (int j = 0; j < m; j++) {
            slope[j] = slope(x, j);
            bend(x, j, g[j], hessian, n);
            for (int a = 0; a < slope[j].length; a++) {
                gradient[from[j][a]] += g[j] * slope[j][a];
            }
        }
        for (int j = 0; j < m; j++) {
            for (int k = 0; k < m; k++) {
                double element = h[j * m + k];
                if (element == 0) {
                    continue;
                }
                for (int a = 0; a < slope[j].length; a++) {
                    for (int b = 0; b < slope[k].length; b++) {
                        int p = from[j][a];
                        int q = from[k][b];
                        if (q <= p) {
                            hessian[p * n + q] += element * slope[j][a] * slope[k][b];
                        }
                    }
                }
            }
        }
    }

    /** Adds the slopes of the own rates to those of the combined parameters, whose bins begin at the first one given. */
    void scatter(double[] x, RateSlopes own, int first, double[][] columns) {
        for (int j = 0; j < from.length; j++) {
            double[] slope = slope(x, j);
            for (int a = 0; a < slope.length; a++) {
                double[] column = columns[from[j][a]];
                for (int b = 0; b < own.bins(); b++) {
                    column[first + b] += own.slope(b, j) * slope[a];
                }
            }
        }
    }

    private double[] slope(double[] x, int j) {
        CouplingFunction.Compiled f = functions[j];
        if (f == null) {
            return new double[] {1};
        }
        double[] c = couplings(x, j);
        double[] s = new double[c.length];
        for (int a = 0; a < s.length; a++) {
            s[a] = f.derivative(c, a, -1);
        }
        return s;
    }

    private void bend(double[] x, int j, double weight, double[] hessian, int n) {
        CouplingFunction.Compiled f = functions[j];
        if (f == null) {
            return;
        }
        double[] c = couplings(x, j);
        for (int a = 0; a < c.length; a++) {
            for (int b = 0; b < c.length; b++) {
                if (from[j][b] <= from[j][a]) {
                    hessian[from[j][a] * n + from[j][b]] += weight * f.derivative(c, a, b);
                }
            }
        }
    }
}
