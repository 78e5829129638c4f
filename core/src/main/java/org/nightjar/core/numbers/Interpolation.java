/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.numbers;

/** Numbers between the points of a table. */
public final class Interpolation {
    private Interpolation() {}

    /**
     * Linear between the points, constant outside.
     *
     * @param x ascending, at least one
     * @param y as many
     */
    public static double linear(double[] x, double[] y, double at) {
        int i = 0;
        while (i < x.length && x[i] < at) {
            i++;
        }
        if (i == 0 || i == x.length) {
            return y[Math.min(i, x.length - 1)];
        }
        return y[i - 1] + (y[i] - y[i - 1]) * (at - x[i - 1]) / (x[i] - x[i - 1]);
    }
}
