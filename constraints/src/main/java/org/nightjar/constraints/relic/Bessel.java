/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.relic;

/** Modified Bessel functions K at large arguments, times exp(z): the asymptotic series, to 1e-5 for z of at least 8. */
final class Bessel {
    private static final int TERMS = 7;

    private Bessel() {}

    /** exp(z) K_n(z). */
    static double scaled(int n, double z) {
        double mu = 4.0 * n * n;
        double term = 1;
        double sum = 1;
        for (int k = 1; k <= TERMS; k++) {
            double odd = 2.0 * k - 1;
            term *= (mu - odd * odd) / (k * 8 * z);
            sum += term;
        }
        return Math.sqrt(Math.PI / (2 * z)) * sum;
    }
}
