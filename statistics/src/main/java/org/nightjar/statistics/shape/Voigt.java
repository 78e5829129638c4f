/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import java.util.Arrays;
import java.util.List;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A Breit-Wigner (Lorentz) line of full width {@code width} smeared with a Gaussian of standard deviation {@code sigma}, with
 * unit integral over the real line; parameters mean, sigma, width. A bin integral is a sum of 10-point Gauss-Legendre
 * panels no longer than the profile's own scale at their place: relative error below 1e-12 (there is no closed form).
 * For a range use {@link Densities#voigt}.
 */
public final class Voigt implements Shape {
    private static final int NODES = 10;
    /** Panels are this share of the scale long, which is sigma + width/2, or the distance from the mean if that is larger. */
    private static final double SHARE = 0.7;

    private static final int MOST_PANELS = 10_000;

    private final double[] nominal;

    private Voigt(double mean, double sigma, double width) {
        if (!(sigma > 0) || !(width >= 0) || !Double.isFinite(mean + sigma + width)) {
            throw new IllegalArgumentException("Voigt: sigma %s must be positive, width %s not negative\nMaybe %s?"
                    .formatted(sigma, width, sigma > 0 ? "width 0" : "a Breit-Wigner"));
        }
        this.nominal = new double[] {mean, sigma, width};
    }

    /** In the unit of the bins. */
    public static Voigt of(double mean, double sigma, double width) {
        return new Voigt(mean, sigma, width);
    }

    @Override
    public List<String> parameterNames() {
        return List.of("mean", "sigma", "width");
    }

    @Override
    public double[] nominal() {
        return nominal.clone();
    }

    @Override
    public BinnedShape on(double[] edges) {
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES);
        double[] points = new double[NODES];
        double[] weights = new double[NODES];
        for (int j = 0; j < NODES; j++) {
            points[j] = rule.getPoint(j);
            weights[j] = rule.getWeight(j);
        }
        return new Bins(edges.clone(), points, weights);
    }

    private record Bins(double[] edges, double[] points, double[] weights) implements BinnedShape {
        @Override
        public void evaluate(double[] v, BinFractions out) {
            Sum sum = new Sum(v, out);
            for (int bin = 0; bin < out.bins(); bin++) {
                sum.clear(bin);
                double from = edges[bin];
                while (from < edges[bin + 1]) {
                    double to = end(from, edges[bin + 1], v);
                    panel(sum, from, to);
                    from = to;
                }
            }
        }

        /** The end of the panel that begins there; the distance to the mean is taken where the panel is nearest to it. */
        private double end(double from, double last, double[] v) {
            double core = v[1] + 0.5 * v[2];
            double away = from < v[0] ? 0.5 * (v[0] - from) : from - v[0];
            double length = Math.max(SHARE * Math.max(core, away), (last - from) / MOST_PANELS);
            return from + 1.5 * length >= last && from + length < last
                    ? 0.5 * (from + last)
                    : Math.min(last, from + length);
        }

        private void panel(Sum sum, double from, double to) {
            double half = 0.5 * (to - from);
            double middle = 0.5 * (from + to);
            for (int j = 0; j < points.length; j++) {
                sum.add(middle + half * points[j], half * weights[j]);
            }
        }
    }

    /** Sums over the nodes of one bin. */
    private static final class Sum {
        private final double[] v;
        private final BinFractions out;
        private final VoigtLog log = new VoigtLog();
        private final double[] first = new double[3];
        private final double[] second = new double[6];
        private int bin;

        Sum(double[] v, BinFractions out) {
            this.v = v;
            this.out = out;
        }

        void clear(int at) {
            bin = at;
            out.value()[bin] = 0;
            for (int p = 0; p < 3; p++) {
                if (out.floats(p)) {
                    out.first(p)[bin] = 0;
                    for (int q = 0; q <= p; q++) {
                        if (out.floats(q)) {
                            out.second(p, q)[bin] = 0;
                        }
                    }
                }
            }
        }

        void add(double x, double weight) {
            Arrays.fill(second, 0);
            double f = weight * Math.exp(log.at(x, v, first, second));
            out.value()[bin] += f;
            if (!(f > 0) && !Double.isNaN(f)) {
                return;
            }
            for (int p = 0; p < 3; p++) {
                if (out.floats(p)) {
                    out.first(p)[bin] += f * first[p];
                    for (int q = 0; q <= p; q++) {
                        if (out.floats(q)) {
                            out.second(p, q)[bin] += f * (second[BinFractions.pair(p, q)] + first[p] * first[q]);
                        }
                    }
                }
            }
        }
    }
}
