/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.internal;

import org.apache.commons.statistics.distribution.NormalDistribution;

/** The standard normal distribution. */
public final class Normal {
    private static final NormalDistribution STANDARD = NormalDistribution.of(0, 1);

    private Normal() {}

    /** Phi(x). */
    public static double below(double x) {
        return STANDARD.cumulativeProbability(x);
    }

    /** 1 - Phi(x), accurate in the tail. */
    public static double above(double x) {
        return STANDARD.survivalProbability(x);
    }

    /** Phi^-1(p). */
    public static double quantile(double p) {
        return STANDARD.inverseCumulativeProbability(p);
    }

    /** The x above which the probability is p: the significance of a one-sided p-value. */
    public static double upperQuantile(double p) {
        return STANDARD.inverseSurvivalProbability(p);
    }
}
