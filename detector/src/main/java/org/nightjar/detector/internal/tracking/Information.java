/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.tracking;

import java.util.Arrays;

/**
 * What measurements say about the five parameters at the perigee: information matrix and vector of a linear filter that runs
 * from the outermost layer inwards (Frühwirth, NIM A262 (1987) 444, in the weighted-means form). A measurement h.p = m of
 * weight w adds w h h^T; scattering of variance q along b, met on the way in, replaces C by C + q b b^T, that is
 * I by I - (I b)(I b)^T q/(1 + q b^T I b).
 */
public final class Information {
    /** Lower triangle of the matrix, row by row. */
    private final double[] matrix = new double[15];

    private final double[] vector = new double[5];
    private final double[] product = new double[5];

    /** Result of {@link #solve}: the inverse of the lower Cholesky factor, row by row of the triangle. */
    private final double[] inverse = new double[15];

    /** Nothing is known. */
    public void clear() {
        Arrays.fill(matrix, 0);
        Arrays.fill(vector, 0);
    }

    /** Adds a measurement: the five numbers at {@code at} of {@code h}, its weight and value. */
    void measure(double[] h, int at, double weight, double value) {
        double[] m = matrix;
        double h0 = h[at];
        double h1 = h[at + 1];
        double h2 = h[at + 2];
        double h3 = h[at + 3];
        double w0 = weight * h0;
        double w1 = weight * h1;
        double w2 = weight * h2;
        double w3 = weight * h3;
        double w4 = weight * h[at + 4];
        m[0] += w0 * h0;
        m[1] += w1 * h0;
        m[2] += w1 * h1;
        m[3] += w2 * h0;
        m[4] += w2 * h1;
        m[5] += w2 * h2;
        m[6] += w3 * h0;
        m[7] += w3 * h1;
        m[8] += w3 * h2;
        m[9] += w3 * h3;
        m[10] += w4 * h0;
        m[11] += w4 * h1;
        m[12] += w4 * h2;
        m[13] += w4 * h3;
        m[14] += w4 * h[at + 4];
        vector[0] += w0 * value;
        vector[1] += w1 * value;
        vector[2] += w2 * value;
        vector[3] += w3 * value;
        vector[4] += w4 * value;
    }

    /** Forgets what a deflection of a variance along the five numbers at {@code at} of {@code b} takes away. */
    void scatter(double[] b, int at, double variance) {
        double[] m = matrix;
        double b0 = b[at];
        double b1 = b[at + 1];
        double b2 = b[at + 2];
        double b3 = b[at + 3];
        double b4 = b[at + 4];
        product[0] = m[0] * b0 + m[1] * b1 + m[3] * b2 + m[6] * b3 + m[10] * b4;
        product[1] = m[1] * b0 + m[2] * b1 + m[4] * b2 + m[7] * b3 + m[11] * b4;
        product[2] = m[3] * b0 + m[4] * b1 + m[5] * b2 + m[8] * b3 + m[12] * b4;
        product[3] = m[6] * b0 + m[7] * b1 + m[8] * b2 + m[9] * b3 + m[13] * b4;
        product[4] = m[10] * b0 + m[11] * b1 + m[12] * b2 + m[13] * b3 + m[14] * b4;
        double norm = product[0] * b0 + product[1] * b1 + product[2] * b2 + product[3] * b3 + product[4] * b4;
        double known = vector[0] * b0 + vector[1] * b1 + vector[2] * b2 + vector[3] * b3 + vector[4] * b4;
        double factor = -variance / (1 + variance * norm);
        measure(product, 0, factor, known);
    }

    /** Inverts; false if the measurements do not fix all five parameters. */
    boolean solve() {
        double[] l = inverse; // first the factor, then its inverse, in place
        for (int i = 0, row = 0; i < 5; i++, row += i) {
            for (int j = 0, other = 0; j <= i; j++, other += j) {
                double sum = matrix[row + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[row + k] * l[other + k];
                }
                if (i > j) {
                    l[row + j] = sum * l[other + j];
                } else if (sum > 1e-12 * matrix[row + i]) {
                    l[row + i] = 1 / Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        for (int j = 0; j < 5; j++) {
            for (int i = j + 1, row = i * (i + 1) / 2; i < 5; i++, row += i) {
                double sum = 0;
                for (int k = j, other = j * (j + 1) / 2; k < i; k++, other += k) {
                    sum -= l[row + k] * l[other + j];
                }
                l[row + j] = sum * l[row + i];
            }
        }
        return true;
    }

    /** Writes the inverse of the lower Cholesky factor, row by row of the triangle, 15 numbers. */
    void factor(double[] out) {
        System.arraycopy(inverse, 0, out, 0, 15);
    }

    /** The estimate: C times the information vector; valid after {@link #factor}. */
    void estimate(double[] factor, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0, n = 0; i < 5; i++, n += i) {
            double y = 0;
            for (int j = 0; j <= i; j++) {
                y += factor[n + j] * vector[j];
            }
            for (int j = 0; j <= i; j++) {
                out[j] += factor[n + j] * y;
            }
        }
    }

    /** A deviation distributed as the covariance: the transposed factor times five normal numbers. */
    public static void deviate(double[] factor, double[] normal, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0, n = 0; i < 5; i++, n += i) {
            for (int j = 0; j <= i; j++) {
                out[j] += factor[n + j] * normal[i];
            }
        }
    }

    /** The covariance, row by row of the lower triangle, from the factor. */
    public static void covariance(double[] factor, double[] out) {
        Arrays.fill(out, 0);
        for (int i = 0, n = 0; i < 5; i++, n += i) {
            for (int j = 0, m = 0; j <= i; j++) {
                for (int k = 0; k <= j; k++) {
                    out[m++] += factor[n + j] * factor[n + k];
                }
            }
        }
    }
}
