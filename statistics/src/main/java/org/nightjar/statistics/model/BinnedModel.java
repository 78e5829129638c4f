/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.ToySource;
import org.nightjar.statistics.internal.Poisson;
import org.nightjar.statistics.internal.PoissonCount;
import org.nightjar.statistics.shape.Bernstein;
import org.nightjar.statistics.shape.BinFractions;
import org.nightjar.statistics.shape.BinnedShape;
import org.nightjar.statistics.shape.Chebyshev;
import org.nightjar.statistics.shape.Shape;

/**
 * Binned extended likelihood of a signal on a smooth background,
 * nu_i = mu * scale * (1 + delta theta_eff) * f_i(shape) + sum_k c_k b_ki + known_i, with Gaussian constraint terms.
 *
 * <p>Parameters in this order: the parameter of interest mu; the efficiency nuisance, if any; the floating shape
 * parameters; the coefficients of the linear terms. With scale 1, mu is the number of signal events; with
 * scale = luminosity times efficiency it is a cross section. Immutable.
 */
public final class BinnedModel implements ToyModel {
    private final int bins;
    private final List<FitParameter> parameters;
    private final double scale;
    private final double efficiencyError;
    private final BinnedShape shape;
    private final boolean[] floating;
    private final double[] shapeNominal;
    private final double[] fixedFractions;
    private final int firstLinear;
    private final double[][] linear;
    private final double[] known;
    private final GaussianTerms constraints;
    private final LeastSquaresStart guess;

    private BinnedModel(Builder b) {
        this.bins = b.edges.length - 1;
        this.scale = b.scale;
        this.efficiencyError = b.efficiencyError;
        this.shape = b.signal.on(b.edges);
        this.shapeNominal = b.signal.nominal();
        this.floating = new boolean[shapeNominal.length];
        List<FitParameter> all = new ArrayList<>();
        all.add(b.interest);
        if (efficiencyError > 0) {
            all.add(FitParameter.gaussian("efficiency", 0, 1));
        }
        for (int p = 0; p < floating.length; p++) {
            String name = b.signal.parameterNames().get(p);
            Optional<FitParameter> own = b.shapeParameters.stream()
                    .filter(s -> s.name().equals(name))
                    .findFirst();
            floating[p] = own.isPresent();
            own.ifPresent(all::add);
        }
        this.firstLinear = all.size();
        this.linear = b.linear.toArray(new double[0][]);
        all.addAll(b.linearParameters);
        this.parameters = List.copyOf(all);
        this.known = b.known;
        this.fixedFractions = withoutTiny(b.signal.fractions(b.edges));
        this.constraints = new GaussianTerms(parameters);
        this.guess = new LeastSquaresStart(this);
    }

    /** Bin fractions below 1e-100 become 0: products of such numbers are subnormal, which costs a factor of three in time. */
    private static double[] withoutTiny(double[] fractions) {
        for (int i = 0; i < fractions.length; i++) {
            if (Math.abs(fractions[i]) < 1e-100) {
                fractions[i] = 0;
            }
        }
        return fractions;
    }

    /** Starts a model of this signal on these bins. */
    public static Builder on(double[] edges, Shape signal) {
        return new Builder(edges, signal);
    }

    /** Counts of these bins with every auxiliary measurement at its nominal value. */
    public Observation observe(double... counts) {
        if (counts.length != bins) {
            throw new IllegalArgumentException("%d counts for %d bins".formatted(counts.length, bins));
        }
        return Observation.of(counts, constraints.nominal());
    }

    @Override
    public List<FitParameter> parameters() {
        return parameters;
    }

    @Override
    public int parameterOfInterest() {
        return 0;
    }

    /**
     * The least-squares solution for signal and linear terms if all its rates are positive; otherwise the declared
     * starts with the first linear yield at the number of events.
     */
    @Override
    public double[] start(Observation data) {
        double[] x = ToyModel.super.start(data);
        if (linear.length > 0) {
            guess.solve(data, x);
        }
        return x;
    }

    @Override
    public double twiceNll(double[] x, Observation data, Derivatives out) {
        BinnedWork work = out.workspace(this, this::newWork);
        rates(x, work);
        double value = constraints.start(x, data, out) + data.twiceSaturatedNll();
        double barrier = out.barrier();
        double sum = 0;
        double lowest = Double.POSITIVE_INFINITY;
        int lowestAt = -1;
        double[] nu = work.nu;
        for (int i = 0; i < bins; i++) {
            double v = nu[i];
            double n = data.count(i);
            if (!(v > 0) && (n > 0 || barrier > 0 || !(v == 0))) {
                out.rates(i, v, i);
                return Double.POSITIVE_INFINITY;
            }
            if (v < lowest) {
                lowest = v;
                lowestAt = i;
            }
            sum += Poisson.halfDeviance(n, data.inverseCount(i), v);
            if (barrier > 0) {
                sum -= barrier * Math.log(v);
            }
        }
        work.curvature(data, barrier);
        out.rates(-1, lowest, lowestAt);
        work.assemble(out);
        return value + 2 * sum;
    }

    @Override
    public Observation expected(double[] x) {
        BinnedWork work = newWork();
        rates(x, work);
        return Observation.of(work.nu, constraints.expected(x));
    }

    @Override
    public Optional<RateSlopes> rateSlopes(double[] x) {
        BinnedWork work = newWork();
        rates(x, work);
        return Optional.of(work.slopes());
    }

    @Override
    public Observation toy(double[] x, RandomStream random) {
        return toysAt(x).draw(random);
    }

    @Override
    public ToySource toysAt(double[] x) {
        double[] at = x.clone();
        double[] mean = expected(at).counts();
        return random -> {
            double[] counts = new double[bins];
            for (int i = 0; i < bins; i++) {
                counts[i] = PoissonCount.draw(mean[i], random);
            }
            return Observation.of(counts, constraints.draw(at, random));
        };
    }

    /** Signal events per bin and unit of the parameter of interest, with nuisances at their starts. */
    double signalPerUnit(int bin) {
        return scale * fixedFractions[bin];
    }

    double[][] linearTerms() {
        return linear;
    }

    int firstLinear() {
        return firstLinear;
    }

    double known(int bin) {
        return known[bin];
    }

    int bins() {
        return bins;
    }

    /** Whether shape parameters float, so that a fit must not start without signal. */
    boolean floats() {
        for (int k = efficiencyError > 0 ? 2 : 1; k < firstLinear; k++) {
            if (parameters.get(k).role() == FitParameter.Role.FREE) {
                return true;
            }
        }
        return false;
    }

    private BinnedWork newWork() {
        return new BinnedWork(bins, parameters.size(), firstLinear, linear, new BinFractions(bins, floating));
    }

    private void rates(double[] x, BinnedWork work) {
        double[] f = fixedFractions;
        int first = efficiencyError > 0 ? 2 : 1;
        boolean anyFloat = work.fractions.wantsDerivatives();
        if (anyFloat) {
            double[] values = work.shapeValues;
            int at = first;
            for (int p = 0; p < floating.length; p++) {
                values[p] = floating[p] ? x[at++] : shapeNominal[p];
            }
            shape.evaluate(values, work.fractions);
            f = work.fractions.value();
        }
        double response = scale * (1 + (efficiencyError > 0 ? efficiencyError * x[1] : 0));
        work.sum(x[0] * response, f, x, known);
        work.signal(f, response, x[0] * response, first);
        if (efficiencyError > 0) {
            work.efficiency(f, x[0] * scale * efficiencyError, scale * efficiencyError, response, first);
        }
    }

    /** Collects the pieces of a {@link BinnedModel}. */
    public static final class Builder {
        private final double[] edges;
        private final Shape signal;
        private FitParameter interest = FitParameter.ofInterest("signal", 0);
        private double scale = 1;
        private double efficiencyError;
        private final List<FitParameter> shapeParameters = new ArrayList<>();
        private final List<double[]> linear = new ArrayList<>();
        private final List<FitParameter> linearParameters = new ArrayList<>();
        private final double[] known;

        private Builder(double[] edges, Shape signal) {
            this.edges = edges.clone();
            this.signal = signal;
            this.known = new double[edges.length - 1];
        }

        /** Name and start of the parameter of interest, and the number of events per unit of it. */
        public Builder interest(FitParameter parameter, double eventsPerUnit) {
            if (!(eventsPerUnit > 0)) {
                throw new IllegalArgumentException("%s: %s events per unit".formatted(parameter.name(), eventsPerUnit));
            }
            interest = parameter;
            scale = eventsPerUnit;
            return this;
        }

        /** Relative uncertainty of the efficiency, a Gaussian nuisance parameter; 0 for none. */
        public Builder efficiencyUncertainty(double relative) {
            efficiencyError = relative;
            return this;
        }

        /**
         * Lets shape parameters float; each is named as the shape names it and may be constrained. If one is free, give
         * the parameter of interest a positive start: without signal its shape is undetermined.
         */
        public Builder floating(FitParameter... shapeOnes) {
            for (FitParameter p : shapeOnes) {
                if (!signal.parameterNames().contains(p.name())) {
                    throw new IllegalArgumentException(
                            "the shape has no parameter '%s', only %s".formatted(p.name(), signal.parameterNames()));
                }
                shapeParameters.add(p);
            }
            return this;
        }

        /** A free Chebyshev polynomial of this order; coefficients c0 (events), c1, … */
        public Builder polynomial(int order) {
            double[][] basis = Chebyshev.basis(edges, order);
            for (int k = 0; k <= order; k++) {
                linear.add(basis[k]);
                linearParameters.add(FitParameter.free("c" + k, 0));
            }
            return this;
        }

        /**
         * A Bernstein polynomial of this order, nowhere negative; coefficients b0, b1, … are events of each term, at least
         * 0. To be used instead of a Chebyshev polynomial where few events would make that negative.
         */
        public Builder bernstein(int order) {
            double[][] basis = Bernstein.basis(edges, order);
            for (int k = 0; k <= order; k++) {
                linear.add(basis[k]);
                linearParameters.add(FitParameter.within("b" + k, 0, 0, Double.POSITIVE_INFINITY));
            }
            return this;
        }

        /** A template with a yield of its own, free or constrained. */
        public Builder component(FitParameter yield, Shape template) {
            linear.add(withoutTiny(template.fractions(edges)));
            linearParameters.add(yield);
            return this;
        }

        /** Events expected from a known source. */
        public Builder known(double... perBin) {
            for (int i = 0; i < known.length; i++) {
                known[i] += perBin[i];
            }
            return this;
        }

        /** The model. */
        public BinnedModel build() {
            return new BinnedModel(this);
        }
    }
}
