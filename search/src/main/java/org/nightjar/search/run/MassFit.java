/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import java.util.function.DoubleFunction;
import java.util.function.DoubleUnaryOperator;
import org.nightjar.search.card.FitRange;
import org.nightjar.search.card.FitSettings;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.limit.Significance;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.scan.Alternative;
import org.nightjar.statistics.scan.Hypothesis;
import org.nightjar.statistics.scan.Spectrum;
import org.nightjar.statistics.scan.VariationResult;
import org.nightjar.statistics.scan.VariationScan;

/**
 * Fits one hypothesis: the expectation on the simulated background, the observation on the data that serve this mass, both
 * over all window and order variations. Pure and safe to share between threads.
 */
final class MassFit implements MassInference {
    /** Bins wider than this, in resolutions, cannot resolve the peak; the observation is then absent, never invented. */
    static final double WIDEST_BIN = 2;
    /** A window needs this many bins more than the order of its polynomial. */
    private static final int SPARE_BINS = 4;

    private final SearchCard card;
    private final FitSettings settings;
    private final SignalModel signal;
    private final List<BackgroundSummary> backgrounds;
    private final BackgroundTemplates templates;
    private final List<ObservedBins> data;
    private final boolean sealed;
    private final DoubleFunction<String> selection;
    private final CouplingTranslation translation;

    /** A fit of every hypothesis of a card. */
    MassFit(
            SearchCard card,
            FitSettings settings,
            SignalModel signal,
            List<BackgroundSummary> backgrounds,
            List<ObservedBins> data,
            boolean sealed,
            DoubleFunction<String> selection,
            CouplingTranslation translation) {
        this.card = card;
        this.settings = settings;
        this.signal = signal;
        this.backgrounds = backgrounds;
        this.templates = new BackgroundTemplates(card, backgrounds);
        this.data = data;
        this.sealed = sealed;
        this.selection = selection;
        this.translation = translation;
    }

    @Override
    public List<PointResult> at(double mass) {
        return List.of(point(mass));
    }

    private PointResult point(double mass) {
        FitRange range = settings.at(mass);
        String spectrum = range.spectrum();
        double resolution = signal.resolution(spectrum, mass);
        double efficiency = signal.efficiency(mass);
        double[] window = window(mass, range, 0);
        double[] simulated = BackgroundSummary.counts(backgrounds, selection.apply(mass), spectrum, window);
        Hypothesis hypothesis = hypothesis(mass, spectrum, efficiency);
        VariationResult expected =
                VariationScan.evaluate(hypothesis.expectedOnly(), simulatedAlternatives(mass, range));
        Band band = band(expected.limit());
        Observation seen = observe(hypothesis, mass, range, window);
        DoubleUnaryOperator coupling = sigma -> translation.coupling(mass, sigma);
        Band crossSection = band.withObserved(seen.limit);
        return new PointResult(
                card.scanParameter(),
                mass,
                efficiency,
                signal.efficiencyError(mass),
                spectrum,
                resolution,
                window[0],
                window[window.length - 1],
                sum(simulated),
                seen.count,
                status(expected),
                seen.status,
                crossSection,
                crossSection.map(coupling),
                seen.localP,
                seen.localZ,
                seen.events,
                seen.eventsError,
                null);
    }

    private Hypothesis hypothesis(double mass, String spectrum, double efficiency) {
        double width = card.systematic("resolution").at(mass);
        boolean nuisance = width > 0;
        return new Hypothesis(
                signal.shape(spectrum, mass, 1),
                nuisance ? Optional.of(signal.shape(spectrum, mass, 1 - width)) : Optional.empty(),
                nuisance ? Optional.of(signal.shape(spectrum, mass, 1 + width)) : Optional.empty(),
                card.luminosity() * efficiency,
                card.signalUncertainty(mass),
                Level.confidence(card.level()),
                card.method(),
                true);
    }

    /** Edges of the window moved outwards by {@code more} resolutions, cut at the ends of the spectrum. */
    private double[] window(double mass, FitRange range, double more) {
        FitSpectrum spec = card.spectrum(range.spectrum());
        double resolution = signal.resolution(range.spectrum(), mass);
        double low = Math.max(spec.low(), spec.nominal(mass) - (range.windowBelow() + more) * resolution);
        double high = Math.min(spec.high(), spec.nominal(mass) + (range.windowAbove() + more) * resolution);
        double[] edges = new double[settings.bins() + 1];
        for (int k = 0; k < edges.length; k++) {
            edges[k] = low + (high - low) * k / settings.bins();
        }
        return edges;
    }

    private List<Alternative> simulatedAlternatives(double mass, FitRange range) {
        List<Alternative> out = new ArrayList<>();
        for (double more : windowMoves()) {
            double[] edges = window(mass, range, more);
            double[] counts = BackgroundSummary.counts(backgrounds, selection.apply(mass), range.spectrum(), edges);
            for (int order : orders(range.order())) {
                out.add(new Alternative(
                        name(more, order),
                        new Spectrum(edges, counts),
                        order,
                        templates.of(range, selection.apply(mass), edges)));
            }
        }
        return out;
    }

    private double[] windowMoves() {
        double v = settings.windowVariation();
        return v > 0 ? new double[] {0, -v, v} : new double[] {0};
    }

    private int[] orders(int n) {
        int v = settings.orderVariation();
        return v > 0 ? new int[] {n, Math.max(0, n - v), n + v} : new int[] {n};
    }

    private static String name(double more, int order) {
        String window = more == 0 ? "nominal window" : "window " + (more > 0 ? "+" : "") + more + " resolutions";
        return window + ", order " + order;
    }

    private List<Alternative> observedAlternatives(ObservedBins found, double mass, FitRange range) {
        List<Alternative> out = new ArrayList<>();
        for (double more : found.exact() ? new double[] {0} : windowMoves()) {
            double[] edges = window(mass, range, more);
            for (int order : orders(found.order() >= 0 ? found.order() : range.order())) {
                if (found.bins(edges) >= order + SPARE_BINS) {
                    Spectrum bins = found.within(edges);
                    out.add(new Alternative(
                            name(more, order), bins, order, templates.of(range, selection.apply(mass), bins.edges())));
                }
            }
        }
        return out;
    }

    /** What the data say at a mass; NaN where they say nothing. */
    private record Observation(
            double limit,
            String status,
            double count,
            double localP,
            double localZ,
            double events,
            double eventsError) {
        static Observation absent(String why) {
            return new Observation(Double.NaN, why, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    private Observation observe(Hypothesis hypothesis, double mass, FitRange range, double[] window) {
        if (sealed) {
            return Observation.absent("sealed");
        }
        Optional<ObservedBins> found =
                data.stream().filter(d -> d.serves(range.spectrum(), mass)).findFirst();
        if (found.isEmpty()) {
            return Observation.absent(data.isEmpty() ? "no-data" : "not-resolved");
        }
        ObservedBins d = found.get();
        if (!resolves(d, mass, range, window)) {
            return Observation.absent("not-resolved");
        }
        List<Alternative> alternatives = observedAlternatives(d, mass, range);
        if (alternatives.isEmpty()) {
            return Observation.absent("not-resolved");
        }
        VariationResult r = VariationScan.evaluate(hypothesis, alternatives);
        VariationResult.OneVariation nominal = r.variations().get(0);
        double scale = hypothesis.eventsPerUnit();
        OptionalDouble limit = r.limit().observed();
        return new Observation(
                limit.orElse(Double.NaN),
                limit.isPresent() ? status(r) : r.limit().status().text(),
                sum(nominal.alternative().spectrum().contents()),
                r.significance().map(s -> s.localP()).orElse(Double.NaN),
                r.significance().map(s -> s.signed()).orElse(Double.NaN),
                nominal.significance().map(s -> s.estimate() * scale).orElse(Double.NaN),
                nominal.significance().map(s -> s.error() * scale).orElse(Double.NaN));
    }

    @Override
    public List<FitInput> inputs(double mass) {
        FitRange range = settings.at(mass);
        Hypothesis hypothesis = hypothesis(mass, range.spectrum(), signal.efficiency(mass));
        List<FitInput> all = new ArrayList<>();
        for (Alternative a : simulatedAlternatives(mass, range)) {
            all.add(new FitInput(mass, false, hypothesis.expectedOnly(), a));
        }
        data.stream()
                .filter(d -> !sealed && d.serves(range.spectrum(), mass))
                .findFirst()
                .filter(d -> resolves(d, mass, range, window(mass, range, 0)))
                .ifPresent(d -> observedAlternatives(d, mass, range)
                        .forEach(a -> all.add(new FitInput(mass, true, hypothesis, a))));
        return all;
    }

    /** The nominal fit, without systematic uncertainties, to the data that serve a mass, if they may be looked at. */
    @Override
    public Optional<FitPicture> picture(double mass) {
        FitRange range = settings.at(mass);
        Optional<ObservedBins> found =
                data.stream().filter(d -> d.serves(range.spectrum(), mass)).findFirst();
        if (sealed || found.isEmpty()) {
            return Optional.empty();
        }
        List<Alternative> all = observedAlternatives(found.get(), mass, range);
        if (all.isEmpty()) {
            return Optional.empty();
        }
        Hypothesis hypothesis = Hypothesis.events(signal.shape(range.spectrum(), mass, 1));
        Alternative nominal = all.get(0);
        VariationResult.OneVariation fit = VariationScan.evaluate(hypothesis, List.of(nominal))
                .variations()
                .get(0);
        if (fit.fit().isEmpty() || fit.significance().isEmpty()) {
            return Optional.empty();
        }
        BinnedModel model = VariationScan.model(hypothesis, nominal);
        double[] x = fit.fit().get().values();
        double[] without = x.clone();
        without[model.parameterOfInterest()] = 0;
        Optional<double[]> total = rates(model, x);
        Optional<double[]> background = rates(model, without);
        if (total.isEmpty() || background.isEmpty()) {
            return Optional.empty();
        }
        Significance z = fit.significance().get();
        return Optional.of(new FitPicture(
                mass,
                range.spectrum(),
                found.get().name(),
                nominal.spectrum().edges(),
                nominal.spectrum().contents(),
                total.get(),
                background.get(),
                z.estimate(),
                z.error(),
                z.signed()));
    }

    /** Expected events per bin; empty if a few bins under a negative signal would come out negative. */
    private static Optional<double[]> rates(BinnedModel model, double[] x) {
        try {
            return Optional.of(model.expected(x).counts());
        } catch (IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private boolean resolves(ObservedBins d, double mass, FitRange range, double[] window) {
        return d.isUnbinned() || d.widestBin(window) <= WIDEST_BIN * signal.resolution(range.spectrum(), mass);
    }

    /** ok, or what went wrong; a variation that failed is not part of "the largest limit", so it is said. */
    private static String status(VariationResult r) {
        long failed = r.variations().stream()
                .filter(v -> !v.limit().status().usable())
                .count();
        if (!r.limit().status().usable()) {
            return r.limit().status().text();
        }
        return failed == 0 ? "ok" : failed + " of " + r.variations().size() + " fit variations failed";
    }

    private static Band band(Limit limit) {
        return limit.expected().map(Band::of).orElse(Band.NONE);
    }

    private static double sum(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s;
    }
}
