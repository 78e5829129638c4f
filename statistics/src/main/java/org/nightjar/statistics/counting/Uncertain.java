/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;
import org.hipparchus.analysis.integration.gauss.GaussIntegrator;
import org.hipparchus.analysis.integration.gauss.GaussIntegratorFactory;

/**
 * A positive quantity known from elsewhere: value, standard error and the shape of its density.
 *
 * @param value central value, not negative
 * @param error standard error; 0 means known exactly
 * @param shape density of the true value
 */
public record Uncertain(double value, double error, Shape shape) {
    /** The density of the true value. */
    public enum Shape {
        /** Gaussian, truncated where the quantity would be negative. */
        GAUSSIAN,
        /** value * (1 + error/value)^alpha with alpha standard normal. */
        LOG_NORMAL,
        /** Gamma with the value as mean and the error as standard deviation. */
        GAMMA
    }

    /**
     * Nodes on [-1, 1] for what spans up to 24 widths, of the density or of what is averaged (11 digits), and for more (9 digits
     * at 40 widths); the weights of a range are normalised anyway.
     */
    private static final GaussIntegrator SMOOTH = new GaussIntegratorFactory().legendre(32);

    private static final GaussIntegrator STEEP = new GaussIntegratorFactory().legendre(96);
    private static final double SMOOTH_SPAN = 24;

    private static final double REACH = 7;
    /** Errors below one over this part of a value leave nothing to truncate: a Gauss-Hermite rule then needs few nodes. */
    private static final double FAR = 8;

    /** So few nodes serve what changes within two thirds of the error. */
    private static final double WIDEST_FEW = 1.5;
    /** One rule spans so many widths of what is averaged: 1e-6 of a limit for the step of a Poisson probability. */
    private static final double PANEL = 40;
    /** So many widths above the lower end what is averaged has fallen by 1e-20 if it falls from there. */
    private static final double MARGIN = 50;

    private static final int MOST_PANELS = 5000;
    /** Rules for errors up to these parts of the width: nine digits of a Poisson probability. */
    private static final double[] HERMITE_REACH = {0.1, 0.3, 0.7, WIDEST_FEW};

    private static final GaussIntegrator[] HERMITE = IntStream.of(5, 8, 12, 20)
            .mapToObj(new GaussIntegratorFactory()::hermite)
            .toArray(GaussIntegrator[]::new);
    private static final double GAMMA_REACH = 9;
    private static final double GAMMA_TAIL = 40;

    public Uncertain {
        if (!(value >= 0) || !(error >= 0) || Double.isInfinite(value + error)) {
            throw new IllegalArgumentException("%s +- %s is not a positive quantity".formatted(value, error));
        }
        if (shape != Shape.GAUSSIAN && value == 0 && error > 0) {
            throw new IllegalArgumentException("a log-normal or gamma density needs a value above 0");
        }
    }

    /** Known exactly. */
    public static Uncertain exactly(double value) {
        return new Uncertain(value, 0, Shape.GAUSSIAN);
    }

    /** Gaussian, truncated at 0. */
    public static Uncertain gaussian(double value, double error) {
        return new Uncertain(value, error, Shape.GAUSSIAN);
    }

    /** Log-normal with the value as median. */
    public static Uncertain logNormal(double value, double error) {
        return new Uncertain(value, error, Shape.LOG_NORMAL);
    }

    /**
     * A background from a count in a control region where tau times as much of it is expected, after a flat prior: gamma
     * with mean (off + 1)/tau. A Poisson count over it follows the exact mixture, a negative binomial; its tail at n is the
     * p-value of Z_Bi (R. Cousins, J. Linnemann, J. Tucker, physics/0702156).
     */
    public static Uncertain sideband(double off, double tau) {
        return new Uncertain((off + 1) / tau, Math.sqrt(off + 1) / tau, Shape.GAMMA);
    }

    /** Whether it is known exactly. */
    public boolean isExact() {
        return error == 0;
    }

    /**
     * The density as nodes and weights that add up to one, for the mean of something that changes within a width.
     *
     * @param width of what is averaged; narrow ones need many nodes
     * @param most  what is averaged vanishes above it; nodes there may be left out, the weights then add up to less
     */
    Nodes nodes(double width, double most) {
        if (error == 0) {
            return new Nodes(new double[] {value}, new double[] {1});
        }
        if (shape == Shape.GAMMA) {
            return gamma(width, most);
        }
        if (shape == Shape.GAUSSIAN && value >= FAR * error && error <= WIDEST_FEW * width) {
            return hermite(error / width);
        }
        if (shape == Shape.LOG_NORMAL) {
            double unit = Math.log1p(error / value);
            double largest = Math.min(most, value * Math.exp(REACH * unit));
            Range z = new Range(-REACH, REACH, Math.log(most / value) / unit, width / (unit * largest));
            return z.nodes(at -> value * Math.exp(at * unit), at -> -0.5 * at * at);
        }
        Range z = new Range(Math.max(-REACH, -value / error), REACH, (most - value) / error, width / error);
        return z.nodes(at -> value + at * error, at -> -0.5 * at * at);
    }

    /** Nodes of a density from one end to the other in a variable in which it is smooth; what is averaged has a width there. */
    private record Range(double from, double to, double most, double width) {
        Nodes nodes(DoubleUnaryOperator at, DoubleUnaryOperator logDensity) {
            int panels = (int) Math.ceil((to - from) / (PANEL * width));
            double end = panels == 1 ? to : Math.min(to, Math.max(most, from + MARGIN * width));
            panels = (int) Math.min(MOST_PANELS, Math.ceil((end - from) / (PANEL * width)));
            GaussIntegrator rule = end - from < SMOOTH_SPAN * Math.min(1, width) ? SMOOTH : STEEP;
            int nodes = rule.getNumberOfPoints();
            double[] place = new double[panels * nodes];
            double[] weight = new double[panels * nodes];
            double half = 0.5 * (end - from) / panels;
            for (int k = 0; k < place.length; k++) {
                double t = from + half * (2 * (k / nodes) + 1 + rule.getPoint(k % nodes));
                place[k] = at.applyAsDouble(t);
                weight[k] = rule.getWeight(k % nodes) * Math.exp(logDensity.applyAsDouble(t));
            }
            double sum = half / (0.5 * (to - from)) / total(logDensity);
            for (int k = 0; k < weight.length; k++) {
                weight[k] *= sum;
            }
            return new Nodes(place, weight);
        }

        /** The sum of the weights over the whole range, where the density alone is averaged. */
        private double total(DoubleUnaryOperator logDensity) {
            double half = 0.5 * (to - from);
            double sum = 0;
            for (int i = 0; i < STEEP.getNumberOfPoints(); i++) {
                sum += STEEP.getWeight(i) * Math.exp(logDensity.applyAsDouble(from + half * (1 + STEEP.getPoint(i))));
            }
            return sum;
        }
    }

    /** Nodes for the weight exp(-t^2) with z = sqrt(2) t, for an error of this part of the width. */
    private Nodes hermite(double part) {
        int rule = 0;
        while (part > HERMITE_REACH[rule]) {
            rule++;
        }
        GaussIntegrator few = HERMITE[rule];
        int n = few.getNumberOfPoints();
        double[] at = new double[n];
        double[] weight = new double[n];
        double norm = Math.sqrt(Math.PI);
        for (int i = 0; i < n; i++) {
            at[i] = Math.max(0, value + Math.sqrt(2) * few.getPoint(i) * error);
            weight[i] = few.getWeight(i) / norm;
        }
        return new Nodes(at, weight);
    }

    /** From the tail of 1e-20 on the left, or 0, to that on the right; in units in which the mean is the shape parameter. */
    private Nodes gamma(double width, double most) {
        double k = value * value / (error * error);
        double unit = value / k;
        double low = Math.max(0, k - GAMMA_REACH * Math.sqrt(k));
        double high = k + GAMMA_REACH * Math.sqrt(k) + GAMMA_TAIL;
        return new Range(low, high, most / unit, width / unit)
                .nodes(t -> t * unit, t -> (k - 1) * Math.log(t / k) - (t - k));
    }

    /** A discrete stand-in for a density. */
    record Nodes(double[] at, double[] weight) {}
}
