/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/**
 * Vertical interpolation between a nominal shape and its variations by plus and minus one standard deviation of one
 * nuisance parameter theta. Inside |theta| &lt; 1 the sixth-order polynomial of HistFactory's histosys ("code4p"), linear
 * beyond: delta = theta (S + theta A (15 + theta^2 (3 theta^2 - 10))), S = (up - down)/2, A = (up + down - 2 nominal)/16;
 * value and two derivatives are continuous (STATISTICS section 7, checked there against pyhf).
 */
public final class Morph implements Shape {
    private final Shape down;
    private final Shape nominal;
    private final Shape up;

    /** The three shapes, each at its own nominal parameters. */
    public Morph(Shape down, Shape nominal, Shape up) {
        this.down = down;
        this.nominal = nominal;
        this.up = up;
    }

    @Override
    public List<String> parameterNames() {
        return List.of("theta");
    }

    @Override
    public double[] nominal() {
        return new double[1];
    }

    @Override
    public BinnedShape on(double[] edges) {
        double[] middle = nominal.fractions(edges);
        double[] odd = up.fractions(edges);
        double[] even = down.fractions(edges);
        for (int i = 0; i < middle.length; i++) {
            double hi = odd[i];
            double lo = even[i];
            odd[i] = 0.5 * (hi - lo);
            even[i] = (hi + lo - 2 * middle[i]) / 16;
        }
        return (values, out) -> evaluate(values[0], middle, odd, even, out);
    }

    private static void evaluate(double theta, double[] middle, double[] odd, double[] even, BinFractions out) {
        double t2 = theta * theta;
        boolean inside = t2 < 1;
        double sign = theta < 0 ? -1 : 1;
        // Even part in units of A; beyond |theta| = 1 it is 8 |theta|, since up - nominal = S + 8 A.
        double e0 = inside ? t2 * (15 + t2 * (3 * t2 - 10)) : 8 * sign * theta;
        double e1 = inside ? theta * (30 + t2 * (18 * t2 - 40)) : 8 * sign;
        double e2 = inside ? 30 + t2 * (90 * t2 - 120) : 0;
        double[] f = out.value();
        for (int i = 0; i < f.length; i++) {
            f[i] = middle[i] + theta * odd[i] + e0 * even[i];
        }
        if (out.floats(0)) {
            double[] first = out.first(0);
            double[] second = out.second(0, 0);
            for (int i = 0; i < f.length; i++) {
                first[i] = odd[i] + e1 * even[i];
                second[i] = e2 * even[i];
            }
        }
    }
}
