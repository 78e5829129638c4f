/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.Arrays;
import java.util.List;
import org.nightjar.statistics.internal.Poisson;

/**
 * What was, or could be, measured: bin counts, or single events with weights, and the values of the auxiliary measurements
 * in the order of the model's constrained parameters; of several channels, the observation of each. Counts and sums of
 * weights need not be integers: Asimov sets are observations too. Immutable.
 */
public final class Observation {
    private static final double[] NONE = {};

    private final double[] counts;
    private final double[] inverse;
    private final double[] auxiliary;
    private final double[] values;
    private final double[] weights;
    private final List<Observation> parts;
    private final double sum;
    private final double constant;

    private Observation(
            double[] counts, double[] auxiliary, double[] values, double[] weights, List<Observation> parts) {
        this.counts = counts;
        this.auxiliary = auxiliary;
        this.values = values;
        this.weights = weights;
        this.parts = parts;
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
        for (int i = 0; i < weights.length; i++) {
            if (!(weights[i] >= 0) || Double.isInfinite(weights[i]) || !Double.isFinite(values[i])) {
                throw new IllegalArgumentException(
                        "event %d: value %s with weight %s".formatted(i, values[i], weights[i]));
            }
            total += weights[i];
        }
        this.sum = total;
        this.constant = saturated;
    }

    /** Counts without auxiliary measurements. */
    public static Observation of(double... counts) {
        return new Observation(counts.clone(), NONE, NONE, NONE, List.of());
    }

    /** Counts with the values of the auxiliary measurements. */
    public static Observation of(double[] counts, double[] auxiliary) {
        return new Observation(counts.clone(), auxiliary.clone(), NONE, NONE, List.of());
    }

    /** Single events with the values of the auxiliary measurements; data have weights of one. */
    public static Observation ofEvents(double[] values, double[] weights, double[] auxiliary) {
        if (values.length != weights.length) {
            throw new IllegalArgumentException("%d events with %d weights".formatted(values.length, weights.length));
        }
        return new Observation(NONE, auxiliary.clone(), values.clone(), weights.clone(), List.of());
    }

    /** Several channels, each with its own auxiliary measurements; bins and auxiliary values follow each other. */
    public static Observation joined(List<Observation> parts) {
        double[] counts =
                parts.stream().flatMapToDouble(p -> Arrays.stream(p.counts)).toArray();
        double[] auxiliary =
                parts.stream().flatMapToDouble(p -> Arrays.stream(p.auxiliary)).toArray();
        double[] values =
                parts.stream().flatMapToDouble(p -> Arrays.stream(p.values)).toArray();
        double[] weights =
                parts.stream().flatMapToDouble(p -> Arrays.stream(p.weights)).toArray();
        return new Observation(counts, auxiliary, values, weights, List.copyOf(parts));
    }

    /** The same with other auxiliary values; not for several channels. */
    public Observation withAuxiliary(double[] other) {
        return new Observation(counts, other.clone(), values, weights, parts);
    }

    /** The same with counts below a value taken as none. */
    public Observation withoutTraces(double below) {
        if (!parts.isEmpty()) {
            return joined(parts.stream().map(p -> p.withoutTraces(below)).toList());
        }
        double[] cleaned = Arrays.stream(counts).map(n -> n < below ? 0 : n).toArray();
        return new Observation(cleaned, auxiliary, values, weights, parts);
    }

    /** The observation of one channel of several. */
    public Observation part(int index) {
        return parts.get(index);
    }

    /** Number of single events. */
    public int events() {
        return values.length;
    }

    /** Value of one event. */
    public double event(int index) {
        return values[index];
    }

    /** Weight of one event. */
    public double weight(int index) {
        return weights[index];
    }

    /** Copy of the values of the events. */
    public double[] eventValues() {
        return values.clone();
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

    /** Sum of the counts and weights. */
    public double sum() {
        return sum;
    }

    /** -2 ln of the Poisson probability of these counts when each is expected exactly: the saturated model's 2NLL. */
    public double twiceSaturatedNll() {
        return constant;
    }
}
