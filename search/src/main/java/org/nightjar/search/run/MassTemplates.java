/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleFunction;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.TemplateSettings;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.limit.Significance;
import org.nightjar.statistics.limit.TwoSidedProfile;

/**
 * Fits simulated templates in two variables around one hypothesis: signal from the two simulated masses next to it, moved in
 * resolutions and joined linearly; background from simulation, its yield free, each bin with the uncertainty of the card and
 * that of the number of simulated events. Observed candidates are counted in the same bins. Pure and safe to share between threads.
 */
final class MassTemplates implements MassInference {
    /** The limit is looked for in units of the square root of the background over this. */
    private static final double UNITS = 2;

    private static final double HIGHEST = 1e4;

    private final SearchCard card;
    private final TemplateSettings settings;
    private final SignalModel signal;
    private final List<BackgroundSummary> backgrounds;
    private final PairData data;
    private final DoubleFunction<String> selection;
    private final CouplingTranslation translation;

    MassTemplates(
            SearchCard card,
            TemplateSettings settings,
            SignalModel signal,
            List<BackgroundSummary> backgrounds,
            PairData data,
            DoubleFunction<String> selection,
            CouplingTranslation translation) {
        this.card = card;
        this.settings = settings;
        this.signal = signal;
        this.backgrounds = backgrounds;
        this.data = data;
        this.selection = selection;
        this.translation = translation;
    }

    @Override
    public List<PointResult> at(double mass) {
        Contents c = contents(mass);
        Band expected = expected(mass, c);
        Observation seen = Double.isNaN(expected.expected()) ? Observation.absent("no-signal") : observation(mass, c);
        Band limits = expected.withObserved(seen.limit());
        return List.of(new PointResult(
                card.scanParameter(),
                mass,
                sum(c.efficiencies()),
                signal.efficiencyError(mass),
                settings.spectrum(),
                signal.resolution(settings.spectrum(), mass),
                c.bins().windowLow(),
                c.bins().windowHigh(),
                sum(c.background()),
                seen.count(),
                Double.isNaN(limits.expected()) ? "no-signal" : "ok",
                seen.status(),
                limits,
                limits.map(x -> translation.coupling(mass, x)),
                seen.localP(),
                seen.localZ(),
                seen.events(),
                seen.error(),
                null));
    }

    /** What is fitted at one mass: background, the squares of its weights, and signal over generated signal. */
    private record Contents(TemplateBins bins, double[] background, double[] squares, double[] efficiencies) {}

    private Contents contents(double mass) {
        TemplateBins bins = new TemplateBins(
                settings,
                card.spectrum(settings.spectrum()),
                card.spectrum(settings.second()),
                card.spectrum(settings.spectrum()).nominal(mass),
                signal.resolution(settings.spectrum(), mass));
        double[] squares = new double[bins.size()];
        double[] background = background(mass, bins, squares);
        return new Contents(bins, background, squares, signal(mass, bins));
    }

    @Override
    public List<TemplateInput> templates(double mass) {
        Contents c = contents(mass);
        List<TemplateInput> all = new ArrayList<>();
        double expected = expected(mass, c).expected();
        if (!Double.isNaN(expected)) {
            all.add(new TemplateInput(mass, false, channel(mass, c), c.background(), unit(c), HIGHEST, expected));
            double limit = observation(mass, c).limit();
            if (!Double.isNaN(limit)) {
                all.add(new TemplateInput(mass, true, channel(mass, c), counts(c), unit(c), HIGHEST, limit));
            }
        }
        return all;
    }

    private static double sum(double[] x) {
        double s = 0;
        for (double v : x) {
            s += v;
        }
        return s;
    }

    private double[] background(double mass, TemplateBins bins, double[] squares) {
        double[] sum = new double[bins.size()];
        double worth = 0;
        for (BackgroundSummary b : backgrounds) {
            worth = Math.max(worth, b.scale());
            bins.add(b.pairs(selection.apply(mass)), sum, squares);
        }
        bins.fill(sum, squares, worth);
        return sum;
    }

    /** Signal in each bin over generated signal. */
    private double[] signal(double mass, TemplateBins bins) {
        Between b = Between.of(signal.anchors(), mass);
        double[] out = new double[bins.size()];
        add(b.below(), 1 - b.part(), bins, out);
        add(b.above(), b.part(), bins, out);
        return out;
    }

    private void add(AnchorSummary a, double part, TemplateBins bins, double[] out) {
        AnchorSummary.Values x = a.spectra().get(settings.spectrum());
        AnchorSummary.Values y = a.spectra().get(settings.second());
        if (x == null || y == null) {
            return;
        }
        double weight = part * card.correction(CorrectionSpec.SIGNAL) / a.generated();
        double nominal = signal.nominal(settings.spectrum(), a.mass());
        double resolution = signal.resolution(settings.spectrum(), a.mass());
        for (double[][] v : new double[][][] {{x.right(), y.right()}, {x.wrong(), y.wrong()}}) {
            for (int k = 0; k < v[0].length; k++) {
                int bin = bins.ofPull((v[0][k] - nominal) / resolution, v[1][k]);
                if (bin >= 0) {
                    out[bin] += weight;
                }
            }
        }
    }

    /** So that the parameter of interest is of the order of one. */
    private double unit(Contents c) {
        double perBin = Math.max(1, sum(c.background()) / c.bins().size());
        return UNITS * Math.sqrt(perBin) / (card.luminosity() * sum(c.efficiencies()));
    }

    private Channel channel(double mass, Contents c) {
        double unit = unit(c);
        double[] events = new double[c.efficiencies().length];
        double[] errors = c.bins().uncertainties();
        for (int k = 0; k < events.length; k++) {
            events[k] = c.efficiencies()[k] * card.luminosity() * unit;
            errors[k] = Math.hypot(errors[k] * c.background()[k], Math.sqrt(c.squares()[k]));
        }
        double u = card.signalUncertainty(mass);
        List<Modifier> ofSignal = List.of(
                new Modifier.NormFactor(TemplateInput.INTEREST), new Modifier.NormSys("efficiency", 1 - u, 1 + u));
        List<Modifier> ofBackground =
                List.of(new Modifier.NormFactor("background"), new Modifier.StatError("bin", errors));
        return new Channel(
                "templates",
                events.length,
                List.of(
                        new Sample("signal", events, ofSignal),
                        new Sample("background", c.background(), ofBackground)));
    }

    private HistFactoryModel model(double mass, Contents c) {
        return HistFactoryModel.of(
                        List.of(channel(mass, c)),
                        List.of(),
                        TemplateInput.INTEREST,
                        Interpolation.CODE4,
                        Interpolation.CODE4P)
                .withInterestBounds(0, HIGHEST);
    }

    private Band expected(double mass, Contents c) {
        if (!(sum(c.efficiencies()) > 0)) {
            return Band.NONE;
        }
        HistFactoryModel model = model(mass, c);
        Limit limit = new TwoSidedProfile()
                .upperLimit(
                        new ProfileLikelihood(model, model.observe(c.background())),
                        Level.confidence(card.level()),
                        false);
        double unit = unit(c);
        return !limit.status().usable() || limit.expected().isEmpty()
                ? Band.NONE
                : Band.of(limit.expected().get()).map(x -> x * unit);
    }

    /** What the data say at a mass; NaN where they say nothing. The yield of the signal is not negative, nor is the significance. */
    private record Observation(
            double limit, String status, double count, double localP, double localZ, double events, double error) {
        static Observation absent(String why) {
            return new Observation(Double.NaN, why, Double.NaN, Double.NaN, Double.NaN, Double.NaN, Double.NaN);
        }
    }

    /** Observed candidates in the bins. */
    private double[] counts(Contents c) {
        double[] counts = new double[c.bins().size()];
        data.found().ifPresent(pairs -> c.bins().add(pairs, counts, new double[counts.length]));
        return counts;
    }

    private Observation observation(double mass, Contents c) {
        if (data.found().isEmpty()) {
            return Observation.absent(data.status());
        }
        double[] counts = counts(c);
        HistFactoryModel model = model(mass, c);
        ProfileLikelihood profile = new ProfileLikelihood(model, model.observe(counts));
        Limit limit = new TwoSidedProfile().upperLimit(profile, Level.confidence(card.level()), true);
        Significance z = profile.significance();
        double unit = unit(c);
        double events = unit * card.luminosity() * sum(c.efficiencies());
        return new Observation(
                unit * limit.observed().orElse(Double.NaN),
                limit.status().usable() ? "ok" : limit.status().text(),
                sum(counts),
                z.localP(),
                z.signed(),
                events * z.estimate(),
                events * z.error());
    }
}
