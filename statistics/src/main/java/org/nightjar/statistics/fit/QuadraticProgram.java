/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import java.util.Arrays;
import org.nightjar.statistics.internal.Cholesky;

/**
 * The step s of least g s + s H s / 2 under linear conditions a_i s >= b_i: dual active-set method (D. Goldfarb, A. Idnani,
 * Math. Program. 27 (1983) 1), for few parameters and many conditions. Starts from the free minimum and adds the condition
 * violated most until none is; conditions whose multiplier would turn negative leave.
 */
final class QuadraticProgram {
    /** Linear conditions by number. */
    interface Conditions {
        /** How many. */
        int count();

        /** a_i s - b_i, in units in which 1e-12 is nothing. */
        double excess(int i, double[] s);

        /** a_i. */
        void normal(int i, double[] to);
    }

    private static final double NOTHING = 1e-12;

    private final int n;
    private final double[][] factor;
    private final Conditions conditions;
    private final double[] s;
    private final double[][] normals;
    private final double[][] solved;
    private final double[][] matrix;
    private final double[] multipliers;
    private final double[] shift;
    private final double[] work;
    private final int[] active;
    private int size;

    /**
     * Prepares a solution.
     *
     * @param factor Cholesky factor of H
     */
    QuadraticProgram(int n, double[][] factor, Conditions conditions) {
        this.n = n;
        this.factor = factor;
        this.conditions = conditions;
        this.s = new double[n];
        this.normals = new double[n + 1][n];
        this.solved = new double[n + 1][n];
        this.matrix = new double[n + 1][n + 1];
        this.multipliers = new double[n + 1];
        this.shift = new double[n + 1];
        this.work = new double[n + 1];
        this.active = new int[n + 1];
    }

    /** Solves it; false if no step fulfils all conditions to working precision. */
    boolean solve(double[] g) {
        for (int a = 0; a < n; a++) {
            s[a] = -g[a];
        }
        Cholesky.solve(factor, n, s);
        size = 0;
        for (int round = 0; round < 20 * (n + 5); round++) {
            int p = worst();
            if (p < 0) {
                return true;
            }
            if (size == n + 1 || !add(p)) {
                return false;
            }
        }
        return false;
    }

    private int worst() {
        int worst = -1;
        double least = -NOTHING;
        for (int i = 0; i < conditions.count(); i++) {
            double excess = conditions.excess(i, s);
            if (excess < least && !isActive(i)) {
                least = excess;
                worst = i;
            }
        }
        return worst;
    }

    private boolean isActive(int i) {
        for (int c = 0; c < size; c++) {
            if (active[c] == i) {
                return true;
            }
        }
        return false;
    }

    /** Steps towards fulfilling condition p, dropping others on the way. */
    private boolean add(int p) {
        double own = 0;
        while (true) {
            double[] a = normals[size];
            double[] z = solved[size];
            conditions.normal(p, a);
            System.arraycopy(a, 0, z, 0, n);
            Cholesky.solve(factor, n, z);
            double whole = dot(a, z);
            if (!directions(a, z)) {
                return false;
            }
            double curvature = dot(a, z);
            double full = curvature > 1e-11 * whole
                    ? Math.max(0, -conditions.excess(p, s)) / curvature
                    : Double.POSITIVE_INFINITY;
            int leaving = -1;
            double part = full;
            for (int c = 0; c < size; c++) {
                if (shift[c] > 0 && multipliers[c] / shift[c] < part) {
                    part = multipliers[c] / shift[c];
                    leaving = c;
                }
            }
            if (Double.isInfinite(part)) {
                return false;
            }
            for (int c = 0; c < size; c++) {
                multipliers[c] -= part * shift[c];
            }
            own += part;
            if (!Double.isInfinite(full)) {
                for (int k = 0; k < n; k++) {
                    s[k] += part * z[k];
                }
            }
            if (leaving < 0) {
                System.arraycopy(a, 0, z, 0, n);
                Cholesky.solve(factor, n, z);
                active[size] = p;
                multipliers[size++] = own;
                return true;
            }
            drop(leaving);
        }
    }

    /** Turns z = H^-1 a into the direction that keeps the active conditions; {@code shift} is how their multipliers change. */
    private boolean directions(double[] a, double[] z) {
        for (int c = 0; c < size; c++) {
            shift[c] = dot(solved[c], a);
            for (int d = c; d < size; d++) {
                matrix[c][d] = dot(normals[c], solved[d]);
            }
        }
        if (!Cholesky.factor(matrix, size, work)) {
            return false;
        }
        Cholesky.solve(matrix, size, shift);
        for (int c = 0; c < size; c++) {
            for (int k = 0; k < n; k++) {
                z[k] -= shift[c] * solved[c][k];
            }
        }
        return true;
    }

    private void drop(int leaving) {
        double[] normal = normals[leaving];
        double[] solution = solved[leaving];
        for (int c = leaving; c + 1 < size; c++) {
            normals[c] = normals[c + 1];
            solved[c] = solved[c + 1];
            multipliers[c] = multipliers[c + 1];
            active[c] = active[c + 1];
        }
        size--;
        normals[size] = normal;
        solved[size] = solution;
    }

    private static double dot(double[] a, double[] b) {
        double sum = 0;
        for (int k = 0; k < a.length; k++) {
            sum += a[k] * b[k];
        }
        return sum;
    }

    /** The step. */
    double[] step() {
        return s;
    }

    /** Numbers of the conditions that hold with equality. */
    int[] active() {
        return Arrays.copyOf(active, size);
    }

    /** Their multipliers. */
    double[] multipliers() {
        return Arrays.copyOf(multipliers, size);
    }
}
