/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.figure;

/**
 * Central 68.27 % intervals for a Poisson count (F. Garwood, Biometrika 28 (1936) 437), as error bars.
 *
 * <p>The two defining sums are solved by bisection; above {@value #MANY} counts the cube approximation of the chi-square quantile (E. B.
 * Wilson and M. M. Hilferty, PNAS 17 (1931) 684) is used, which is better than 1e-3 of the error there.
 */
final class PoissonErrors {
    private static final int MANY = 100;
    private static final double TAIL = 0.158655253931457; // normal probability above one standard deviation

    private PoissonErrors() {}

    /** Distance from the count down to the lower end; 0 for a count of 0. */
    static double down(double count) {
        if (count <= 0) {
            return 0;
        }
        if (count > MANY || count != Math.rint(count)) {
            double t = 1 - 1 / (9 * count) - 1 / (3 * Math.sqrt(count));
            return count - count * t * t * t;
        }
        // lower end: P(N >= n | mu) = tail
        return count - solve(mu -> 1 - below((int) count - 1, mu) < TAIL, 0, count);
    }

    /** Distance from the count up to the upper end. */
    static double up(double count) {
        double n = Math.max(0, count);
        if (n > MANY || n != Math.rint(n)) {
            double t = 1 - 1 / (9 * (n + 1)) + 1 / (3 * Math.sqrt(n + 1));
            return (n + 1) * t * t * t - n;
        }
        // upper end: P(N <= n | mu) = tail
        return solve(mu -> below((int) n, mu) > TAIL, n, n + 4 * Math.sqrt(n + 1)) - n;
    }

    private static double solve(java.util.function.DoublePredicate tooLow, double low, double high) {
        double from = low;
        double to = high;
        for (int i = 0; i < 60; i++) {
            double middle = 0.5 * (from + to);
            if (tooLow.test(middle)) {
                from = middle;
            } else {
                to = middle;
            }
        }
        return 0.5 * (from + to);
    }

    /** P(N <= n | mu). */
    private static double below(int n, double mu) {
        double term = Math.exp(-mu);
        double sum = term;
        for (int k = 1; k <= n; k++) {
            term *= mu / k;
            sum += term;
        }
        return sum;
    }
}
