/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

/**
 * Bernstein polynomials (n+1)/(b-a) C(n,k) t^k (1-t)^(n-k), t = (x-a)/(b-a), each with unit integral over [a, b], so that
 * coefficients are numbers of events and a polynomial whose coefficients are not negative is nowhere negative. Integrated
 * exactly over bins: the integral of B_k,n from 0 to t is the sum of B_j,n+1(t) over j > k, divided by n + 1.
 */
public final class Bernstein {
    private static final int MOST = 20;

    private Bernstein() {}

    /** Rows k = 0..order of bin integrals on the range of the edges. */
    public static double[][] basis(double[] edges, int order) {
        check(order);
        int bins = edges.length - 1;
        double low = edges[0];
        double width = edges[bins] - low;
        double[][] rows = new double[order + 1][bins];
        double[] previous = new double[order + 1];
        for (int i = 0; i < bins; i++) {
            double[] next = integrals(i + 1 == bins ? 1 : (edges[i + 1] - low) / width, order);
            for (int k = 0; k <= order; k++) {
                rows[k][i] = next[k] - previous[k];
            }
            previous = next;
        }
        return rows;
    }

    static void check(int order) {
        if (order < 0 || order > MOST) {
            throw new IllegalArgumentException("polynomial order %d is not in 0..%d".formatted(order, MOST));
        }
    }

    private static double[] integrals(double t, int order) {
        double[] b = values(order + 1, t);
        double[] sums = new double[order + 1];
        double sum = 0;
        for (int k = order; k >= 0; k--) {
            sum += b[k + 1];
            sums[k] = sum;
        }
        return sums;
    }

    /** B_0,n … B_n,n at t by de Casteljau's recursion, which only adds positive numbers within [0, 1]. */
    private static double[] values(int n, double t) {
        double[] b = new double[n + 1];
        b[0] = 1;
        for (int m = 1; m <= n; m++) {
            for (int k = m; k >= 0; k--) {
                b[k] = (k < m ? (1 - t) * b[k] : 0) + (k > 0 ? t * b[k - 1] : 0);
            }
        }
        return b;
    }

    /** ln of one of them on [0, 1], unit integral there. */
    static double log(int k, int n, double t) {
        double value = values(n, t)[k];
        return value > 0 ? Math.log((n + 1) * value) : Double.NEGATIVE_INFINITY;
    }
}
