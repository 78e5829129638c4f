/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

/**
 * A polynomial through points with errors by weighted least squares, in Chebyshev polynomials on the range of the points:
 * the curve by which shape parameters and efficiencies of simulated masses are read at every mass. Outside the range the
 * end value is kept.
 */
final class SmoothCurve {
    private final double low;
    private final double high;
    private final double[] coefficients;
    private final double[][] covariance;
    private final double chi2;
    private final int degreesOfFreedom;

    private SmoothCurve(
            double low, double high, double[] coefficients, double[][] covariance, double chi2, int degreesOfFreedom) {
        this.low = low;
        this.high = high;
        this.coefficients = coefficients;
        this.covariance = covariance;
        this.chi2 = chi2;
        this.degreesOfFreedom = degreesOfFreedom;
    }

    /** Fits values y with errors at ascending points x; the order is lowered to the number of points less one. */
    static SmoothCurve fit(double[] x, double[] y, double[] error, int order) {
        int n = x.length;
        int p = Math.min(order, Math.max(0, n - 1)) + 1;
        double low = x[0];
        double high = x[n - 1];
        double[][] normal = new double[p][p];
        double[] right = new double[p];
        double[] basis = new double[p];
        for (int i = 0; i < n; i++) {
            fill(basis, low, high, x[i]);
            double w = 1 / (error[i] * error[i]);
            for (int a = 0; a < p; a++) {
                right[a] += w * basis[a] * y[i];
                for (int b = 0; b < p; b++) {
                    normal[a][b] += w * basis[a] * basis[b];
                }
            }
        }
        double[][] covariance = inverse(normal);
        double[] c = new double[p];
        for (int a = 0; a < p; a++) {
            for (int b = 0; b < p; b++) {
                c[a] += covariance[a][b] * right[b];
            }
        }
        SmoothCurve curve = new SmoothCurve(low, high, c, covariance, 0, n - p);
        double chi2 = 0;
        for (int i = 0; i < n; i++) {
            double d = (y[i] - curve.at(x[i])) / error[i];
            chi2 += d * d;
        }
        return new SmoothCurve(low, high, c, covariance, chi2, n - p);
    }

    private static void fill(double[] basis, double low, double high, double x) {
        double u = high > low ? 2 * (Math.max(low, Math.min(high, x)) - low) / (high - low) - 1 : 0;
        basis[0] = 1;
        if (basis.length > 1) {
            basis[1] = u;
        }
        for (int k = 2; k < basis.length; k++) {
            basis[k] = 2 * u * basis[k - 1] - basis[k - 2];
        }
    }

    /** Value at x. */
    double at(double x) {
        double[] basis = new double[coefficients.length];
        fill(basis, low, high, x);
        double s = 0;
        for (int k = 0; k < basis.length; k++) {
            s += coefficients[k] * basis[k];
        }
        return s;
    }

    /** Standard error of the value at x, from the errors of the points. */
    double errorAt(double x) {
        double[] basis = new double[coefficients.length];
        fill(basis, low, high, x);
        double s = 0;
        for (int a = 0; a < basis.length; a++) {
            for (int b = 0; b < basis.length; b++) {
                s += basis[a] * covariance[a][b] * basis[b];
            }
        }
        return Math.sqrt(Math.max(0, s));
    }

    /** Chi-square of the points per degree of freedom; NaN without freedom. */
    double reducedChi2() {
        return degreesOfFreedom > 0 ? chi2 / degreesOfFreedom : Double.NaN;
    }

    /** Inverse of a symmetric positive definite matrix by Gauss-Jordan elimination with row pivoting. */
    private static double[][] inverse(double[][] m) {
        int n = m.length;
        double[][] a = new double[n][2 * n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(m[i], 0, a[i], 0, n);
            a[i][n + i] = 1;
        }
        for (int k = 0; k < n; k++) {
            int pivot = k;
            for (int i = k + 1; i < n; i++) {
                pivot = Math.abs(a[i][k]) > Math.abs(a[pivot][k]) ? i : pivot;
            }
            double[] row = a[pivot];
            a[pivot] = a[k];
            a[k] = row;
            double d = row[k];
            for (int j = 0; j < 2 * n; j++) {
                row[j] /= d;
            }
            for (int i = 0; i < n; i++) {
                double f = a[i][k];
                if (i != k && f != 0) {
                    for (int j = 0; j < 2 * n; j++) {
                        a[i][j] -= f * row[j];
                    }
                }
            }
        }
        double[][] inverse = new double[n][n];
        for (int i = 0; i < n; i++) {
            System.arraycopy(a[i], n, inverse[i], 0, n);
        }
        return inverse;
    }
}
