/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.Arrays;
import java.util.List;
import java.util.stream.IntStream;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Observation;

/** The Gaussian auxiliary measurements of a model's constrained parameters. Immutable. */
final class GaussianTerms {
    private final int[] at;
    private final double[] sigma;
    private final double[] nominal;

    GaussianTerms(List<FitParameter> all) {
        this.at = IntStream.range(0, all.size())
                .filter(k -> all.get(k).role() == FitParameter.Role.CONSTRAINED)
                .toArray();
        this.sigma = Arrays.stream(at).mapToDouble(k -> all.get(k).constraint()).toArray();
        this.nominal = Arrays.stream(at).mapToDouble(k -> all.get(k).start()).toArray();
    }

    /** 2NLL with normalisation; starts the gradient and the Hessian afresh. */
    double start(double[] x, Observation data, Derivatives out) {
        Arrays.fill(out.gradient(), 0);
        Arrays.fill(out.hessian(), 0);
        double sum = 0;
        for (int j = 0; j < at.length; j++) {
            int k = at[j];
            double pull = (x[k] - data.auxiliary(j)) / sigma[j];
            sum += pull * pull + 2 * Math.log(sigma[j]) + Math.log(2 * Math.PI);
            out.gradient()[k] = 2 * pull / sigma[j];
            out.hessian()[k * x.length + k] = 2 / (sigma[j] * sigma[j]);
        }
        return sum;
    }

    /** The measured values in data as taken. */
    double[] nominal() {
        return nominal.clone();
    }

    /** The values expected at these parameters. */
    double[] expected(double[] x) {
        return Arrays.stream(at).mapToDouble(k -> x[k]).toArray();
    }

    /** Values drawn at these parameters. */
    double[] draw(double[] x, RandomStream random) {
        double[] drawn = expected(x);
        for (int j = 0; j < drawn.length; j++) {
            drawn[j] += sigma[j] * random.gaussian();
        }
        return drawn;
    }
}
