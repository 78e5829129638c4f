/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A sum of shapes with fixed weights, such as a peak plus its wrong combinations. The weights need not sum to one: three
 * candidates per event with one right pairing are weights 1 and 2. Parameters of the parts follow each other; with more
 * than one parametric part their names carry the part's number.
 */
public final class SumShape implements Shape {
    private final List<Shape> parts;
    private final double[] weights;
    private final List<String> names;

    /** The weighted sum. */
    public SumShape(List<? extends Shape> parts, double... weights) {
        if (parts.size() != weights.length) {
            throw new IllegalArgumentException("%d weights for %d shapes".formatted(weights.length, parts.size()));
        }
        this.parts = List.copyOf(parts);
        this.weights = weights.clone();
        long parametric =
                parts.stream().filter(p -> !p.parameterNames().isEmpty()).count();
        List<String> all = new ArrayList<>();
        for (int k = 0; k < parts.size(); k++) {
            for (String name : parts.get(k).parameterNames()) {
                all.add(parametric > 1 ? name + (k + 1) : name);
            }
        }
        this.names = List.copyOf(all);
    }

    @Override
    public List<String> parameterNames() {
        return names;
    }

    @Override
    public double[] nominal() {
        double[] all = new double[names.size()];
        int at = 0;
        for (Shape part : parts) {
            double[] own = part.nominal();
            System.arraycopy(own, 0, all, at, own.length);
            at += own.length;
        }
        return all;
    }

    @Override
    public BinnedShape on(double[] edges) {
        List<BinnedShape> bound = new ArrayList<>();
        for (Shape part : parts) {
            bound.add(part.on(edges));
        }
        return (values, out) -> {
            clear(out);
            int at = 0;
            for (int k = 0; k < weights.length; k++) {
                int count = parts.get(k).parameterNames().size();
                boolean[] floating = Arrays.copyOfRange(out.floating(), at, at + count);
                BinFractions own = new BinFractions(out.bins(), floating);
                bound.get(k).evaluate(Arrays.copyOfRange(values, at, at + count), own);
                add(out, own, at, weights[k]);
                at += count;
            }
        };
    }

    private static void clear(BinFractions out) {
        Arrays.fill(out.value(), 0);
        for (int p = 0; p < out.parameters(); p++) {
            for (int q = 0; q <= p; q++) {
                if (out.floats(p) && out.floats(q)) {
                    Arrays.fill(out.second(p, q), 0);
                }
            }
        }
    }

    private static void add(BinFractions out, BinFractions own, int at, double weight) {
        for (int i = 0; i < out.bins(); i++) {
            out.value()[i] += weight * own.value()[i];
        }
        for (int p = 0; p < own.parameters(); p++) {
            if (own.floats(p)) {
                copy(out.first(at + p), own.first(p), weight);
                for (int q = 0; q <= p; q++) {
                    if (own.floats(q)) {
                        copy(out.second(at + p, at + q), own.second(p, q), weight);
                    }
                }
            }
        }
    }

    private static void copy(double[] to, double[] values, double weight) {
        for (int i = 0; i < to.length; i++) {
            to[i] = weight * values[i];
        }
    }
}
