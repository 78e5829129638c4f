/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.List;
import java.util.function.IntFunction;
import org.jspecify.annotations.Nullable;

/** The minimum that a fit found, with what is needed to judge it. Immutable to the eye: columns of the
 * covariance are solved when first asked for, always with the same bits. */
public final class FitResult {
    private final List<FitParameter> parameters;
    private final double[] values;
    private final IntFunction<double[]> solve;
    private final IntFunction<double[]> tangents;
    private final double[] @Nullable [] columns;
    private final double slope;
    private final double twiceNll;
    private final double edm;
    private final int evaluations;
    private final int rejected;
    private final FitStatus status;

    /**
     * A result.
     *
     * @param covariance column by column, made when first asked for; zero (or empty) for parameters that were fixed or at
     *                   a bound
     * @param tangents   for parameters that did not move: derivative of the others' best values by that one; empty if
     *                   unknown
     * @param slope      derivative of the minimum of 2NLL by the held parameter; 0 if none was held
     * @param twiceNll   -2 ln L at the minimum, constants kept
     * @param edm        estimated distance of 2NLL to the minimum
     * @param rejected   trial steps refused because a rate would have been negative
     */
    public FitResult(
            List<FitParameter> parameters,
            double[] values,
            IntFunction<double[]> covariance,
            IntFunction<double[]> tangents,
            double slope,
            double twiceNll,
            double edm,
            int evaluations,
            int rejected,
            FitStatus status) {
        this.parameters = parameters;
        this.values = values.clone();
        this.solve = covariance;
        this.tangents = tangents;
        this.columns = new double[values.length][];
        this.slope = slope;
        this.twiceNll = twiceNll;
        this.edm = edm;
        this.evaluations = evaluations;
        this.rejected = rejected;
        this.status = status;
    }

    /** The model's parameters. */
    public List<FitParameter> parameters() {
        return parameters;
    }

    /** Best-fit value of one parameter. */
    public double value(int index) {
        return values[index];
    }

    /** Best-fit value by name. */
    public double value(String name) {
        return values[index(name)];
    }

    /** Copy of the best-fit values. */
    public double[] values() {
        return values.clone();
    }

    /** Standard error from the inverse Hessian of 2NLL/2; 0 for fixed parameters and those at a bound. */
    public double error(int index) {
        return Math.sqrt(covariance(index, index));
    }

    /** Standard error by name. */
    public double error(String name) {
        return error(index(name));
    }

    /** Element of the covariance matrix. */
    public double covariance(int row, int column) {
        double[] known = columns[column];
        if (known == null) {
            known = solve.apply(column);
            columns[column] = known;
        }
        return known.length == 0 ? 0 : known[row];
    }

    /**
     * Where the profile along one parameter is predicted to be at a value of it: a straight line from a point near the
     * profile, with the profile's direction at this result. A start for a fit, nothing more.
     */
    public double[] predicted(int index, double value, double[] from) {
        double[] x = from.clone();
        double shift = value - x[index];
        double variance = covariance(index, index);
        double[] tangent = variance > 0 ? columns[index] : tangents.apply(index);
        double scale = variance > 0 ? shift / variance : shift;
        for (int k = 0; k < tangent.length; k++) {
            x[k] += scale * tangent[k];
        }
        x[index] = value;
        return x;
    }

    /** Derivative of the minimum of 2NLL by the parameter that was held; 0 if none was. */
    public double slope() {
        return slope;
    }

    /** -2 ln L at the minimum, all constants kept. */
    public double twiceNll() {
        return twiceNll;
    }

    /** Estimated distance to the minimum, in units of 2NLL. */
    public double edm() {
        return edm;
    }

    /** Number of likelihood evaluations. */
    public int evaluations() {
        return evaluations;
    }

    /** Trial steps refused because a rate would have been negative. */
    public int rejectedSteps() {
        return rejected;
    }

    /** How it ended. */
    public FitStatus status() {
        return status;
    }

    private int index(String name) {
        for (int k = 0; k < parameters.size(); k++) {
            if (parameters.get(k).name().equals(name)) {
                return k;
            }
        }
        throw new IllegalArgumentException("no parameter '" + name + "' in " + parameters);
    }
}
