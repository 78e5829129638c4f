/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.combination;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.random.RandomStream;
import org.nightjar.statistics.Auxiliary;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.RateSlopes;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.ToyModel;
import org.nightjar.statistics.ToySource;
import org.nightjar.statistics.internal.Poisson;

/**
 * The product of the likelihoods of several channels, binned, unbinned and HistFactory in any mixture, on disjoint data.
 * Parameters of one name are one parameter, whose auxiliary measurement counts once; a parameter of a channel may be
 * renamed, or be a function of couplings. Gradient and Hessian follow from those of the channels by the chain rule.
 * Immutable.
 */
public final class CombinedModel implements ToyModel {
    private final List<Part> parts;
    private final List<FitParameter> parameters;
    private final List<Auxiliary> auxiliaries;
    private final List<Repeated> repeated;

    /** A measurement that a later channel shares with an earlier one: where it lies in both. */
    record Repeated(int part, int index, int ownParameter, Auxiliary measurement, int firstPart, int firstIndex) {}

    CombinedModel(
            List<Part> parts, List<FitParameter> parameters, List<Auxiliary> auxiliaries, List<Repeated> repeated) {
        this.parts = List.copyOf(parts);
        this.parameters = List.copyOf(parameters);
        this.auxiliaries = List.copyOf(auxiliaries);
        this.repeated = List.copyOf(repeated);
    }

    /** Starts a combination. */
    public static CombinationBuilder of() {
        return new CombinationBuilder();
    }

    /** The data of all channels, in their order. */
    public Observation observe(Observation... channels) {
        if (channels.length != parts.size()) {
            throw new IllegalArgumentException(
                    "%d observations for %d channels".formatted(channels.length, parts.size()));
        }
        for (Repeated r : repeated) {
            double here = channels[r.part].auxiliary(r.index);
            double there = channels[r.firstPart].auxiliary(r.firstIndex);
            if (here != there) {
                throw new IllegalArgumentException("%s is measured as %s in one channel and as %s in another"
                        .formatted(
                                parts.get(r.part)
                                        .model()
                                        .parameters()
                                        .get(r.ownParameter)
                                        .name(),
                                there,
                                here));
            }
        }
        return Observation.joined(List.of(channels));
    }

    @Override
    public List<FitParameter> parameters() {
        return parameters;
    }

    @Override
    public List<Auxiliary> auxiliaries() {
        return auxiliaries;
    }

    /** Starts of the channels for what belongs to one channel alone; declared starts for what several share. */
    @Override
    public double[] start(Observation data) {
        double[] x = ToyModel.super.start(data);
        int[] owners = new int[x.length];
        for (Part p : parts) {
            p.countOwners(owners);
        }
        for (int k = 0; k < parts.size(); k++) {
            Part p = parts.get(k);
            p.takeBack(p.model().start(data.part(k)), x, j -> owners[j] == 1);
        }
        return x;
    }

    @Override
    public List<double[]> restarts(double[] found) {
        List<double[]> all = new ArrayList<>();
        for (Part p : parts) {
            double[] own = new double[p.size()];
            p.values(found, own);
            for (double[] other : p.model().restarts(own)) {
                double[] x = found.clone();
                p.takeBack(other, x, j -> true);
                all.add(x);
            }
        }
        return all;
    }

    private Part.Work[] newWork() {
        return parts.stream().map(p -> new Part.Work(p.size())).toArray(Part.Work[]::new);
    }

    @Override
    public double twiceNll(double[] x, Observation data, Derivatives out) {
        Part.Work[] work = out.workspace(this, this::newWork);
        Arrays.fill(out.gradient(), 0);
        Arrays.fill(out.hessian(), 0);
        double value = 0;
        double lowest = Double.POSITIVE_INFINITY;
        int lowestAt = -1;
        int bins = 0;
        for (int k = 0; k < work.length; k++) {
            Part p = parts.get(k);
            Part.Work w = work[k];
            w.derivatives.barrier(out.barrier());
            w.derivatives.want(out.wanted());
            p.values(x, w.values);
            double own = p.model().twiceNll(w.values, data.part(k), w.derivatives);
            if (!Double.isFinite(own)) {
                int bad = w.derivatives.badBin();
                out.rates(bad < 0 ? -1 : bins + bad, w.derivatives.lowestRate(), bins + w.derivatives.lowestBin());
                return Double.POSITIVE_INFINITY;
            }
            if (w.derivatives.lowestRate() < lowest && w.derivatives.lowestBin() >= 0) {
                lowest = w.derivatives.lowestRate();
                lowestAt = bins + w.derivatives.lowestBin();
            }
            value += own;
            bins += data.part(k).bins();
        }
        for (Repeated r : repeated) {
            value -= once(r, work[r.part], data.part(r.part).auxiliary(r.index));
        }
        for (int k = 0; k < work.length; k++) {
            parts.get(k).scatter(x, work[k], out.gradient(), out.hessian());
        }
        out.rates(-1, lowest, lowestAt);
        mirror(out.hessian(), x.length);
        return value;
    }

    /** The repeated auxiliary term, taken out of the channel's derivatives again. */
    private static double once(Repeated r, Part.Work w, double measured) {
        Auxiliary a = r.measurement;
        int k = r.ownParameter;
        int n = w.values.length;
        double x = w.values[k];
        double[] g = w.derivatives.gradient();
        double[] h = w.derivatives.hessian();
        if (a.poisson()) {
            g[k] -= 2 * (a.width() - measured / x);
            h[k * n + k] -= 2 * measured / (x * x);
            return Poisson.twiceSaturatedNll(measured)
                    + 2 * Poisson.halfDeviance(measured, measured > 0 ? 1 / measured : 0, a.width() * x);
        }
        double pull = (x - measured) / a.width();
        g[k] -= 2 * pull / a.width();
        h[k * n + k] -= 2 / (a.width() * a.width());
        return pull * pull + 2 * Math.log(a.width()) + Math.log(2 * Math.PI);
    }

    private static void mirror(double[] h, int n) {
        for (int p = 1; p < n; p++) {
            for (int q = 0; q < p; q++) {
                h[q * n + p] = h[p * n + q];
            }
        }
    }

    /** Those of the channels, if all of them can say them. */
    @Override
    public Optional<RateSlopes> rateSlopes(double[] x) {
        List<RateSlopes> all = new ArrayList<>();
        for (Part p : parts) {
            double[] own = new double[p.size()];
            p.values(x, own);
            p.model().rateSlopes(own).ifPresent(all::add);
        }
        if (all.size() < parts.size()) {
            return Optional.empty();
        }
        double[] rates = new double[all.stream().mapToInt(RateSlopes::bins).sum()];
        double[][] columns = new double[x.length][rates.length];
        int first = 0;
        for (int k = 0; k < all.size(); k++) {
            RateSlopes own = all.get(k);
            for (int b = 0; b < own.bins(); b++) {
                rates[first + b] = own.rate(b);
            }
            parts.get(k).scatter(x, own, first, columns);
            first += own.bins();
        }
        return Optional.of(new RateSlopes(rates, columns));
    }

    @Override
    public boolean hasCostlyHessian() {
        return parts.stream().anyMatch(p -> p.model().hasCostlyHessian());
    }

    @Override
    public Observation expected(double[] x) {
        List<Observation> all = new ArrayList<>();
        for (Part p : parts) {
            double[] own = new double[p.size()];
            p.values(x, own);
            all.add(p.model().expected(own));
        }
        return Observation.joined(all);
    }

    /** Draws channel after channel; a shared auxiliary measurement is that of the first channel that has it. */
    @Override
    public Observation toy(double[] x, RandomStream random) {
        return toysAt(x).draw(random);
    }

    @Override
    public ToySource toysAt(double[] x) {
        List<ToySource> sources = new ArrayList<>();
        for (Part p : parts) {
            if (!(p.model() instanceof ToyModel model)) {
                throw new IllegalArgumentException("channel '" + p.name() + "' cannot draw toys");
            }
            double[] own = new double[p.size()];
            p.values(x, own);
            sources.add(model.toysAt(own));
        }
        return random -> joined(sources, random);
    }

    private Observation joined(List<ToySource> sources, RandomStream random) {
        List<Observation> all = new ArrayList<>();
        for (ToySource source : sources) {
            all.add(source.draw(random));
        }
        Map<Integer, double[]> changed = new LinkedHashMap<>();
        for (Repeated r : repeated) {
            Observation o = all.get(r.part);
            double[] values = changed.computeIfAbsent(r.part, k -> auxiliary(o));
            values[r.index] = all.get(r.firstPart).auxiliary(r.firstIndex);
        }
        changed.forEach((k, v) -> all.set(k, all.get(k).withAuxiliary(v)));
        return Observation.joined(all);
    }

    private static double[] auxiliary(Observation o) {
        double[] values = new double[o.auxiliaries()];
        for (int j = 0; j < values.length; j++) {
            values[j] = o.auxiliary(j);
        }
        return values;
    }

    /** The channel that a bin of the joined data belongs to. */
    public String channelOf(int bin, Observation data) {
        int first = 0;
        for (int k = 0; k < parts.size(); k++) {
            first += data.part(k).bins();
            if (bin < first) {
                return parts.get(k).name();
            }
        }
        return parts.get(parts.size() - 1).name();
    }

    /** The channels' own likelihoods. */
    public List<StatisticalModel> channels() {
        return parts.stream().map(Part::model).toList();
    }
}
