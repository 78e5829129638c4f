/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Cumulative Poisson probabilities. */
public final class PoissonTail {
    /** Below this the probability itself has lost digits or is zero. */
    private static final double SMALL = 1e-280;

    /** Up to this many terms a plain sum is quicker than the incomplete gamma function. */
    private static final int FEW = 30;

    private PoissonTail() {}

    /** Q(a, x), the regularised upper incomplete gamma function: P(k &lt; a) for the mean x where a is whole. */
    public static double upperGamma(double a, double x) {
        if (a > FEW || a != Math.rint(a)) {
            return RegularizedGamma.Q.value(a, x);
        }
        double sum = 1;
        for (int k = (int) a - 1; k > 0; k--) {
            sum = 1 + sum * x / k;
        }
        return sum * Math.exp(-x);
    }

    /** ln P(k &lt;= n) for a mean, also where the probability underflows because the mean is far above n. */
    public static double logAtMost(int n, double mean) {
        return logUpperGamma(n + 1.0, mean);
    }

    /** ln Q(a, x), the regularised upper incomplete gamma function, also where it underflows because x is far above a. */
    public static double logUpperGamma(double a, double x) {
        double q = RegularizedGamma.Q.value(a, x);
        if (q > SMALL || x <= a) {
            return Math.log(q);
        }
        // Legendre's continued fraction by the modified Lentz method (NIST DLMF 8.9.2)
        double b = x + 1 - a;
        double c = 1e300;
        double d = 1 / b;
        double h = d;
        for (int k = 1; k < 1000; k++) {
            double an = -k * (k - a);
            b += 2;
            d = 1 / (an * d + b);
            c = b + an / c;
            h *= d * c;
            if (Math.abs(d * c - 1) < 1e-15) {
                break;
            }
        }
        return a * Math.log(x) - x - LogGamma.value(a) + Math.log(h);
    }
}
