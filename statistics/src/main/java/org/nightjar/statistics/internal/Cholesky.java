/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

/** Cholesky factorisation of small dense symmetric matrices held row by row; no allocation. */
public final class Cholesky {
    private Cholesky() {}

    /**
     * Replaces the lower triangle of a (n x n, row-major) by its factor.
     *
     * @return whether the matrix was positive definite to working precision
     */
    public static boolean factor(double[] a, int n) {
        for (int j = 0; j < n; j++) {
            double diagonal = a[j * n + j];
            double d = diagonal;
            for (int k = 0; k < j; k++) {
                d -= a[j * n + k] * a[j * n + k];
            }
            if (!(d > 1e-14 * Math.abs(diagonal))) {
                return false;
            }
            double root = Math.sqrt(d);
            a[j * n + j] = root;
            for (int i = j + 1; i < n; i++) {
                double s = a[i * n + j];
                for (int k = 0; k < j; k++) {
                    s -= a[i * n + k] * a[j * n + k];
                }
                a[i * n + j] = s / root;
            }
        }
        return true;
    }

    /** Solves with the factor, in place. */
    public static void solve(double[] factor, int n, double[] x) {
        for (int i = 0; i < n; i++) {
            double s = x[i];
            for (int k = 0; k < i; k++) {
                s -= factor[i * n + k] * x[k];
            }
            x[i] = s / factor[i * n + i];
        }
        for (int i = n - 1; i >= 0; i--) {
            double s = x[i];
            for (int k = i + 1; k < n; k++) {
                s -= factor[k * n + i] * x[k];
            }
            x[i] = s / factor[i * n + i];
        }
    }
}
