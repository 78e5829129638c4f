/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import org.apache.commons.numbers.gamma.LogGamma;
import org.apache.commons.numbers.gamma.RegularizedGamma;

/** Cumulative Poisson probabilities. */
public final class PoissonTail {
    /** Below this the probability itself has lost digits or is zero. */
    private static final double SMALL = 1e-280;

    private PoissonTail() {}

    /** ln P(k &lt;= n) for a mean, also where the probability underflows because the mean is far above n. */
    public static double logAtMost(int n, double mean) {
        double p = RegularizedGamma.Q.value(n + 1.0, mean);
        if (p > SMALL || mean <= n) {
            return Math.log(p);
        }
        // The largest term, and the others relative to it: 1 + n/mean + n (n-1)/mean^2 + …
        double sum = 1;
        double term = 1;
        for (int k = n; k > 0 && term > 1e-17 * sum; k--) {
            term *= k / mean;
            sum += term;
        }
        return n * Math.log(mean) - mean - LogGamma.value(n + 1.0) + Math.log(sum);
    }
}
