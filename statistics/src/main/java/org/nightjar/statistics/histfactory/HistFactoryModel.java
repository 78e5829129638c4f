/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.histfactory;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.Auxiliary;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.Derivatives.Hessian;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.ToySource;
import org.nightjar.statistics.internal.Poisson;
import org.nightjar.statistics.internal.PoissonCount;

/**
 * Template likelihood with HistFactory semantics (CERN-OPEN-2012-016): additive variations first, then all factors, one
 * Gaussian or Poisson auxiliary measurement per constrained parameter. Channels and samples are in the order of their
 * names. Gradient and Hessian are exact. Immutable.
 */
public final class HistFactoryModel implements ToyModel {
    private static final int FEW_PULLS = 12;
    /** A pull nearer to zero than this may have other minima on both sides. */
    private static final double FAR_SIDE = 0.3;
    /** A variation of both sides to one direction below this many Poisson errors of its bin cannot make a minimum. */
    private static final double NOTICEABLE = 0.1;
    /** From here on the Hessian costs several times the gradient. */
    private static final int MANY_PARAMETERS = 32;

    private static final int SQUARE = 8;

    private final List<ChannelTerms> channels;
    private final List<FitParameter> parameters;
    private final ConstraintTerms constraints;
    private final int bins;
    private final int interest;
    private final int[] pulls;
    private final long gaussians;

    private HistFactoryModel(
            List<ChannelTerms> channels,
            List<FitParameter> parameters,
            ConstraintTerms constraints,
            int bins,
            int interest,
            int[] pulls) {
        this.channels = channels;
        this.parameters = parameters;
        this.constraints = constraints;
        this.bins = bins;
        this.interest = interest;
        this.pulls = pulls;
        this.gaussians = parameters.stream().filter(p -> isPull(p)).count();
    }

    private static boolean isPull(FitParameter p) {
        return p.lower() < 0 && p.start() == 0 && p.role() == FitParameter.Role.CONSTRAINED;
    }

    /** The constrained parameters with a noticeable variation that goes the same way on both sides. */
    private static int[] bent(List<ChannelTerms> channels, List<FitParameter> parameters) {
        double[] most = new double[parameters.size()];
        channels.forEach(c -> c.bentVariations(most));
        return IntStream.range(0, parameters.size())
                .filter(k -> most[k] > NOTICEABLE && isPull(parameters.get(k)))
                .toArray();
    }

    /**
     * Builds a model.
     *
     * @param interest name of the parameter of interest; empty if there is none
     * @param norm     interpolation of normsys, usually {@link Interpolation#CODE4}
     * @param histo    interpolation of histosys, additive, usually {@link Interpolation#CODE4P}
     */
    public static HistFactoryModel of(
            List<Channel> channels,
            List<ParameterSettings> settings,
            String interest,
            Interpolation norm,
            Interpolation histo) {
        if (!histo.isAdditive()) {
            throw new IllegalArgumentException(histo + " is no interpolation of bin contents\nMaybe CODE4P?");
        }
        List<Channel> sorted = channels.stream()
                .sorted(Comparator.comparing(Channel::name))
                .map(c -> new Channel(
                        c.name(),
                        c.bins(),
                        c.samples().stream()
                                .sorted(Comparator.comparing(Sample::name))
                                .toList()))
                .toList();
        ParameterTable table = new ParameterTable(sorted, settings, interest);
        List<ChannelTerms> terms = new ArrayList<>();
        int bins = 0;
        for (Channel c : sorted) {
            terms.add(new ChannelTerms(c, bins, table, norm, histo));
            bins += c.bins();
        }
        List<FitParameter> parameters = table.parameters();
        return new HistFactoryModel(
                List.copyOf(terms),
                parameters,
                new ConstraintTerms(table.constraints()),
                bins,
                indexOf(parameters, interest),
                bent(terms, parameters));
    }

    private static int indexOf(List<FitParameter> all, String name) {
        for (int k = 0; k < all.size(); k++) {
            if (all.get(k).name().equals(name)) {
                return k;
            }
        }
        return -1;
    }

    /** The same model with other bounds of the parameter of interest. */
    public HistFactoryModel withInterestBounds(double lower, double upper) {
        List<FitParameter> changed = new ArrayList<>(parameters);
        changed.set(parameterOfInterest(), parameters.get(interest).bounded(lower, upper));
        return new HistFactoryModel(channels, List.copyOf(changed), constraints, bins, interest, pulls);
    }

    /** The observation of these counts, channel by channel in the order of their names, auxiliary data nominal. */
    public Observation observe(double... counts) {
        if (counts.length != bins) {
            throw new IllegalArgumentException("%d counts for %d bins".formatted(counts.length, bins));
        }
        return Observation.of(counts, constraints.nominal());
    }

    /** Whether there is a parameter of interest. */
    public boolean hasInterest() {
        return interest >= 0;
    }

    /** Name of the channel that a bin belongs to and its number there, such as {@code SR[3]}. */
    public String binName(int bin) {
        for (ChannelTerms c : channels) {
            if (bin < c.firstBin + c.bins) {
                return c.name + "[" + (bin - c.firstBin) + "]";
            }
        }
        return "bin " + bin;
    }

    @Override
    public List<FitParameter> parameters() {
        return parameters;
    }

    @Override
    public List<Auxiliary> auxiliaries() {
        return constraints.list();
    }

    @Override
    public int parameterOfInterest() {
        if (interest < 0) {
            throw new IllegalArgumentException("the model has no parameter of interest");
        }
        return interest;
    }

    @Override
    public boolean hasCostlyHessian() {
        return parameters.size() >= MANY_PARAMETERS;
    }

    @Override
    public Observation expected(double[] x) {
        double[] counts = new double[bins];
        for (ChannelTerms c : channels) {
            ChannelWork work = new ChannelWork(c);
            work.rates(x, false);
            for (int b = 0; b < c.bins; b++) {
                counts[c.firstBin + b] = Math.max(0, work.rates[b]);
            }
        }
        return Observation.of(counts, constraints.expected(x));
    }

    /** A toy: main counts and auxiliary measurements fluctuated about their expectation; the parameters stay. */
    @Override
    public Observation toy(double[] x, RandomStream random) {
        return toysAt(x).draw(random);
    }

    @Override
    public ToySource toysAt(double[] x) {
        double[] means = expected(x).counts();
        double[] auxiliary = constraints.expected(x);
        return random -> {
            double[] counts = new double[bins];
            for (int b = 0; b < bins; b++) {
                counts[b] = PoissonCount.draw(means[b], random);
            }
            return Observation.of(counts, constraints.draw(auxiliary, random));
        };
    }

    /**
     * Interpolated variations are not monotonous when both sides pull a rate the same way, which makes several minima:
     * each such pull that is not small is tried with the other sign, a small one at plus and minus one. If there are many, only
     * pulls beyond one are tried.
     */
    @Override
    public List<double[]> restarts(double[] found) {
        List<double[]> all = new ArrayList<>();
        boolean few = gaussians <= FEW_PULLS;
        double least = few ? FAR_SIDE : 1;
        for (int p : pulls) {
            if (Math.abs(found[p]) > least) {
                addRestart(all, found, p, -found[p]);
            } else if (few) {
                addRestart(all, found, p, 1);
                addRestart(all, found, p, -1);
            }
        }
        return all;
    }

    private void addRestart(List<double[]> all, double[] found, int parameter, double value) {
        FitParameter q = parameters.get(parameter);
        if (value > q.lower() && value < q.upper()) {
            double[] x = found.clone();
            x[parameter] = value;
            all.add(x);
        }
    }

    @Override
    public Optional<RateSlopes> rateSlopes(double[] x) {
        return Optional.of(RateTable.of(channels, bins, x));
    }

    @Override
    public double twiceNll(double[] x, Observation data, Derivatives out) {
        Work kept = out.workspace(this, this::newWork);
        ChannelWork[] work = kept.channels;
        double[] gradient = out.gradient();
        double[] hessian = out.hessian();
        Arrays.fill(gradient, 0);
        Arrays.fill(hessian, 0);
        double value = data.twiceSaturatedNll() + constraints.value(x, data, kept.constraints, gradient);
        double lowest = Double.POSITIVE_INFINITY;
        int lowestAt = -1;
        int bad = -1;
        for (int c = 0; c < work.length; c++) {
            ChannelTerms terms = channels.get(c);
            work[c].rates(x, out.wanted() == Hessian.EXACT);
            for (int b = 0; b < terms.bins; b++) {
                int bin = terms.firstBin + b;
                double rate = work[c].rates[b];
                double n = data.count(bin);
                if (!(rate > 0) && !(rate == 0 && n == 0)) {
                    bad = bad < 0 ? bin : bad;
                } else if (rate < lowest && rate > 0) {
                    lowest = rate;
                    lowestAt = bin;
                }
            }
        }
        out.rates(bad, lowest, lowestAt);
        if (bad >= 0 || Double.isInfinite(value)) {
            return Double.POSITIVE_INFINITY;
        }
        for (int c = 0; c < work.length; c++) {
            value += main(channels.get(c), work[c], data, out.barrier(), out.wanted());
            work[c].derivatives(gradient, hessian, parameters.size(), out.wanted());
        }
        if (out.wanted() != Hessian.NONE) {
            addTransposed(hessian, parameters.size());
        }
        constraints.curvature(x, data, hessian, parameters.size());
        return value;
    }

    /** In squares, so that neither triangle is walked from row to row for long. */
    private static void addTransposed(double[] hessian, int n) {
        for (int row = 0; row < n; row += SQUARE) {
            for (int column = 0; column <= row; column += SQUARE) {
                for (int i = row; i < Math.min(row + SQUARE, n); i++) {
                    for (int j = column; j < Math.min(column + SQUARE, i + 1); j++) {
                        double sum = hessian[i * n + j] + hessian[j * n + i];
                        hessian[i * n + j] = sum;
                        hessian[j * n + i] = sum;
                    }
                }
            }
        }
    }

    private static double main(ChannelTerms terms, ChannelWork work, Observation data, double barrier, Hessian wanted) {
        double sum = 0;
        for (int b = 0; b < terms.bins; b++) {
            int bin = terms.firstBin + b;
            double nu = work.rates[b];
            double n = data.count(bin);
            if (nu == 0) {
                work.first[b] = 2;
                work.second[b] = 0;
                continue;
            }
            sum += 2 * Poisson.halfDeviance(n, data.inverseCount(bin), nu) - 2 * barrier * Math.log(nu);
            double r = (n + barrier) / nu;
            work.first[b] = 2 - 2 * r;
            work.second[b] = (wanted == Hessian.POSITIVE ? 2 : 2 * r) / nu;
        }
        return sum;
    }

    /** Working arrays of one thread. */
    private record Work(ChannelWork[] channels, ConstraintTerms.Work constraints) {}

    private Work newWork() {
        return new Work(
                channels.stream().map(ChannelWork::new).toArray(ChannelWork[]::new), new ConstraintTerms.Work());
    }
}
