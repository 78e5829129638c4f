/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

/**
 * Chebyshev polynomials of the first kind on u = 2(x-a)/(b-a) - 1, integrated exactly over bins. The basis is
 * b_ki = 1/(b-a) times the integral of T_k over bin i, so that the coefficient of T0 is a number of events: a background
 * of N flat events has c0 = N. Antiderivatives: T0 -&gt; u, T1 -&gt; u^2/2, Tk -&gt; T_{k+1}/(2(k+1)) - T_{k-1}/(2(k-1)).
 */
public final class Chebyshev {
    private Chebyshev() {}

    /** Rows k = 0..order of bin integrals on the range of the edges. */
    public static double[][] basis(double[] edges, int order) {
        if (order < 0 || order > 20) {
            throw new IllegalArgumentException("polynomial order %d is not in 0..20".formatted(order));
        }
        int bins = edges.length - 1;
        double low = edges[0];
        double width = edges[bins] - low;
        double[][] rows = new double[order + 1][bins];
        double[] previous = antiderivatives(-1, order);
        for (int i = 0; i < bins; i++) {
            double[] next = antiderivatives(2 * (edges[i + 1] - low) / width - 1, order);
            for (int k = 0; k <= order; k++) {
                rows[k][i] = 0.5 * (next[k] - previous[k]);
            }
            previous = next;
        }
        return rows;
    }

    private static double[] antiderivatives(double u, int order) {
        double[] t = new double[order + 2];
        t[0] = 1;
        t[1] = u;
        for (int k = 2; k < t.length; k++) {
            t[k] = 2 * u * t[k - 1] - t[k - 2];
        }
        double[] f = new double[order + 1];
        for (int k = 0; k <= order; k++) {
            f[k] = k == 0 ? u : k == 1 ? 0.5 * u * u : t[k + 1] / (2 * (k + 1)) - t[k - 1] / (2 * (k - 1));
        }
        return f;
    }
}
