/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.analysis.AnalysisSpec;
import org.nightjar.analysis.SpectrumSpec;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/** Reads the key {@code spectra} of the sections {@code fit} and {@code count}. */
final class SpectraReader {
    private final CardNode card;
    private final Problems problems;
    private final CardValues values;

    SpectraReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
        this.values = new CardValues(problems);
    }

    /** How the spectra of the analysis are used, by the section {@code fit} or {@code count}. */
    Map<String, FitSpectrum> spectra(String section, AnalysisSpec analysis) {
        Map<String, FitSpectrum> map = new LinkedHashMap<>();
        CardNode settings = card.get(section, problems).get("spectra", problems);
        if (card.get("spectra", problems).isMissing()) {
            return map;
        }
        settings.onlyKeys(
                problems, analysis.spectra().stream().map(SpectrumSpec::name).toArray(String[]::new));
        for (SpectrumSpec s : analysis.spectra()) {
            map.put(s.name(), spectrum(s, settings.get(s.name(), problems)));
        }
        return map;
    }

    private FitSpectrum spectrum(SpectrumSpec s, CardNode n) {
        n.onlyKeys(problems, "range", "label", "aliases");
        List<CardNode> range = n.get("range", problems).items();
        Dimension d = s.dimension() == null ? dimension(range) : s.dimension();
        double low = range.size() == 2 ? range.get(0).quantity(d, problems) : Double.NaN;
        double high = range.size() == 2 ? range.get(1).quantity(d, problems) : Double.NaN;
        if (high <= low || (range.size() != 2 && !range.isEmpty())) {
            problems.add(n, "the range must be two ascending values.", "[0 " + d + ", 100 " + d + "]?");
        }
        return new FitSpectrum(
                s.name(),
                low,
                high,
                d.toString(),
                n.find("label").map(CardNode::text).orElse(s.name()),
                n.find("aliases").map(values::texts).orElse(List.of(s.name())));
    }

    private Dimension dimension(List<CardNode> range) {
        Quantity q = range.isEmpty() ? null : range.get(0).anyQuantity(problems);
        return q == null ? Dimension.PURE : q.dimension();
    }

    /** Name of one of the spectra. */
    String oneOf(CardNode n, Map<String, FitSpectrum> spectra) {
        return spectra.isEmpty()
                ? n.string(problems)
                : n.oneOf(problems, spectra.keySet().toArray(new String[0]));
    }
}
