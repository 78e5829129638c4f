/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

/** Nodes and weights of Gauss-Legendre quadrature on (0, 1), from Newton's method on the Legendre recurrence. */
final class GaussLegendre {
    final double[] nodes;
    final double[] weights;

    GaussLegendre(int n) {
        nodes = new double[n];
        weights = new double[n];
        for (int k = 0; k < n; k++) {
            double x = Math.cos(Math.PI * (k + 0.75) / (n + 0.5));
            double slope = 0;
            for (int step = 0; step < 100; step++) {
                double p0 = 1;
                double p1 = x;
                for (int j = 2; j <= n; j++) {
                    double p2 = ((2 * j - 1) * x * p1 - (j - 1) * p0) / j;
                    p0 = p1;
                    p1 = p2;
                }
                slope = n * (x * p1 - p0) / (x * x - 1);
                double dx = p1 / slope;
                x -= dx;
                if (Math.abs(dx) < 1e-16) {
                    break;
                }
            }
            nodes[k] = 0.5 * (1 - x);
            weights[k] = 1 / ((1 - x * x) * slope * slope);
        }
    }
}
