/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

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

    /** Nodes of the quadrature: 96 over seven standard errors either way leave ten digits. */
    private static final int NODES = 96;

    private static final double REACH = 7;
    /** Errors below one over this part of a value leave nothing to truncate: a Gauss-Hermite rule then needs few nodes. */
    private static final double FAR = 8;

    private static final GaussIntegrator FEW = new GaussIntegratorFactory().hermite(20);
    private static final double GAMMA_REACH = 9;
    private static final double GAMMA_TAIL = 40;
    /** Nodes and weights on [-1, 1]; the weights of a range are normalised anyway. */
    private static final GaussIntegrator RULE = new GaussIntegratorFactory().legendre(NODES);

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

    /** The density as nodes and weights that add up to one. */
    Nodes nodes() {
        if (error == 0) {
            return new Nodes(new double[] {value}, new double[] {1});
        }
        if (shape == Shape.GAMMA) {
            return gamma();
        }
        if (shape == Shape.GAUSSIAN && value >= FAR * error) {
            return hermite();
        }
        boolean log = shape == Shape.LOG_NORMAL;
        double from = log ? -REACH : Math.max(-REACH, -value / error);
        double half = 0.5 * (REACH - from);
        double[] at = new double[NODES];
        double[] weight = new double[NODES];
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double z = from + half * (1 + RULE.getPoint(i));
            at[i] = log ? value * Math.exp(z * Math.log1p(error / value)) : value + z * error;
            weight[i] = RULE.getWeight(i) * Math.exp(-0.5 * z * z);
            sum += weight[i];
        }
        for (int i = 0; i < NODES; i++) {
            weight[i] /= sum;
        }
        return new Nodes(at, weight);
    }

    /** Nodes for the weight exp(-t^2) with z = sqrt(2) t. */
    private Nodes hermite() {
        int n = FEW.getNumberOfPoints();
        double[] at = new double[n];
        double[] weight = new double[n];
        double norm = Math.sqrt(Math.PI);
        for (int i = 0; i < n; i++) {
            at[i] = Math.max(0, value + Math.sqrt(2) * FEW.getPoint(i) * error);
            weight[i] = FEW.getWeight(i) / norm;
        }
        return new Nodes(at, weight);
    }

    /** From the tail of 1e-20 on the left, or 0, to that on the right; in units in which the mean is the shape parameter. */
    private Nodes gamma() {
        double k = value * value / (error * error);
        double low = Math.max(0, k - GAMMA_REACH * Math.sqrt(k));
        double high = k + GAMMA_REACH * Math.sqrt(k) + GAMMA_TAIL;
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, low, high);
        double[] at = new double[NODES];
        double[] weight = new double[NODES];
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double t = rule.getPoint(i);
            at[i] = t * value / k;
            weight[i] = rule.getWeight(i) * Math.exp((k - 1) * Math.log(t / k) - (t - k));
            sum += weight[i];
        }
        for (int i = 0; i < NODES; i++) {
            weight[i] /= sum;
        }
        return new Nodes(at, weight);
    }

    /** A discrete stand-in for a density. */
    record Nodes(double[] at, double[] weight) {}
}
