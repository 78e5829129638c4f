/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

/**
 * Cholesky factorisation of dense symmetric matrices, given as rows: A = U^T U in the upper triangle. The inner loops run
 * along rows, four finished rows at a time, which vectorises. No allocation.
 */
public final class Cholesky {
    private Cholesky() {}

    /**
     * Replaces the upper triangle of the first n rows by the factor U; the lower triangle is not used.
     *
     * @param diagonal working array of at least n
     * @return whether the matrix was positive definite to working precision
     */
    public static boolean factor(double[][] a, int n, double[] diagonal) {
        for (int j = 0; j < n; j++) {
            diagonal[j] = a[j][j];
        }
        for (int k = 0; k < n; k += 4) {
            int end = Math.min(k + 4, n);
            if (!block(a, k, end, n, diagonal)) {
                return false;
            }
            if (end < n) {
                for (int i = end; i < n; i++) {
                    update(a[i], i, n, a[k], a[k + 1], a[k + 2], a[k + 3]);
                }
            }
        }
        return true;
    }

    /** Finishes up to four rows, given that all earlier ones were subtracted. */
    private static boolean block(double[][] a, int from, int end, int n, double[] diagonal) {
        for (int k = from; k < end; k++) {
            double[] pivot = a[k];
            double d = pivot[k];
            if (!(d > 1e-14 * Math.abs(diagonal[k]))) {
                return false;
            }
            double root = Math.sqrt(d);
            double inverse = 1 / root;
            pivot[k] = root;
            for (int j = k + 1; j < n; j++) {
                pivot[j] *= inverse;
            }
            for (int i = k + 1; i < end; i++) {
                double f = pivot[i];
                double[] row = a[i];
                for (int j = i; j < n; j++) {
                    row[j] -= f * pivot[j];
                }
            }
        }
        return true;
    }

    /** Subtracts four finished rows from a later one in one pass. */
    private static void update(double[] row, int i, int n, double[] p, double[] q, double[] r, double[] s) {
        double a = p[i];
        double b = q[i];
        double c = r[i];
        double d = s[i];
        if (a != 0 || b != 0 || c != 0 || d != 0) {
            for (int j = i; j < n; j++) {
                row[j] -= a * p[j] + b * q[j] + (c * r[j] + d * s[j]);
            }
        }
    }

    /** Solves A y = x with the factor, in place. */
    public static void solve(double[][] factor, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            double[] row = factor[i];
            double y = x[i] / row[i];
            x[i] = y;
            for (int k = i + 1; k < n; k++) {
                x[k] -= row[k] * y;
            }
        }
        for (int i = n - 1; i >= 0; i--) {
            double[] row = factor[i];
            double s = x[i];
            for (int k = i + 1; k < n; k++) {
                s -= row[k] * x[k];
            }
            x[i] = s / row[i];
        }
    }
}
