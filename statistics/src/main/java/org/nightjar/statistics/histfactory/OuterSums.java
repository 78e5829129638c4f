/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.List;

/**
 * Rows of sum_k l_k r_k^T. Four products at a time: each element of the row is loaded and stored once for them, and the loop
 * over it vectorises.
 */
final class OuterSums {
    /** Lengths of long rows are a multiple of that. */
    private static final int BLOCK = 16;
    /** Rows up to that length are a multiple of it. */
    private static final int SHORT = 4;

    private final double[][] left;
    private final double[][] right;

    /** The arrays are live: they are read at each {@link #addRow}. */
    OuterSums(List<double[]> left, List<double[]> right, int size) {
        this.left = padded(left, size);
        this.right = padded(right, size);
    }

    /** The length of a row that holds so many elements. */
    static int length(int elements) {
        int block = elements <= SHORT ? SHORT : BLOCK;
        return (elements + block - 1) / block * block;
    }

    private static double[][] padded(List<double[]> arrays, int size) {
        List<double[]> all = new ArrayList<>(arrays);
        while (all.size() % 4 != 0) {
            all.add(new double[size]);
        }
        return all.toArray(double[][]::new);
    }

    /** Adds row i from an element on, or from a few before it: whole blocks need no loop for a rest. */
    void addRow(int i, int first, double[] row) {
        int from = first - first % BLOCK;
        for (int k = 0; k < left.length; k += 4) {
            double a = left[k][i];
            double b = left[k + 1][i];
            double c = left[k + 2][i];
            double d = left[k + 3][i];
            if (b == 0 && c == 0 && d == 0) {
                add(row, from, a, right[k]);
            } else {
                add(row, from, a, right[k], b, right[k + 1], c, right[k + 2], d, right[k + 3]);
            }
        }
    }

    private static void add(double[] row, int from, double a, double[] x) {
        if (a != 0) {
            for (int j = from; j < row.length; j++) {
                row[j] += a * x[j];
            }
        }
    }

    private static void add(
            double[] row,
            int from,
            double a,
            double[] x,
            double b,
            double[] y,
            double c,
            double[] z,
            double d,
            double[] w) {
        for (int j = from; j < row.length; j++) {
            row[j] += a * x[j] + b * y[j] + (c * z[j] + d * w[j]);
        }
    }
}
