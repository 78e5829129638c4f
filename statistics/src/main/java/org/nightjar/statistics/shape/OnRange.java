/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.List;

/**
 * Another shape with unit integral on a finite range (HS3 normalises on the axis range), f_i = I_i/T; derivatives by the
 * quotient rule. Also gives meaning to a Crystal Ball with n &lt;= 1.
 */
public final class OnRange implements Shape {
    private final Shape shape;
    private final double low;
    private final double high;

    /** The shape normalised on [low, high]. */
    public OnRange(Shape shape, double low, double high) {
        if (!(low < high)) {
            throw new IllegalArgumentException("range [%s, %s] is empty".formatted(low, high));
        }
        this.shape = shape;
        this.low = low;
        this.high = high;
    }

    @Override
    public List<String> parameterNames() {
        return shape.parameterNames();
    }

    @Override
    public double[] nominal() {
        return shape.nominal();
    }

    @Override
    public BinnedShape on(double[] edges) {
        BinnedShape bins = bound(edges);
        BinnedShape range = bound(new double[] {low, high});
        return (values, out) -> {
            BinFractions total = new BinFractions(1, out.floating());
            range.evaluate(values, total);
            bins.evaluate(values, out);
            divide(out, total);
        };
    }

    private BinnedShape bound(double[] edges) {
        return shape instanceof CrystalBall peak ? peak.unnormalised(edges) : shape.on(edges);
    }

    private static void divide(BinFractions out, BinFractions total) {
        double t = total.value()[0];
        double[] f = out.value();
        for (int i = 0; i < f.length; i++) {
            f[i] /= t;
        }
        for (int p = 0; p < out.parameters(); p++) {
            if (out.floats(p)) {
                double[] fp = out.first(p);
                double tp = total.first(p)[0] / t;
                for (int i = 0; i < f.length; i++) {
                    fp[i] = fp[i] / t - f[i] * tp;
                }
                for (int q = 0; q <= p; q++) {
                    if (out.floats(q)) {
                        divideSecond(out, p, q, t, tp, total.first(q)[0] / t, total.second(p, q)[0] / t);
                    }
                }
            }
        }
    }

    private static void divideSecond(BinFractions out, int p, int q, double t, double tp, double tq, double tpq) {
        double[] f = out.value();
        double[] fp = out.first(p);
        double[] fq = out.first(q);
        double[] fpq = out.second(p, q);
        for (int i = 0; i < f.length; i++) {
            fpq[i] = fpq[i] / t - fp[i] * tq - fq[i] * tp - f[i] * tpq;
        }
    }
}
