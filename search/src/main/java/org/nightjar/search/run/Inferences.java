/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import org.nightjar.core.card.CardException;
import org.nightjar.detector.DetectorModel;
import org.nightjar.search.card.CountSettings;
import org.nightjar.search.card.FitSettings;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SignalSpec;
import org.nightjar.search.card.TemplateSettings;
import org.nightjar.theory.Model;

/** What a card does with its simulated samples: a fit, a count, templates, or counts in a plane. */
final class Inferences {
    private Inferences() {}

    /** The inference of a card, which has peaks wherever it needs them. */
    static MassInference of(SearchRunner.Work w, Simulation.Samples samples) {
        return w.card().inference() instanceof PlaneSettings plane ? plane(w, plane, samples) : line(w, samples);
    }

    private static MassInference line(SearchRunner.Work w, Simulation.Samples samples) {
        SignalModel signal = new SignalModel(samples.anchors(), w.selections()::name, w.card());
        requirePeaks(w.card(), signal);
        return inference(w, signal, samples);
    }

    private static MassInference plane(SearchRunner.Work w, PlaneSettings plane, Simulation.Samples samples) {
        SearchCard card = w.card();
        PlaneGrid grid = PlaneGrid.of(card, plane, w.detector().beams().sqrtS());
        PlaneModel signal = new PlaneModel(
                card, plane, grid, samples.anchors(), samples.still().isEmpty() ? samples.anchors() : samples.still());
        if (!signal.hasPeaks()) {
            throw tooFew(card, plane.first());
        }
        double wider = w.quick() ? RunOptions.QUICK_STEP : 1;
        return new PlaneCount(
                card,
                plane.withStep(wider * plane.step()),
                signal,
                samples.backgrounds(),
                PairData.of(w.visible(), w.sealed()),
                w.selections().name(card.masses()[0]));
    }

    private static void requirePeaks(SearchCard card, SignalModel signal) {
        for (String spectrum : card.spectra().keySet()) {
            boolean whole = card.inference() instanceof CountSettings count && count.isWhole();
            if (!whole && card.inference().uses(spectrum) && !signal.has(spectrum)) {
                throw tooFew(card, spectrum);
            }
        }
    }

    private static CardException tooFew(SearchCard card, String spectrum) {
        return new CardException(
                card.name(),
                "too few signal events pass the selection to know the peak in spectrum '" + spectrum + "'.",
                "more signal events, more anchors, or looser cuts?");
    }

    private static MassInference inference(SearchRunner.Work w, SignalModel signal, Simulation.Samples samples) {
        SearchCard card = w.card();
        CouplingTranslation translation = translation(card, w.detector(), samples);
        if (card.inference() instanceof TemplateSettings templates) {
            return new MassTemplates(
                    card,
                    templates,
                    signal,
                    samples.backgrounds(),
                    PairData.of(w.visible(), w.sealed()),
                    w.selections()::name,
                    translation);
        }
        if (card.inference() instanceof CountSettings counts) {
            return new MassCount(
                    card,
                    counts,
                    signal,
                    samples.backgrounds(),
                    w.visible(),
                    w.sealed(),
                    w.selections()::name,
                    translation);
        }
        return new MassFit(
                card,
                (FitSettings) card.inference(),
                signal,
                samples.backgrounds(),
                w.visible(),
                w.sealed(),
                w.selections()::name,
                translation);
    }

    private static CouplingTranslation translation(
            SearchCard card, DetectorModel detector, Simulation.Samples samples) {
        Model model = card.signal().theory();
        CouplingTranslation tree =
                new TreeLevelTranslation(card, model, detector.beams().sqrtS());
        return card.signal().rate() == SignalSpec.Rate.TREE
                ? tree
                : new SimulatedTranslation(card, model, samples.anchors());
    }
}
