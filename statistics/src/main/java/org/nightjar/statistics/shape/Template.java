/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/** A step function from simulation: constant density in each bin of its own histogram, integrated exactly into others. */
public final class Template implements Shape {
    private final double[] edges;
    private final double[] cumulative;

    private Template(double[] edges, double[] cumulative) {
        this.edges = edges;
        this.cumulative = cumulative;
    }

    /** Contents per bin, used as they are: a sum of 0.9 means that a tenth of the events is outside. */
    public static Template ofFractions(double[] edges, double[] fractions) {
        if (edges.length != fractions.length + 1) {
            throw new IllegalArgumentException("%d edges for %d bins".formatted(edges.length, fractions.length));
        }
        double[] sum = new double[edges.length];
        for (int i = 0; i < fractions.length; i++) {
            if (!(edges[i + 1] > edges[i])) {
                throw new IllegalArgumentException(
                        "edge %d: %s is not above %s".formatted(i + 1, edges[i + 1], edges[i]));
            }
            sum[i + 1] = sum[i] + fractions[i];
        }
        return new Template(edges.clone(), sum);
    }

    /** Contents per bin, scaled to unit sum. */
    public static Template normalised(double[] edges, double[] contents) {
        double sum = 0;
        for (double c : contents) {
            sum += c;
        }
        if (!(sum > 0)) {
            throw new IllegalArgumentException("template: the contents sum to %s".formatted(sum));
        }
        double[] fractions = new double[contents.length];
        for (int i = 0; i < contents.length; i++) {
            fractions[i] = contents[i] / sum;
        }
        return ofFractions(edges, fractions);
    }

    @Override
    public List<String> parameterNames() {
        return List.of();
    }

    @Override
    public double[] nominal() {
        return new double[0];
    }

    @Override
    public BinnedShape on(double[] other) {
        double[] fractions = new double[other.length - 1];
        double below = at(other[0]);
        for (int i = 0; i < fractions.length; i++) {
            double next = at(other[i + 1]);
            fractions[i] = next - below;
            below = next;
        }
        return (values, out) -> System.arraycopy(fractions, 0, out.value(), 0, fractions.length);
    }

    private double at(double x) {
        int last = edges.length - 1;
        if (x <= edges[0]) {
            return 0;
        }
        if (x >= edges[last]) {
            return cumulative[last];
        }
        int k = java.util.Arrays.binarySearch(edges, x);
        if (k >= 0) {
            return cumulative[k];
        }
        int i = -k - 2;
        double part = (x - edges[i]) / (edges[i + 1] - edges[i]);
        return cumulative[i] + part * (cumulative[i + 1] - cumulative[i]);
    }
}
