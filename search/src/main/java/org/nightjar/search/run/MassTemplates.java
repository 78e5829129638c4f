/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

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
import org.nightjar.statistics.limit.TwoSidedProfile;

/**
 * Fits simulated templates in two variables around one hypothesis: signal from the two simulated masses next to it, moved in
 * resolutions and joined linearly; background from simulation, its yield free, each bin with the uncertainty of the card and
 * that of the number of simulated events. Expected limits only. Pure and safe to share between threads.
 */
final class MassTemplates implements MassInference {
    /** The limit is looked for in units of the square root of the background over this. */
    private static final double UNITS = 2;

    private static final double HIGHEST = 1e4;

    private final SearchCard card;
    private final TemplateSettings settings;
    private final SignalModel signal;
    private final List<BackgroundSummary> backgrounds;
    private final DoubleFunction<String> selection;
    private final CouplingTranslation translation;

    MassTemplates(
            SearchCard card,
            TemplateSettings settings,
            SignalModel signal,
            List<BackgroundSummary> backgrounds,
            DoubleFunction<String> selection,
            CouplingTranslation translation) {
        this.card = card;
        this.settings = settings;
        this.signal = signal;
        this.backgrounds = backgrounds;
        this.selection = selection;
        this.translation = translation;
    }

    @Override
    public List<PointResult> at(double mass) {
        double resolution = signal.resolution(settings.spectrum(), mass);
        TemplateBins bins = new TemplateBins(
                settings,
                card.spectrum(settings.spectrum()),
                card.spectrum(settings.second()),
                card.spectrum(settings.spectrum()).nominal(mass),
                resolution);
        double[] squares = new double[bins.size()];
        double[] background = background(mass, bins, squares);
        double[] efficiencies = signal(mass, bins);
        double efficiency = sum(efficiencies);
        Band limits = efficiency > 0 ? limits(mass, bins, background, squares, efficiencies) : Band.NONE;
        return List.of(new PointResult(
                card.scanParameter(),
                mass,
                efficiency,
                signal.efficiencyError(mass),
                settings.spectrum(),
                resolution,
                bins.windowLow(),
                bins.windowHigh(),
                sum(background),
                Double.NaN,
                Double.isNaN(limits.expected()) ? "no-signal" : "ok",
                "no-data",
                limits,
                limits.map(x -> translation.coupling(mass, x)),
                Double.NaN,
                Double.NaN,
                Double.NaN,
                Double.NaN,
                null));
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
            WeightedPairs p = b.pairs(selection.apply(mass));
            worth = Math.max(worth, b.scale());
            int last = p.from(bins.windowHigh());
            for (int k = p.from(bins.windowLow()); k < last; k++) {
                int bin = bins.of(p.x(k), p.y(k));
                if (bin >= 0) {
                    sum[bin] += p.weight(k);
                    squares[bin] += p.weight(k) * p.weight(k);
                }
            }
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

    private Band limits(double mass, TemplateBins bins, double[] background, double[] squares, double[] efficiencies) {
        // so that the parameter of interest is of the order of one
        double unit =
                UNITS * Math.sqrt(Math.max(1, sum(background) / bins.size())) / (card.luminosity() * sum(efficiencies));
        double[] events = new double[efficiencies.length];
        double[] errors = bins.uncertainties();
        for (int k = 0; k < events.length; k++) {
            events[k] = efficiencies[k] * card.luminosity() * unit;
            errors[k] = Math.hypot(errors[k] * background[k], Math.sqrt(squares[k]));
        }
        double u = card.signalUncertainty(mass);
        HistFactoryModel model = HistFactoryModel.of(
                        List.of(new Channel(
                                "templates",
                                background.length,
                                List.of(
                                        new Sample(
                                                "signal",
                                                events,
                                                List.of(
                                                        new Modifier.NormFactor("mu"),
                                                        new Modifier.NormSys("efficiency", 1 - u, 1 + u))),
                                        new Sample(
                                                "background",
                                                background,
                                                List.of(
                                                        new Modifier.NormFactor("background"),
                                                        new Modifier.StatError("bin", errors)))))),
                        List.of(),
                        "mu",
                        Interpolation.CODE4,
                        Interpolation.CODE4P)
                .withInterestBounds(0, HIGHEST);
        Limit limit = new TwoSidedProfile()
                .upperLimit(
                        new ProfileLikelihood(model, model.observe(background)), Level.confidence(card.level()), false);
        if (!limit.status().usable() || limit.expected().isEmpty()) {
            return Band.NONE;
        }
        return Band.of(limit.expected().get()).map(x -> x * unit);
    }
}
