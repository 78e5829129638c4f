/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.nightjar.search.card.FitRange;
import org.nightjar.search.card.FitSpectrum;
import org.nightjar.search.card.SearchCard;
import org.nightjar.statistics.scan.TemplateTerm;
import org.nightjar.statistics.shape.KernelDensity;
import org.nightjar.statistics.shape.Template;

/**
 * Backgrounds that keep their simulated shape in fits: adaptive kernel densities over the whole spectrum, so that few simulated
 * events make a wide kernel and not empty bins. Safe to share between threads.
 */
final class BackgroundTemplates {
    /** Bins of a density over the range of a spectrum. */
    private static final int BINS = 2000;
    /** Fewer simulated events have no shape. */
    private static final int FEWEST = 20;

    private final SearchCard card;
    private final List<BackgroundSummary> backgrounds;
    private final Map<String, Template> densities = new ConcurrentHashMap<>();

    BackgroundTemplates(SearchCard card, List<BackgroundSummary> backgrounds) {
        this.card = card;
        this.backgrounds = backgrounds;
    }

    /** Those that a range of masses asks for, on the bins of a window; without those that have no events there. */
    List<TemplateTerm> of(FitRange range, String selection, double[] edges) {
        List<TemplateTerm> out = new ArrayList<>();
        for (BackgroundSummary b : backgrounds) {
            Double uncertainty = range.templates().get(b.name());
            if (uncertainty == null) {
                continue;
            }
            FitSpectrum spectrum = card.spectrum(range.spectrum());
            WeightedValues values = b.values(selection, spectrum.name());
            double events = values.sum(spectrum.low(), spectrum.high());
            if (values.size() < FEWEST || !(events > 0)) {
                continue;
            }
            Template density = densities.computeIfAbsent(
                    b.name() + "|" + selection + "|" + spectrum.name(), k -> density(values, spectrum));
            double[] expected = density.fractions(edges);
            double inside = 0;
            for (int i = 0; i < expected.length; i++) {
                expected[i] *= events;
                inside += expected[i];
            }
            if (inside > 0) {
                out.add(new TemplateTerm(b.name(), expected, uncertainty));
            }
        }
        return out;
    }

    private static Template density(WeightedValues values, FitSpectrum spectrum) {
        double[] edges = new double[BINS + 1];
        for (int i = 0; i <= BINS; i++) {
            edges[i] = spectrum.low() + (spectrum.high() - spectrum.low()) * i / BINS;
        }
        WeightedValues inside = values.within(spectrum.low(), spectrum.high());
        return KernelDensity.of(inside.values(), inside.weights(), edges);
    }
}
