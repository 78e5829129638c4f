/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.Auxiliary;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.internal.Poisson;
import org.nightjar.statistics.internal.PoissonCount;

/** The auxiliary measurements of a model: one Gaussian or Poisson term of 2NLL each. Immutable. */
final class ConstraintTerms {
    private static final double LOG_TWO_PI = Math.log(2 * Math.PI);

    private final ParameterTable.Constraint[] all;
    /** 2 ln(width) of the Gaussian ones. */
    private final double[] logs;

    ConstraintTerms(ParameterTable.Constraint[] all) {
        this.all = all;
        this.logs = Arrays.stream(all).mapToDouble(c -> 2 * Math.log(c.width())).toArray();
    }

    /** What depends on the data alone, kept as long as they are the same; belongs to one thread. */
    static final class Work {
        private @Nullable Observation data;
        private double[] saturated = {};
        private double[] inverse = {};
    }

    private void prepare(Observation data, Work work) {
        if (work.data == data) {
            return;
        }
        if (work.saturated.length != all.length) {
            work.saturated = new double[all.length];
            work.inverse = new double[all.length];
        }
        for (int j = 0; j < all.length; j++) {
            if (all[j].poisson()) {
                double measured = data.auxiliary(j);
                work.saturated[j] = Poisson.twiceSaturatedNll(measured);
                work.inverse[j] = measured > 0 ? 1 / measured : 0;
            }
        }
        work.data = data;
    }

    /** Their 2NLL; adds their gradient. */
    double value(double[] x, Observation data, Work work, double[] gradient) {
        prepare(data, work);
        double sum = 0;
        for (int j = 0; j < all.length; j++) {
            ParameterTable.Constraint c = all[j];
            int p = c.parameter();
            double measured = data.auxiliary(j);
            if (c.poisson()) {
                if (!(x[p] > 0)) {
                    return Double.POSITIVE_INFINITY;
                }
                double nu = c.width() * x[p];
                sum += work.saturated[j] + 2 * Poisson.halfDeviance(measured, work.inverse[j], nu);
                gradient[p] += 2 * (nu - measured) / x[p];
            } else {
                double pull = (x[p] - measured) / c.width();
                sum += pull * pull + LOG_TWO_PI + logs[j];
                gradient[p] += 2 * pull / c.width();
            }
        }
        return sum;
    }

    /** Adds to the diagonal of a Hessian of n parameters. */
    void curvature(double[] x, Observation data, double[] hessian, int n) {
        for (int j = 0; j < all.length; j++) {
            ParameterTable.Constraint c = all[j];
            int p = c.parameter();
            hessian[p * n + p] += c.poisson() ? 2 * data.auxiliary(j) / (x[p] * x[p]) : 2 / (c.width() * c.width());
        }
    }

    /** The measured values that the model declares. */
    double[] nominal() {
        return Arrays.stream(all)
                .mapToDouble(ParameterTable.Constraint::measured)
                .toArray();
    }

    /** Expected values. */
    double[] expected(double[] x) {
        return Arrays.stream(all)
                .mapToDouble(c -> c.poisson() ? c.width() * x[c.parameter()] : x[c.parameter()])
                .toArray();
    }

    /** Values fluctuated about their expectation. */
    double[] draw(double[] expected, RandomStream random) {
        double[] drawn = new double[all.length];
        for (int j = 0; j < drawn.length; j++) {
            double centre = expected[j];
            drawn[j] =
                    all[j].poisson() ? PoissonCount.draw(centre, random) : centre + all[j].width() * random.gaussian();
        }
        return drawn;
    }

    /** As others see them. */
    List<Auxiliary> list() {
        return Arrays.stream(all)
                .map(c -> new Auxiliary(c.parameter(), c.poisson(), c.width(), c.measured()))
                .toList();
    }
}
