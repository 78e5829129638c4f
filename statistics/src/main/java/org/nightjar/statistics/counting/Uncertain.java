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
        LOG_NORMAL
    }

    /** Nodes of the quadrature: 96 over seven standard errors either way leave ten digits. */
    private static final int NODES = 96;

    private static final double REACH = 7;

    public Uncertain {
        if (!(value >= 0) || !(error >= 0) || Double.isInfinite(value + error)) {
            throw new IllegalArgumentException("%s +- %s is not a positive quantity".formatted(value, error));
        }
        if (shape == Shape.LOG_NORMAL && value == 0 && error > 0) {
            throw new IllegalArgumentException("a log-normal density needs a value above 0");
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

    /** Whether it is known exactly. */
    public boolean isExact() {
        return error == 0;
    }

    /** The density as nodes and weights that add up to one. */
    Nodes nodes() {
        if (error == 0) {
            return new Nodes(new double[] {value}, new double[] {1});
        }
        boolean log = shape == Shape.LOG_NORMAL;
        double from = log ? -REACH : Math.max(-REACH, -value / error);
        GaussIntegrator rule = new GaussIntegratorFactory().legendre(NODES, from, REACH);
        double[] at = new double[NODES];
        double[] weight = new double[NODES];
        double sum = 0;
        for (int i = 0; i < NODES; i++) {
            double z = rule.getPoint(i);
            at[i] = log ? value * Math.exp(z * Math.log1p(error / value)) : value + z * error;
            weight[i] = rule.getWeight(i) * Math.exp(-0.5 * z * z);
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
