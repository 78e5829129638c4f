/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

/**
 * One parameter of a statistical model.
 *
 * @param name       unique within the model
 * @param role       what a fit may do with it
 * @param start      value at which every fit starts, unless the model derives a better one from the data
 * @param lower      lower bound, may be minus infinity
 * @param upper      upper bound, may be plus infinity
 * @param constraint standard deviation of the Gaussian auxiliary measurement; 0 unless the role is CONSTRAINED. The
 *                   measured value itself is data: it lives in the {@link Observation}
 */
public record FitParameter(String name, Role role, double start, double lower, double upper, double constraint) {

    /** What a fit may do with a parameter. */
    public enum Role {
        /** The quantity on which a limit is set; one per model. */
        OF_INTEREST,
        /** Unconstrained nuisance parameter. */
        FREE,
        /** Nuisance parameter with an auxiliary measurement. */
        CONSTRAINED,
        /** Never moves. */
        FIXED
    }

    public FitParameter {
        if (!(lower <= start && start <= upper)) {
            throw new IllegalArgumentException(
                    "%s: the start %s is not within [%s, %s]".formatted(name, start, lower, upper));
        }
        if ((role == Role.CONSTRAINED) != (constraint > 0)) {
            throw new IllegalArgumentException(
                    "%s: constraint width %s with role %s".formatted(name, constraint, role));
        }
    }

    /** The parameter of interest, free to be negative. */
    public static FitParameter ofInterest(String name, double start) {
        return new FitParameter(name, Role.OF_INTEREST, start, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    /** An unconstrained nuisance parameter without bounds. */
    public static FitParameter free(String name, double start) {
        return new FitParameter(name, Role.FREE, start, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, 0);
    }

    /** An unconstrained nuisance parameter within bounds. */
    public static FitParameter within(String name, double start, double lower, double upper) {
        return new FitParameter(name, Role.FREE, start, lower, upper, 0);
    }

    /** A nuisance parameter with a Gaussian auxiliary measurement; the nominal measured value is the start. */
    public static FitParameter gaussian(String name, double measured, double sigma) {
        return new FitParameter(
                name, Role.CONSTRAINED, measured, Double.NEGATIVE_INFINITY, Double.POSITIVE_INFINITY, sigma);
    }

    /** The same with other bounds. */
    public FitParameter bounded(double newLower, double newUpper) {
        return new FitParameter(name, role, start, newLower, newUpper, constraint);
    }
}
