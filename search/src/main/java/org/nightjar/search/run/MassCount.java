/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.DoubleFunction;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.CountWindow;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.MeasuredFactor;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.VisibleSpec;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/**
 * Counts one hypothesis: entries of the spectrum in the window of the mass, over the simulated background, with Gaussian
 * errors of background and efficiency. Pure and safe to share between threads.
 */
final class MassCount implements MassInference {
    private final SearchCard card;
    private final CountSettings settings;
    private final FitSpectrum spectrum;
    private final SignalModel signal;
    private final SignalWindow inside;
    private final List<BackgroundSummary> backgrounds;
    private final List<ObservedBins> data;
    private final boolean sealed;
    private final DoubleFunction<String> selection;
    private final CouplingTranslation translation;

    /** A count of every hypothesis of a card. */
    MassCount(
            SearchCard card,
            CountSettings settings,
            SignalModel signal,
            List<BackgroundSummary> backgrounds,
            List<ObservedBins> data,
            boolean sealed,
            DoubleFunction<String> selection,
            CouplingTranslation translation) {
        this.card = card;
        this.settings = settings;
        this.spectrum = card.spectrum(settings.spectrum());
        this.signal = signal;
        this.inside = new SignalWindow(signal, spectrum.name());
        this.backgrounds = backgrounds;
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
        CountWindow window = CountingWindow.of(card, settings, signal, mass);
        SignalWindow.Part part = inside.inside(mass, window.low(), window.high());
        SignalWindow.Part all = inside.selected(mass);
        double corrected = card.correction(CorrectionSpec.SIGNAL);
        double selected = corrected * all.value();
        double efficiency = selected * part.value();
        double statistical = Math.hypot(corrected * all.error() * part.value(), selected * part.error());
        BackgroundCount background = background(mass, window);
        double scale = card.luminosity() * settings.counted(efficiency);
        if (!(scale > 0)) {
            return result(
                    mass, window, selected, part, statistical, background, null, CountObservation.absent("no-signal"));
        }
        Uncertain b = Uncertain.gaussian(background.value(), background.error());
        Uncertain k = Uncertain.gaussian(scale, scaleError(mass, efficiency, statistical) * scale);
        CountingSensitivity limits = card.counting(b, k);
        return result(
                mass, window, selected, part, statistical, background, limits, observe(mass, window, limits, b, k));
    }

    /** Relative error of events per unit of what is limited. */
    private double scaleError(double mass, double efficiency, double statistical) {
        VisibleSpec visible = settings.visible();
        if (visible != null) {
            return visible.uncertainty();
        }
        return efficiency > 0 ? Math.hypot(card.signalUncertainty(mass), statistical / efficiency) : 1;
    }

    private PointResult result(
            double mass,
            CountWindow window,
            double selected,
            SignalWindow.Part part,
            double statistical,
            BackgroundCount background,
            @org.jspecify.annotations.Nullable CountingSensitivity limits,
            CountObservation seen) {
        double efficiency = selected * part.value();
        Band crossSection = (limits == null ? Band.NONE : expected(limits)).withObserved(seen.limit());
        return new PointResult(
                card.scanParameter(),
                mass,
                efficiency,
                statistical,
                spectrum.name(),
                signal.has(spectrum.name()) ? signal.resolution(spectrum.name(), mass) : Double.NaN,
                window.low(),
                window.high(),
                background.value(),
                seen.count(),
                limits == null ? "no-signal" : "ok",
                seen.status(),
                crossSection,
                crossSection.map(limited -> couplingOf(mass, efficiency, limited)),
                seen.localP(),
                seen.localZ(),
                seen.above(background.value()),
                seen.error(background.error()),
                new Counted(
                        selected,
                        part.value(),
                        scaleError(mass, efficiency, statistical),
                        background.error(),
                        background.values(),
                        background.errors(),
                        translation.branchingFraction(mass),
                        limits == null ? Double.NaN : limits.mean(),
                        limits == null ? Double.NaN : limits.band().median(),
                        null));
    }

    private double couplingOf(double mass, double efficiency, double limited) {
        return efficiency > 0
                ? translation.coupling(mass, limited * settings.counted(efficiency) / efficiency)
                : Double.NaN;
    }

    private Band expected(CountingSensitivity limits) {
        ExpectedBand b = limits.band();
        double middle = settings.expectation() == CountSettings.Expectation.MEAN ? limits.mean() : b.median();
        return new Band(Double.NaN, middle, b.minus2(), b.minus1(), b.plus1(), b.plus2());
    }

    private BackgroundCount background(double mass, CountWindow window) {
        Map<String, double[]> sums = new LinkedHashMap<>();
        for (BackgroundSummary b : backgrounds) {
            WeightedValues v = b.values(selection.apply(mass), spectrum.name());
            double squares = v.sumOfSquares(window.low(), window.high());
            double error = squares > 0 ? Math.sqrt(squares) : b.scale(); // one event's worth where none is left
            sums.put(b.name(), new double[] {v.sum(window.low(), window.high()), error});
        }
        return BackgroundCount.of(card, mass, sums, binned(mass, window));
    }

    /** Variance from corrections with a factor for each bin, whose errors are independent of each other. */
    private double binned(double mass, CountWindow window) {
        double variance = 0;
        for (CorrectionSpec c : card.corrections()) {
            MeasuredFactor how = c.measured();
            for (int k = 0; how != null && k < how.errors().length; k++) {
                double low = Math.max(window.low(), how.edges()[k]);
                double high = Math.min(window.high(), how.edges()[k + 1]);
                double moved = 0;
                for (BackgroundSummary b : backgrounds) {
                    if (c.appliesTo(b.name()) && high > low) {
                        moved += how.errors()[k]
                                * b.values(selection.apply(mass), spectrum.name())
                                        .sum(low, high);
                    }
                }
                variance += moved * moved;
            }
        }
        return variance;
    }

    private CountObservation observe(
            double mass, CountWindow window, CountingSensitivity limits, Uncertain b, Uncertain k) {
        if (sealed) {
            return CountObservation.absent("sealed");
        }
        Optional<ObservedBins> found =
                data.stream().filter(d -> d.serves(spectrum.name(), mass)).findFirst();
        if (found.isEmpty()) {
            return CountObservation.absent("no-data");
        }
        double[] ends = {window.low(), window.high()};
        if (!found.get().fills(ends)) {
            return CountObservation.absent("not-resolved");
        }
        double count = 0;
        for (double c : found.get().within(ends).contents()) {
            count += c;
        }
        return CountObservation.of((int) Math.rint(count), limits, b, k);
    }
}
