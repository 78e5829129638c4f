/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.random.RandomStream;

/** A likelihood with other bounds of its parameter of interest. */
public record BoundedModel(ToyModel model, List<FitParameter> parameters) implements ToyModel {
    /** The model with these bounds. */
    public static BoundedModel of(ToyModel model, double lower, double upper) {
        int k = model.parameterOfInterest();
        List<FitParameter> all = new ArrayList<>(model.parameters());
        FitParameter p = all.get(k);
        double start = Math.min(Math.max(p.start(), lower), upper);
        all.set(k, new FitParameter(p.name(), p.role(), start, lower, upper, p.constraint()));
        return new BoundedModel(model, List.copyOf(all));
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
    public Observation toy(double[] x, RandomStream random) {
        return model.toy(x, random);
    }

    @Override
    public ToySource toysAt(double[] x) {
        return model.toysAt(x);
    }

    @Override
    public List<Auxiliary> auxiliaries() {
        return model.auxiliaries();
    }

    @Override
    public double[] start(Observation data) {
        return model.start(data);
    }

    @Override
    public List<double[]> restarts(double[] found) {
        return model.restarts(found);
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
