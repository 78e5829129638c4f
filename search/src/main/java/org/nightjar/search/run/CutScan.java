/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.stream.DoubleStream;
import org.jspecify.annotations.Nullable;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.analysis.CardText;
import org.nightjar.analysis.CutSpec;
import org.nightjar.analysis.SpectrumSpec;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.engine.Engine;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.units.Dimension;
import org.nightjar.detector.DetectorModel;
import org.nightjar.search.Hash;
import org.nightjar.search.Library;
import org.nightjar.search.card.CorrectionSpec;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.CountWindow;
import org.nightjar.search.card.CutFigure;
import org.nightjar.search.card.Inference;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.ScannedCut;
import org.nightjar.search.card.SearchCard;

/**
 * Finds the threshold of a cut, at every simulated mass, from a figure of merit on simulation; observed data of the search are
 * not read. All thresholds are tried on the same events: the variable is kept beside the spectrum.
 */
public final class CutScan {
    private static final String COLUMN = "the scanned variable";
    /** A figure this near to the best one is as good. */
    private static final double AS_GOOD = 0.95;

    private final Library library;
    private final Engine engine;
    private final Progress progress;

    /** A scan with an engine. */
    public CutScan(Library library, Engine engine, Progress progress) {
        this.library = library;
        this.engine = engine;
        this.progress = progress;
    }

    /**
     * What to scan.
     *
     * @param variable the variable, in the language of cuts
     * @param dimension its dimension
     * @param replaced cut of the card, by its text or its {@code why}, that the new one stands in for; null for none
     * @param above true if values from the threshold on pass
     * @param thresholds thresholds in house units, ascending
     * @param reach half width of the windows of fits in resolutions
     * @param figure the figure of merit
     */
    public record Request(
            String variable,
            Dimension dimension,
            @Nullable String replaced,
            boolean above,
            double[] thresholds,
            double reach,
            CutFigure figure) {}

    /**
     * The best threshold of a mass.
     *
     * @param mass simulated mass, GeV
     * @param threshold where the figure is largest
     * @param efficiency signal in the window over generated signal, there
     * @param background expected background in the window, there
     * @param backgroundError its error from the number of simulated events
     * @param figure the figure there
     * @param loosest the figure at the loosest threshold
     * @param from lowest threshold around with a figure of 95 % of the best
     * @param to highest such threshold
     * @param empty whether no simulated background event is left there, so that the optimum is as good as the simulation is large
     * @param curve figure at every threshold
     */
    public record Optimum(
            double mass,
            double threshold,
            double efficiency,
            double background,
            double backgroundError,
            double figure,
            double loosest,
            double from,
            double to,
            boolean empty,
            double[] curve) {}

    /**
     * Simulates and scans.
     *
     * @param original the card
     * @param options quick or not, luminosity, seed; masses choose the nearest simulated ones
     * @param folder where samples are kept
     */
    public List<Optimum> run(SearchCard original, RunOptions options, Request request, RunFolder folder) {
        SearchCard plain = Overrides.apply(original, options);
        if (plain.inference() instanceof PlaneSettings) {
            throw new CardException(plain.name(), "cuts of searches in a plane of two masses are not scanned.", "");
        }
        SearchCard card = scanned(plain, request);
        DetectorModel detector =
                library.detector(card.detector(), card.response()).card().model();
        Problems problems = new Problems();
        Selections selections = Selections.of(card, detector, problems);
        problems.throwIfAny();
        String identity = Hash.of(card.wholeText() + request.variable + request.replaced + options.identity());
        Simulation.Samples simulated =
                new Simulation(card, detector, selections, folder, identity).run(engine, progress);
        Controls.Outcome outcome = Controls.apply(
                card, simulated, new ObservedReader(card).control(options.data()), !card.isControlOpen());
        SignalModel signal = new SignalModel(simulated.anchors(), selections::name, outcome.card());
        List<Optimum> found = new ArrayList<>();
        for (AnchorSummary a : chosen(simulated.anchors(), options.masses())) {
            found.add(optimum(outcome, signal, a, selections.name(a.mass()), plain.inference(), request));
        }
        return found;
    }

    private static SearchCard scanned(SearchCard card, Request r) {
        AnalysisSpec a = card.analysis();
        List<CutSpec> cuts = new ArrayList<>(a.cuts());
        String replaced = r.replaced;
        if (replaced != null
                && !cuts.removeIf(
                        c -> c.cut().text().equals(replaced) || c.why().equals(replaced))) {
            List<String> known = new ArrayList<>();
            cuts.forEach(c -> known.addAll(List.of(c.why(), c.cut().text())));
            throw new CardException(
                    "--in-place-of",
                    "the selection has no cut '" + replaced + "'.",
                    Suggest.maybe(replaced, known, "cuts"));
        }
        List<SpectrumSpec> spectra = new ArrayList<>(a.spectra());
        spectra.add(new SpectrumSpec(COLUMN, CardText.of(r.variable), r.dimension, null));
        AnalysisSpec changed = new AnalysisSpec(a.triggers(), a.constants(), a.lists(), a.candidates(), cuts, spectra);
        String spectrum = card.inference().spectrum(card.masses()[0]);
        return card.withAnalysis(changed, new ScannedCut(card.inference(), spectrum, COLUMN));
    }

    private static List<AnchorSummary> chosen(List<AnchorSummary> anchors, List<Double> masses) {
        return masses.isEmpty()
                ? anchors
                : masses.stream()
                        .map(m -> anchors.stream()
                                .min(Comparator.comparingDouble(a -> Math.abs(a.mass() - m)))
                                .orElseThrow())
                        .distinct()
                        .toList();
    }

    private Optimum optimum(
            Controls.Outcome outcome,
            SignalModel signal,
            AnchorSummary a,
            String selection,
            Inference inference,
            Request r) {
        SearchCard card = outcome.card();
        String spectrum = inference.spectrum(a.mass());
        CountWindow window = window(card, inference, signal, spectrum, a.mass(), r.reach);
        List<CutCurve.Entries> backgrounds = new ArrayList<>();
        double worth = 0;
        for (BackgroundSummary b : outcome.samples().backgrounds()) {
            worth = Math.max(worth, b.scale());
            backgrounds.add(entries(b.pairs(selection), window));
        }
        CutCurve.Entries entries = entries(a, spectrum, window, card.correction(CorrectionSpec.SIGNAL) / a.generated());
        CutCurve curve = CutCurve.of(r.thresholds, r.above, entries, backgrounds, worth, r.figure);
        int best = curve.best();
        double[] plateau = curve.plateau(AS_GOOD);
        return new Optimum(
                a.mass(),
                r.thresholds[best],
                curve.efficiency()[best],
                curve.background()[best],
                curve.error()[best],
                curve.figure()[best],
                curve.figure()[r.above ? 0 : r.thresholds.length - 1],
                plateau[0],
                plateau[1],
                curve.isEmptyAtBest(),
                curve.figure());
    }

    private static CountWindow window(
            SearchCard card, Inference inference, SignalModel signal, String spectrum, double mass, double reach) {
        return inference instanceof CountSettings count
                ? CountingWindow.of(card, count, signal, mass)
                : CountingWindow.around(card.spectrum(spectrum), signal, mass, reach, reach);
    }

    private static CutCurve.Entries entries(WeightedPairs pairs, CountWindow window) {
        int first = pairs.from(window.low());
        int last = pairs.from(window.high());
        double[] values = new double[last - first];
        double[] weights = new double[last - first];
        for (int k = first; k < last; k++) {
            values[k - first] = pairs.y(k);
            weights[k - first] = pairs.weight(k);
        }
        return new CutCurve.Entries(values, weights);
    }

    private static CutCurve.Entries entries(AnchorSummary a, String spectrum, CountWindow window, double weight) {
        AnchorSummary.Values x = values(a, spectrum);
        AnchorSummary.Values y = values(a, COLUMN);
        DoubleStream.Builder inside = DoubleStream.builder();
        for (double[][] pair : new double[][][] {{x.right(), y.right()}, {x.wrong(), y.wrong()}}) {
            for (int k = 0; k < pair[0].length; k++) {
                if (window.holds(pair[0][k])) {
                    inside.add(pair[1][k]);
                }
            }
        }
        double[] found = inside.build().toArray();
        double[] weights = new double[found.length];
        Arrays.fill(weights, weight);
        return new CutCurve.Entries(found, weights);
    }

    private static AnchorSummary.Values values(AnchorSummary a, String column) {
        return a.spectra().getOrDefault(column, new AnchorSummary.Values(new double[0], new double[0]));
    }
}
