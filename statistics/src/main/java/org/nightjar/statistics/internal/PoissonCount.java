/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import org.nightjar.core.random.RandomStream;

/** Poisson counts of any mean. */
public final class PoissonCount {
    private static final double LARGE = 100;

    private PoissonCount() {}

    /** One count; above a mean of 100 by transformed rejection with squeeze, PTRS (W. Hoermann 1993). */
    public static double draw(double mean, RandomStream random) {
        if (!(mean > 0)) {
            return 0;
        }
        if (mean < LARGE) {
            return random.poisson(mean);
        }
        double b = 0.931 + 2.53 * Math.sqrt(mean);
        double a = -0.059 + 0.02483 * b;
        double invAlpha = 1.1239 + 1.1328 / (b - 3.4);
        double vr = 0.9277 - 3.6224 / (b - 2);
        while (true) {
            double u = random.uniform() - 0.5;
            double v = random.uniform();
            double us = 0.5 - Math.abs(u);
            double k = Math.floor((2 * a / us + b) * u + mean + 0.43);
            if (us >= 0.07 && v <= vr) {
                return k;
            }
            if (k >= 0 && (us >= 0.013 || v <= us)) {
                double ln = -0.5 * Poisson.twiceSaturatedNll(k) - Poisson.halfDeviance(k, k > 0 ? 1 / k : 0, mean);
                if (Math.log(v * invAlpha / (a / (us * us) + b)) <= ln) {
                    return k;
                }
            }
        }
    }
}
