/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.Arrays;
import java.util.List;

/** A Gaussian or Crystal Ball of any kind for single events; its integral over the range is in closed form. */
public final class PeakDensity implements Density {
    /** Points per side where a quadrature should divide, in units of the width. */
    private static final double[] STEPS = {0.25, 0.5, 0.75, 1, 1.25, 1.5, 1.75, 2, 2.5, 3, 3.5, 4, 5, 6, 8, 10, 14, 20};

    private final CrystalBall shape;

    /** Of this shape; powers of tails must stay above 1. */
    public PeakDensity(CrystalBall shape) {
        this.shape = shape;
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
    public double[] breaks() {
        double[] v = shape.internal(shape.nominal());
        double[] all = new double[2 * STEPS.length + 3];
        for (int k = 0; k < STEPS.length; k++) {
            all[2 * k] = v[0] - STEPS[k] * v[1];
            all[2 * k + 1] = v[0] + STEPS[k] * v[4];
        }
        all[2 * STEPS.length] = v[0];
        all[2 * STEPS.length + 1] = Double.isInfinite(v[2]) ? v[0] : v[0] - v[2] * v[1];
        all[2 * STEPS.length + 2] = Double.isInfinite(v[5]) ? v[0] : v[0] + v[5] * v[4];
        return all;
    }

    @Override
    public OnInterval on(double low, double high) {
        return new Normalised(shape, low, high);
    }

    private static final class Normalised implements OnInterval {
        private final CrystalBall shape;
        private final BinnedShape range;
        private final BinFractions integral;
        private final CrystalBallLog log;
        private final double[] slope;
        private final double[] bend;
        private double[] v = {};
        private double total;

        Normalised(CrystalBall shape, double low, double high) {
            this.shape = shape;
            this.range = shape.unnormalised(new double[] {low, high});
            int n = shape.parameterNames().size();
            boolean[] all = new boolean[n];
            Arrays.fill(all, true);
            this.integral = new BinFractions(1, all);
            this.log = new CrystalBallLog(shape);
            this.slope = new double[n];
            this.bend = new double[n * (n + 1) / 2];
        }

        @Override
        public boolean set(double[] parameters) {
            range.evaluate(parameters, integral);
            double u = integral.value()[0];
            if (!(u > 0)) {
                return false;
            }
            v = shape.internal(parameters);
            total = Math.log(u);
            for (int p = 0; p < slope.length; p++) {
                slope[p] = integral.first(p)[0] / u;
                for (int q = 0; q <= p; q++) {
                    bend[BinFractions.pair(p, q)] = integral.second(p, q)[0] / u - slope[p] * slope[q];
                }
            }
            return true;
        }

        @Override
        public double log(double x, double[] first, double[] second) {
            double value = log.at(x, v, first, second);
            for (int p = 0; p < slope.length; p++) {
                first[p] -= slope[p];
            }
            for (int k = 0; k < bend.length; k++) {
                second[k] -= bend[k];
            }
            return value - total;
        }
    }
}
