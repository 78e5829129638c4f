/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

/** The sixth-order polynomials of all factors of a sample, evaluated side by side; 1 where a factor is of another kind. */
final class Polynomials {
    private final double[][] c = new double[6][];

    Polynomials(Factor[] factors) {
        for (int k = 0; k < 6; k++) {
            c[k] = new double[factors.length];
            for (int a = 0; a < factors.length; a++) {
                c[k][a] = factors[a].coefficient(k + 1);
            }
        }
    }

    /** Values, slopes and curvatures; short loops over plain arrays. */
    void evaluate(double[] x, double[] value, double[] slope, double[] curvature) {
        double[] c1 = c[0];
        double[] c2 = c[1];
        double[] c3 = c[2];
        double[] c4 = c[3];
        double[] c5 = c[4];
        double[] c6 = c[5];
        for (int a = 0; a < x.length; a++) {
            double t = x[a];
            value[a] = 1 + t * (c1[a] + t * (c2[a] + t * (c3[a] + t * (c4[a] + t * (c5[a] + t * c6[a])))));
        }
        for (int a = 0; a < x.length; a++) {
            double t = x[a];
            slope[a] = c1[a] + t * (2 * c2[a] + t * (3 * c3[a] + t * (4 * c4[a] + t * (5 * c5[a] + t * (6 * c6[a])))));
        }
        for (int a = 0; a < x.length; a++) {
            double t = x[a];
            curvature[a] = 2 * c2[a] + t * (6 * c3[a] + t * (12 * c4[a] + t * (20 * c5[a] + t * (30 * c6[a]))));
        }
    }
}
