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
    private final double[] matrix = new double[25];
    private final double[] vector = new double[5];
    private final double[] product = new double[5];

    /** Result of {@link #solve}: the inverse of the lower Cholesky factor, row by row. */
    private final double[] inverse = new double[25];

    /** Nothing is known. */
    public void clear() {
        Arrays.fill(matrix, 0);
        Arrays.fill(vector, 0);
    }

    /** Adds a measurement: the five numbers at {@code at} of {@code h}, its weight and value. */
    void measure(double[] h, int at, double weight, double value) {
        for (int i = 0; i < 5; i++) {
            double w = weight * h[at + i];
            vector[i] += w * value;
            for (int j = 0; j < 5; j++) {
                matrix[5 * i + j] += w * h[at + j];
            }
        }
    }

    /** Forgets what a deflection of a variance along the five numbers at {@code at} of {@code b} takes away. */
    void scatter(double[] b, int at, double variance) {
        double norm = 0;
        double known = 0;
        for (int i = 0; i < 5; i++) {
            double sum = 0;
            for (int j = 0; j < 5; j++) {
                sum += matrix[5 * i + j] * b[at + j];
            }
            product[i] = sum;
            norm += sum * b[at + i];
            known += vector[i] * b[at + i];
        }
        double factor = variance / (1 + variance * norm);
        for (int i = 0; i < 5; i++) {
            double f = factor * product[i];
            vector[i] -= f * known;
            for (int j = 0; j < 5; j++) {
                matrix[5 * i + j] -= f * product[j];
            }
        }
    }

    /** Inverts; false if the measurements do not fix all five parameters. */
    boolean solve() {
        double[] l = inverse; // first the factor, then its inverse, in place
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j <= i; j++) {
                double sum = matrix[5 * i + j];
                for (int k = 0; k < j; k++) {
                    sum -= l[5 * i + k] * l[5 * j + k];
                }
                if (i > j) {
                    l[5 * i + j] = sum * l[5 * j + j];
                } else if (sum > 1e-12 * matrix[6 * i]) {
                    l[6 * i] = 1 / Math.sqrt(sum);
                } else {
                    return false;
                }
            }
        }
        for (int j = 0; j < 5; j++) {
            for (int i = j + 1; i < 5; i++) {
                double sum = 0;
                for (int k = j; k < i; k++) {
                    sum -= l[5 * i + k] * l[5 * k + j];
                }
                l[5 * i + j] = sum * l[6 * i];
            }
        }
        return true;
    }

    /** Writes the inverse of the lower Cholesky factor, row by row of the triangle, 15 numbers. */
    void factor(double[] out) {
        for (int i = 0, n = 0; i < 5; i++) {
            for (int j = 0; j <= i; j++) {
                out[n++] = inverse[5 * i + j];
            }
        }
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
