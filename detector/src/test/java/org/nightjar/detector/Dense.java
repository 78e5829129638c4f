/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

/** Little dense matrices of tests. */
final class Dense {
    private Dense() {}

    /** d C^-1 d for the covariance of a row, by Gauss elimination. */
    static double chi2(double[][] covariance, int row, double[] d) {
        int n = d.length;
        double[][] a = new double[n][n + 1];
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < n; j++) {
                a[i][j] = covariance[org.nightjar.core.events.Tracks.covariance(i, j)][row];
            }
            a[i][n] = d[i];
        }
        for (int i = 0; i < n; i++) {
            for (int r = 0; r < n; r++) {
                double f = r == i ? 0 : a[r][i] / a[i][i];
                for (int c = i; c <= n && f != 0; c++) {
                    a[r][c] -= f * a[i][c];
                }
            }
        }
        double sum = 0;
        for (int i = 0; i < n; i++) {
            sum += d[i] * a[i][n] / a[i][i];
        }
        return sum;
    }
}
