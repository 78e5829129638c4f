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

    /** Values and slopes; each coefficient is loaded once. */
    void evaluate(double[] x, double[] value, double[] slope) {
        double[] c1 = c[0];
        double[] c2 = c[1];
        double[] c3 = c[2];
        double[] c4 = c[3];
        double[] c5 = c[4];
        double[] c6 = c[5];
        for (int a = 0; a < x.length; a++) {
            double t = x[a];
            double k1 = c1[a];
            double k2 = c2[a];
            double k3 = c3[a];
            double k4 = c4[a];
            double k5 = c5[a];
            double k6 = c6[a];
            value[a] = 1 + t * (k1 + t * (k2 + t * (k3 + t * (k4 + t * (k5 + t * k6)))));
            slope[a] = k1 + t * (2 * k2 + t * (3 * k3 + t * (4 * k4 + t * (5 * k5 + t * (6 * k6)))));
        }
    }

    /** Curvatures. */
    void bend(double[] x, double[] curvature) {
        double[] c2 = c[1];
        double[] c3 = c[2];
        double[] c4 = c[3];
        double[] c5 = c[4];
        double[] c6 = c[5];
        for (int a = 0; a < x.length; a++) {
            double t = x[a];
            curvature[a] = 2 * c2[a] + t * (6 * c3[a] + t * (12 * c4[a] + t * (20 * c5[a] + t * (30 * c6[a]))));
        }
    }
}
