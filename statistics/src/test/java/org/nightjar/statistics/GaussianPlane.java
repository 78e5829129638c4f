/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.List;
import org.nightjar.core.random.RandomStream;

/** Two parameters, each measured with unit error and together with a correlation; the data are the two measured values. */
public final class GaussianPlane implements ToyModel {
    private final double rho;
    private final List<FitParameter> parameters;

    /** With a lower bound of the first parameter. */
    public GaussianPlane(double rho, double lower) {
        this.rho = rho;
        this.parameters = List.of(
                FitParameter.ofInterest("a", Math.max(0, lower)).bounded(lower, 50),
                FitParameter.within("b", 0, -50, 50));
    }

    /** The data with these measured values. */
    public static Observation at(double a, double b) {
        return Observation.of(new double[0], new double[] {a, b});
    }

    @Override
    public List<FitParameter> parameters() {
        return parameters;
    }

    @Override
    public List<Auxiliary> auxiliaries() {
        return List.of(new Auxiliary(0, false, 1, 0), new Auxiliary(1, false, 1, 0));
    }

    @Override
    public double twiceNll(double[] x, Observation data, Derivatives out) {
        double u = x[0] - data.auxiliary(0);
        double v = x[1] - data.auxiliary(1);
        double w = 1 / (1 - rho * rho);
        out.rates(-1, Double.POSITIVE_INFINITY, -1);
        out.gradient()[0] = 2 * w * (u - rho * v);
        out.gradient()[1] = 2 * w * (v - rho * u);
        out.hessian()[0] = 2 * w;
        out.hessian()[3] = 2 * w;
        out.hessian()[1] = -2 * w * rho;
        out.hessian()[2] = -2 * w * rho;
        return w * (u * u + v * v - 2 * rho * u * v);
    }

    @Override
    public Observation expected(double[] x) {
        return at(x[0], x[1]);
    }

    @Override
    public Observation toy(double[] x, RandomStream random) {
        double u = random.gaussian();
        return at(x[0] + u, x[1] + rho * u + Math.sqrt(1 - rho * rho) * random.gaussian());
    }
}
