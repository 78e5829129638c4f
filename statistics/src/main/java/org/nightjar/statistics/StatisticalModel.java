/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;

/**
 * A likelihood: parameters, the expectation for given parameters, and 2NLL = -2 ln L with its derivatives. Immutable;
 * every inference method is an algorithm on this interface.
 */
public interface StatisticalModel {
    /** The parameters, in the order of every parameter array. */
    List<FitParameter> parameters();

    /**
     * -2 ln L with all constants (the Poisson lnGamma(n+1) and the normalisation of Gaussian constraints), gradient and
     * Hessian in one pass. Positive infinity, with {@link Derivatives#badBin()} set, where a rate is negative or
     * vanishes under observed events; nothing is ever clipped.
     */
    double twiceNll(double[] parameters, Observation data, Derivatives out);

    /**
     * Whether a gradient costs so much less than a Hessian that a fit should use one Hessian for several steps, see
     * {@link Derivatives#wanted()}.
     */
    default boolean hasCostlyHessian() {
        return false;
    }

    /** Expected main and auxiliary data: the Asimov set of these parameters. */
    Observation expected(double[] parameters);

    /** The auxiliary measurements, in the order of an observation's values: one Gaussian per constrained parameter. */
    default List<Auxiliary> auxiliaries() {
        List<FitParameter> all = parameters();
        return IntStream.range(0, all.size())
                .filter(k -> all.get(k).role() == FitParameter.Role.CONSTRAINED)
                .mapToObj(k -> new Auxiliary(
                        k, false, all.get(k).constraint(), all.get(k).start()))
                .toList();
    }

    /** Where a fit to these data starts; depends on nothing but the data. */
    default double[] start(Observation data) {
        List<FitParameter> all = parameters();
        double[] x = new double[all.size()];
        for (int k = 0; k < x.length; k++) {
            x[k] = all.get(k).start();
        }
        return x;
    }

    /**
     * Other points from which a fit that ended at {@code found} may reach a lower minimum; for models with several
     * minima. Empty for most.
     */
    default List<double[]> restarts(double[] found) {
        return List.of();
    }

    /** Rates and their slopes at a point, if the model can say them; fits on the edge of positive rates are faster then. */
    default Optional<RateSlopes> rateSlopes(double[] parameters) {
        return Optional.empty();
    }

    /** Index of the parameter of interest. */
    default int parameterOfInterest() {
        List<FitParameter> all = parameters();
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).role() == FitParameter.Role.OF_INTEREST) {
                return k;
            }
        }
        throw new IllegalArgumentException("the model has no parameter of interest");
    }
}
