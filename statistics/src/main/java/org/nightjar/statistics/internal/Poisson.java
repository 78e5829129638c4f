/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import org.apache.commons.numbers.gamma.LogGamma;

/** Poisson probabilities of possibly non-integer counts, split so that large counts keep their digits. */
public final class Poisson {
    private static final int TABULATED = 256;
    private static final double[] SMALL = table();

    private Poisson() {}

    private static double[] table() {
        double[] t = new double[TABULATED];
        for (int n = 0; n < TABULATED; n++) {
            t[n] = direct(n);
        }
        return t;
    }

    /** 2 [n - n ln n + lnGamma(n+1)], the 2NLL of n counts where n are expected; 0 for n = 0. */
    public static double twiceSaturatedNll(double n) {
        int k = (int) n;
        return k == n && k < TABULATED ? SMALL[k] : direct(n);
    }

    private static double direct(double n) {
        if (n == 0) {
            return 0;
        }
        if (n < 16) {
            return 2 * (n - n * Math.log(n) + LogGamma.value(n + 1));
        }
        // Stirling: lnGamma(n+1) = n ln n - n + ln(2 pi n)/2 + 1/(12n) - 1/(360n^3) + 1/(1260n^5) - 1/(1680n^7);
        // the next term is below 1e-14 for n >= 16 (Abramowitz-Stegun 6.1.41).
        double r = 1 / n;
        double r2 = r * r;
        double rest = r * (1.0 / 12 - r2 * (1.0 / 360 - r2 * (1.0 / 1260 - r2 / 1680)));
        return Math.log(2 * Math.PI * n) + 2 * rest;
    }

    /**
     * Half the deviance of one bin, nu - n + n ln(n/nu) (Baker-Cousins; Loader's form near nu = n), for nu > 0.
     *
     * @param inverse 1/n, or 0 for n = 0
     */
    public static double halfDeviance(double n, double inverse, double nu) {
        if (n == 0) {
            return nu;
        }
        double d = (nu - n) * inverse;
        if (Math.abs(d) < 0.01) {
            // d - ln(1+d) as a series: nine terms leave 1e-20 relative at |d| = 0.01.
            return n
                    * d
                    * d
                    * (1.0 / 2
                            - d
                                    * (1.0 / 3
                                            - d
                                                    * (1.0 / 4
                                                            - d
                                                                    * (1.0 / 5
                                                                            - d
                                                                                    * (1.0 / 6
                                                                                            - d
                                                                                                    * (1.0 / 7
                                                                                                            - d
                                                                                                                    * (1.0
                                                                                                                                    / 8
                                                                                                                            - d
                                                                                                                                    * (1.0
                                                                                                                                                    / 9
                                                                                                                                            - d
                                                                                                                                                    / 10))))))));
        }
        return n * (d - Math.log(nu * inverse));
    }
}
