/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import org.nightjar.statistics.internal.Poisson;

/**
 * What was, or could be, measured: bin counts and the values of the auxiliary measurements, in the order of the model's
 * constrained parameters. Counts need not be integers: Asimov sets are observations too. Immutable.
 */
public final class Observation {
    private static final double[] NONE = {};

    private final double[] counts;
    private final double[] inverse;
    private final double[] auxiliary;
    private final double sum;
    private final double constant;

    private Observation(double[] counts, double[] auxiliary) {
        this.counts = counts;
        this.auxiliary = auxiliary;
        this.inverse = new double[counts.length];
        double total = 0;
        double saturated = 0;
        for (int i = 0; i < counts.length; i++) {
            double n = counts[i];
            if (!(n >= 0) || Double.isInfinite(n)) {
                throw new IllegalArgumentException(
                        "bin %d: a count cannot be %s\nMaybe a weighted sample was passed as data?".formatted(i, n));
            }
            total += n;
            saturated += Poisson.twiceSaturatedNll(n);
            inverse[i] = n > 0 ? 1 / n : 0;
        }
        this.sum = total;
        this.constant = saturated;
    }

    /** Counts without auxiliary measurements. */
    public static Observation of(double... counts) {
        return new Observation(counts.clone(), NONE);
    }

    /** Counts with the values of the auxiliary measurements. */
    public static Observation of(double[] counts, double[] auxiliary) {
        return new Observation(counts.clone(), auxiliary.clone());
    }

    /** Number of bins. */
    public int bins() {
        return counts.length;
    }

    /** Count of one bin. */
    public double count(int bin) {
        return counts[bin];
    }

    /** One over the count of one bin; 0 for an empty bin. */
    public double inverseCount(int bin) {
        return inverse[bin];
    }

    /** Number of auxiliary measurements. */
    public int auxiliaries() {
        return auxiliary.length;
    }

    /** Value of one auxiliary measurement. */
    public double auxiliary(int index) {
        return auxiliary[index];
    }

    /** Copy of the counts. */
    public double[] counts() {
        return counts.clone();
    }

    /** Sum of the counts. */
    public double sum() {
        return sum;
    }

    /** -2 ln of the Poisson probability of these counts when each is expected exactly: the saturated model's 2NLL. */
    public double twiceSaturatedNll() {
        return constant;
    }
}
