/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.shape.BinFractions;
import org.nightjar.statistics.shape.Density;

/** Working memory of an {@link UnbinnedModel} in one thread: densities of the events at hand, sums over events. */
final class UnbinnedWork {
    /** Panels on which the rate is checked for its sign, besides those that peaks ask for. */
    static final int PANELS = 64;

    private final List<UnbinnedTerm> terms;
    private final int count;
    private final double[] checks;
    private final Density.@Nullable OnInterval[] shapes;
    private final double[][] values;
    private final double[][] first;
    private final double[][] second;
    private final double[] density;
    private final double[] slope;
    private @Nullable Observation known;
    private double[] points = {};
    private double[][] fixed = {};

    /** For these components; {@code checks} are where the rate must not be negative. */
    UnbinnedWork(List<UnbinnedTerm> terms, int count, double[] checks) {
        this.terms = terms;
        this.count = count;
        this.checks = checks;
        int n = terms.size();
        this.shapes = new Density.OnInterval[n];
        this.values = new double[n][];
        this.first = new double[n][];
        this.second = new double[n][];
        for (int k = 0; k < n; k++) {
            TermDensity d = terms.get(k).density();
            values[k] = d.nominal();
            first[k] = new double[values[k].length];
            second[k] = new double[values[k].length * (values[k].length + 1) / 2];
            if (d.floats()) {
                shapes[k] = d.evaluator().get();
            }
        }
        this.density = new double[n];
        this.slope = new double[count];
    }

    /** Adds to the gradient and the Hessian; returns 2NLL without the auxiliary terms. */
    double evaluate(double[] x, Observation data, Derivatives out) {
        hold(data);
        if (!set(x)) {
            out.rates(-1, 0, -1);
            return Double.POSITIVE_INFINITY;
        }
        double value = total(x, out);
        double barrier = out.barrier();
        double lowest = Double.POSITIVE_INFINITY;
        int lowestAt = -1;
        int events = data.events();
        for (int i = 0; i < points.length; i++) {
            double weight = i < events ? data.weight(i) : barrier;
            double r = rate(i, x);
            boolean needed = weight > 0;
            if (!(r > 0) && (needed || !(r == 0))) {
                out.rates(i, r, i);
                return Double.POSITIVE_INFINITY;
            }
            if (i >= events && r < lowest) {
                lowest = r;
                lowestAt = i - events;
            }
            if (needed) {
                value -= 2 * weight * Math.log(r);
                add(i, -2 * weight / r, r, x, out);
            }
        }
        // As events in a panel, so that "vanishing" means the same as for bins.
        out.rates(-1, lowest * (checks[checks.length - 1] - checks[0]) / PANELS, lowestAt);
        mirror(out.hessian());
        return value;
    }

    /** Rates at given points; NaN where the parameters are impossible. */
    double[] rates(double[] x, double[] at) {
        hold(Observation.ofEvents(at, new double[at.length], new double[0]));
        double[] rates = new double[at.length];
        if (!set(x)) {
            Arrays.fill(rates, Double.NaN);
            return rates;
        }
        for (int i = 0; i < rates.length; i++) {
            rates[i] = rate(i, x);
        }
        return rates;
    }

    /** Events expected on the range. */
    double total(double[] x) {
        double nu = 0;
        for (UnbinnedTerm t : terms) {
            nu += t.amount(x) * t.density().integral();
        }
        return nu;
    }

    private double total(double[] x, Derivatives out) {
        double[] g = out.gradient();
        for (UnbinnedTerm t : terms) {
            double integral = 2 * t.density().integral();
            if (t.yield() >= 0) {
                g[t.yield()] += integral * t.perUnit(x);
            }
            if (t.response() >= 0) {
                g[t.response()] += integral * t.perTheta(x);
                if (t.yield() >= 0) {
                    lower(out.hessian(), t.yield(), t.response(), integral * t.scale() * t.error());
                }
            }
        }
        return 2 * total(x);
    }

    private void hold(Observation data) {
        if (known == data) {
            return;
        }
        known = data;
        points = Arrays.copyOf(data.eventValues(), data.events() + checks.length);
        System.arraycopy(checks, 0, points, data.events(), checks.length);
        fixed = new double[terms.size()][];
        for (int k = 0; k < fixed.length; k++) {
            fixed[k] = shapes[k] == null ? terms.get(k).density().values(points) : new double[0];
        }
    }

    private boolean set(double[] x) {
        for (int k = 0; k < shapes.length; k++) {
            Density.OnInterval shape = shapes[k];
            if (shape != null) {
                int[] from = terms.get(k).from();
                for (int p = 0; p < from.length; p++) {
                    values[k][p] = from[p] < 0 ? values[k][p] : x[from[p]];
                }
                if (!shape.set(values[k])) {
                    return false;
                }
            }
        }
        return true;
    }

    /** The rate at a point; leaves each component's density, and the derivatives of their logarithms. */
    private double rate(int i, double[] x) {
        double r = 0;
        for (int k = 0; k < density.length; k++) {
            Density.OnInterval shape = shapes[k];
            density[k] = shape == null ? fixed[k][i] : Math.exp(shape.log(points[i], first[k], second[k]));
            r += terms.get(k).amount(x) * density[k];
        }
        return r;
    }

    /** Adds c dr and c d2r - (c/r) dr dr to gradient and Hessian, c = -2 w/r. */
    private void add(int i, double c, double r, double[] x, Derivatives out) {
        double[] g = out.gradient();
        double[] h = out.hessian();
        Arrays.fill(slope, 0);
        for (int k = 0; k < density.length; k++) {
            UnbinnedTerm t = terms.get(k);
            double f = density[k];
            if (t.yield() >= 0) {
                slope[t.yield()] += t.perUnit(x) * f;
            }
            if (t.response() >= 0) {
                slope[t.response()] += t.perTheta(x) * f;
                if (t.yield() >= 0) {
                    lower(h, t.yield(), t.response(), c * t.scale() * t.error() * f);
                }
            }
            if (shapes[k] != null && f > 0) {
                shape(k, t, c * f, f, x, h);
            }
        }
        for (int p = 0; p < count; p++) {
            double s = slope[p];
            g[p] += c * s;
            double d = -c / r * s;
            if (d != 0) {
                for (int q = 0; q <= p; q++) {
                    h[p * count + q] += d * slope[q];
                }
            }
        }
    }

    private void shape(int k, UnbinnedTerm t, double cf, double f, double[] x, double[] h) {
        int[] from = t.from();
        double amount = t.amount(x);
        for (int p = 0; p < from.length; p++) {
            if (from[p] < 0) {
                continue;
            }
            slope[from[p]] += amount * f * first[k][p];
            if (t.yield() >= 0) {
                lower(h, t.yield(), from[p], cf * t.perUnit(x) * first[k][p]);
            }
            if (t.response() >= 0) {
                lower(h, t.response(), from[p], cf * t.perTheta(x) * first[k][p]);
            }
            for (int q = 0; q <= p; q++) {
                if (from[q] >= 0) {
                    double both = second[k][BinFractions.pair(p, q)] + first[k][p] * first[k][q];
                    lower(h, from[p], from[q], cf * amount * both);
                }
            }
        }
    }

    /** Adds to an element of the lower triangle. */
    private void lower(double[] h, int p, int q, double value) {
        h[Math.max(p, q) * count + Math.min(p, q)] += value;
    }

    private void mirror(double[] h) {
        for (int p = 1; p < count; p++) {
            for (int q = 0; q < p; q++) {
                h[q * count + p] = h[p * count + q];
            }
        }
    }
}
