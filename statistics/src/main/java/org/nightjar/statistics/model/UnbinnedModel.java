/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitParameter.Role;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.shape.Densities;
import org.nightjar.statistics.shape.Density;
import org.nightjar.statistics.shape.Panels;

/**
 * Extended likelihood of single events on a range, L = exp(-nu) prod_i r(x_i) with r(x) = sum_k Y_k f_k(x) and nu its
 * integral; every f_k has unit integral on the range, a yield counts the events in it. 2NLL keeps every term (there is no
 * 1/n!). Terms of a polynomial are those of {@link BinnedModel}: coefficient times T_k(u)/(b - a).
 *
 * <p>Parameters: the parameter of interest, the efficiency nuisance if any, then each component's yield and floating shape
 * parameters in the order of their declaration; one name is one parameter. Immutable.
 */
public final class UnbinnedModel implements ToyModel {
    private final double low;
    private final double high;
    private final List<FitParameter> parameters;
    private final List<UnbinnedTerm> terms;
    private final GaussianTerms constraints;
    private final Panels panels;
    private final EventSampler sampler;

    private UnbinnedModel(Builder b) {
        this.low = b.low;
        this.high = b.high;
        this.parameters = List.copyOf(b.parameters);
        this.terms = List.copyOf(b.terms);
        this.constraints = new GaussianTerms(parameters);
        double[] breaks = terms.stream()
                .flatMapToDouble(t -> Arrays.stream(t.density().breaks()))
                .toArray();
        this.panels = new Panels(low, high, UnbinnedWork.PANELS, breaks);
        this.sampler = new EventSampler(panels.edges());
        for (FitParameter p : parameters) {
            if (p.role() == Role.OF_INTEREST) {
                return;
            }
        }
        throw new IllegalArgumentException("no component has the parameter of interest");
    }

    /** Starts a model on a range. */
    public static Builder on(double low, double high) {
        return new Builder(low, high);
    }

    /** Events within the range with every auxiliary measurement at its nominal value. */
    public Observation observe(double... values) {
        for (double x : values) {
            if (!(x >= low && x <= high)) {
                throw new IllegalArgumentException("event at %s is outside of [%s, %s]".formatted(x, low, high));
            }
        }
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return Observation.ofEvents(values, ones, constraints.nominal());
    }

    @Override
    public List<FitParameter> parameters() {
        return parameters;
    }

    /** The declared starts; yields that start at 0 without bounds share what the events leave. */
    @Override
    public double[] start(Observation data) {
        double[] x = ToyModel.super.start(data);
        double left = data.sum();
        int open = -1;
        for (UnbinnedTerm t : terms) {
            int k = t.yield();
            if (k >= 0
                    && parameters.get(k).role() == Role.FREE
                    && x[k] == 0
                    && t.density().isPositive()) {
                open = open < 0 ? k : open;
            } else {
                left -= t.amount(x) * t.density().integral();
            }
        }
        if (open >= 0) {
            FitParameter p = parameters.get(open);
            x[open] = Math.min(Math.max(Math.max(left, 0.5 * data.sum()), 1), p.upper());
        }
        return x;
    }

    @Override
    public double twiceNll(double[] x, Observation data, Derivatives out) {
        UnbinnedWork work = out.workspace(this, this::newWork);
        double value = constraints.start(x, data, out);
        return value + work.evaluate(x, data, out);
    }

    @Override
    public Observation expected(double[] x) {
        UnbinnedWork work = newWork();
        double[] nodes = new double[panels.count()];
        double[] weights = new double[nodes.length];
        for (int i = 0; i < nodes.length; i++) {
            nodes[i] = panels.node(i);
        }
        double[] rates = work.rates(x, nodes);
        for (int i = 0; i < nodes.length; i++) {
            weights[i] = rates[i] * panels.weight(i);
        }
        return Observation.ofEvents(nodes, weights, constraints.expected(x));
    }

    @Override
    public Observation toy(double[] x, RandomStream random) {
        UnbinnedWork work = newWork();
        double[] values = sampler.draw(points -> work.rates(x, points), work.total(x), random);
        double[] ones = new double[values.length];
        Arrays.fill(ones, 1);
        return Observation.ofEvents(values, ones, constraints.draw(x, random));
    }

    /** Events expected on the range at these parameters. */
    public double total(double[] x) {
        return newWork().total(x);
    }

    private UnbinnedWork newWork() {
        return new UnbinnedWork(terms, parameters.size(), panels.edges());
    }

    /** Collects the components of an {@link UnbinnedModel}. */
    public static final class Builder {
        private final double low;
        private final double high;
        private final List<FitParameter> parameters = new ArrayList<>();
        private final List<UnbinnedTerm> terms = new ArrayList<>();

        private Builder(double low, double high) {
            if (!(low < high)) {
                throw new IllegalArgumentException("range [%s, %s] is empty".formatted(low, high));
            }
            this.low = low;
            this.high = high;
        }

        /**
         * The signal.
         *
         * @param interest      the parameter of interest
         * @param eventsPerUnit events on the range per unit of it
         * @param efficiency    relative uncertainty of that factor, a Gaussian nuisance parameter; 0 for none
         * @param floating      shape parameters that float, by the density's names
         */
        public Builder signal(
                FitParameter interest,
                double eventsPerUnit,
                double efficiency,
                Density density,
                FitParameter... floating) {
            int yield = add(interest);
            int response = efficiency > 0 ? add(FitParameter.gaussian("efficiency", 0, 1)) : -1;
            return term(yield, eventsPerUnit, response, efficiency, density, floating);
        }

        /** A component with a yield of its own, in events on the range, free or constrained. */
        public Builder component(FitParameter yield, Density density, FitParameter... floating) {
            return term(add(yield), 1, -1, 0, density, floating);
        }

        /** Events of a known number and shape. */
        public Builder known(double events, Density density) {
            return term(-1, events, -1, 0, density);
        }

        /** A free Chebyshev polynomial of this order; coefficients c0 (events), c1, … */
        public Builder polynomial(int order) {
            for (int k = 0; k <= order; k++) {
                int c = add(FitParameter.free("c" + k, 0));
                terms.add(new UnbinnedTerm(c, 1, -1, 0, TermDensity.chebyshev(k, low, high), new int[0]));
            }
            return this;
        }

        /** A Bernstein polynomial of this order, nowhere negative; coefficients b0, b1, … are events of each term. */
        public Builder bernstein(int order) {
            for (int k = 0; k <= order; k++) {
                // One event of each, so that the rate vanishes nowhere at the start; the first takes the rest.
                FitParameter events = FitParameter.within("b" + k, k == 0 ? 0 : 1, 0, Double.POSITIVE_INFINITY);
                component(events, Densities.bernstein(k, order));
            }
            return this;
        }

        private Builder term(
                int yield, double scale, int response, double error, Density density, FitParameter... floating) {
            List<String> names = density.parameterNames();
            int[] from = new int[names.size()];
            Arrays.fill(from, -1);
            for (FitParameter p : floating) {
                int at = names.indexOf(p.name());
                if (at < 0) {
                    throw new IllegalArgumentException(
                            "the density has no parameter '%s', only %s".formatted(p.name(), names));
                }
                from[at] = add(p);
            }
            terms.add(new UnbinnedTerm(
                    yield, scale, response, error, TermDensity.of(density, low, high, floating.length > 0), from));
            return this;
        }

        private int add(FitParameter p) {
            for (int k = 0; k < parameters.size(); k++) {
                if (parameters.get(k).name().equals(p.name())) {
                    if (!parameters.get(k).equals(p)) {
                        throw new IllegalArgumentException("parameter '" + p.name() + "' is declared in two ways");
                    }
                    return k;
                }
            }
            parameters.add(p);
            return parameters.size() - 1;
        }

        /** The model. */
        public UnbinnedModel build() {
            return new UnbinnedModel(this);
        }
    }
}
