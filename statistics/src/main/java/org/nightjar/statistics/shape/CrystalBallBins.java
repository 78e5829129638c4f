/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.Arrays;

/** Bin integrals of a Crystal Ball with exact first and second derivatives. */
final class CrystalBallBins implements BinnedShape {
    private final CrystalBall shape;
    private final double[] edges;
    private final boolean normalised;

    CrystalBallBins(CrystalBall shape, double[] edges, boolean normalised) {
        this.shape = shape;
        this.edges = edges;
        this.normalised = normalised;
    }

    @Override
    public void evaluate(double[] parameters, BinFractions out) {
        double[] v = shape.internal(parameters);
        boolean possible = v[1] > 0 && v[4] > 0 && v[2] > 0 && v[5] > 0 && v[3] > 0 && v[6] > 0;
        boolean integrable = !normalised && !out.wantsDerivatives() || v[3] > 1 && v[6] > 1;
        if (!possible || !integrable) {
            Arrays.fill(out.value(), Double.NaN);
            return;
        }
        if (out.wantsDerivatives()) {
            new Pass(v, out).run();
        } else {
            values(v, out.value());
        }
    }

    private void values(double[] v, double[] value) {
        CrystalBallSide low = new CrystalBallSide();
        CrystalBallSide high = new CrystalBallSide();
        low.set(v[2], v[3]);
        high.set(v[5], v[6]);
        double total = 1;
        if (normalised) {
            low.at(0);
            high.at(0);
            total = v[1] * low.s + v[4] * high.s;
        }
        for (int i = 0; i < value.length; i++) {
            double lo = edges[i] - v[0];
            double hi = edges[i + 1] - v[0];
            double below = lo < 0 ? v[1] * low.between(lo / v[1], Math.min(hi, 0) / v[1]) : 0;
            double above = hi > 0 ? v[4] * high.between(-hi / v[4], -Math.max(lo, 0) / v[4]) : 0;
            value[i] = (below + above) / total;
        }
    }

    /** One evaluation with derivatives: cumulative integrals at the edges, their differences, the quotient rule. */
    private final class Pass {
        private final double[] v;
        private final BinFractions out;
        private final int count;
        private final CrystalBallSide low = new CrystalBallSide();
        private final CrystalBallSide high = new CrystalBallSide();
        private final double[] total;
        /** Public parameter behind each internal one; -1 if it does not float. */
        private final int[] source = new int[7];

        Pass(double[] v, BinFractions out) {
            this.v = v;
            this.out = out;
            this.count = out.parameters();
            low.set(v[2], v[3]);
            high.set(v[5], v[6]);
            this.total = new double[1 + count + count * (count + 1) / 2];
            for (int k = 0; k < 7; k++) {
                int p = shape.source(k);
                source[k] = p >= 0 && out.floats(p) ? p : -1;
            }
        }

        void run() {
            low.at(0);
            add(total, 1, low, 0, v[1], 1);
            high.at(0);
            add(total, 1, high, 0, v[4], 4);
            double[] previous = new double[total.length];
            double[] next = new double[total.length];
            double[] bin = new double[total.length];
            boolean previousLow = cumulative(edges[0], previous);
            for (int i = 0; i < out.bins(); i++) {
                boolean nextLow = cumulative(edges[i + 1], next);
                for (int k = 0; k < bin.length; k++) {
                    double whole = previousLow && !nextLow ? total[k] : 0;
                    bin[k] = whole + (nextLow ? next[k] : -next[k]) - (previousLow ? previous[k] : -previous[k]);
                }
                write(i, bin);
                double[] swap = previous;
                previous = next;
                next = swap;
                previousLow = nextLow;
            }
        }

        /** Integral below x if x is on the low side (true), above x if on the high side (false). */
        private boolean cumulative(double x, double[] into) {
            Arrays.fill(into, 0);
            boolean isLow = x <= v[0];
            if (isLow) {
                double z = (x - v[0]) / v[1];
                low.at(z);
                add(into, 1, low, z, v[1], 1);
            } else {
                double z = (v[0] - x) / v[4];
                high.at(z);
                add(into, -1, high, z, v[4], 4);
            }
            return isLow;
        }

        /** Adds sigma S(z; alpha, n) with its derivatives in the public parameters; o is the sign of dz/dx. */
        private void add(double[] into, double o, CrystalBallSide f, double z, double sigma, int first) {
            into[0] += sigma * f.s;
            int m = source[0];
            int s = source[first];
            int a = source[first + 1];
            int n = source[first + 2];
            // At z = 0 of the totals the limit does not move with the mean: only S enters there.
            boolean moving = into != total;
            double g = moving ? f.g : 0;
            double gz = moving ? f.gz : 0;
            double ga = moving ? f.ga : 0;
            double gn = moving ? f.gn : 0;
            double e = shape.sign(first + 1);
            first(into, m, -o * g);
            first(into, s, f.s - z * g);
            first(into, a, e * sigma * f.sa);
            first(into, n, sigma * f.sn);
            second(into, m, m, gz / sigma);
            second(into, m, s, o * z * gz / sigma);
            second(into, s, s, z * z * gz / sigma);
            second(into, m, a, -o * e * ga);
            second(into, m, n, -o * gn);
            second(into, s, a, e * (f.sa - z * ga));
            second(into, s, n, f.sn - z * gn);
            second(into, a, a, sigma * f.saa);
            second(into, a, n, e * sigma * f.san);
            second(into, n, n, sigma * f.snn);
        }

        private void first(double[] into, int p, double d) {
            if (p >= 0) {
                into[1 + p] += d;
            }
        }

        private void second(double[] into, int p, int q, double d) {
            if (p >= 0 && q >= 0) {
                into[1 + count + BinFractions.pair(p, q)] += d;
            }
        }

        private void write(int i, double[] bin) {
            double t = normalised ? total[0] : 1;
            double f = bin[0] / t;
            out.value()[i] = f;
            for (int p = 0; p < count; p++) {
                if (!out.floats(p)) {
                    continue;
                }
                double tp = normalised ? total[1 + p] / t : 0;
                double fp = bin[1 + p] / t - f * tp;
                out.first(p)[i] = fp;
                for (int q = 0; q <= p; q++) {
                    if (out.floats(q)) {
                        int k = 1 + count + BinFractions.pair(p, q);
                        double tq = normalised ? total[1 + q] / t : 0;
                        double tpq = normalised ? total[k] / t : 0;
                        double fq = q == p ? fp : out.first(q)[i];
                        out.second(p, q)[i] = bin[k] / t - fp * tq - fq * tp - f * tpq;
                    }
                }
            }
        }
    }
}
