/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.StatisticalModel;

/** A model with one more parameter fixed, for profiles over two parameters. */
record Pinned(StatisticalModel model, int index, double value, List<FitParameter> parameters)
        implements StatisticalModel {

    static Pinned of(StatisticalModel model, int index, double value) {
        List<FitParameter> all = new ArrayList<>(model.parameters());
        FitParameter p = all.get(index);
        all.set(index, new FitParameter(p.name(), Role.FIXED, value, value, value, 0));
        return new Pinned(model, index, value, List.copyOf(all));
    }

    @Override
    public double twiceNll(double[] x, Observation data, Derivatives out) {
        return model.twiceNll(x, data, out);
    }

    @Override
    public boolean hasCostlyHessian() {
        return model.hasCostlyHessian();
    }

    @Override
    public Observation expected(double[] x) {
        return model.expected(x);
    }

    @Override
    public double[] start(Observation data) {
        double[] x = model.start(data);
        x[index] = value;
        return x;
    }

    @Override
    public List<double[]> restarts(double[] found) {
        List<double[]> all = model.restarts(found);
        all.forEach(x -> x[index] = value);
        return all;
    }

    @Override
    public Optional<RateSlopes> rateSlopes(double[] x) {
        return model.rateSlopes(x);
    }

    @Override
    public int parameterOfInterest() {
        return model.parameterOfInterest();
    }
}
