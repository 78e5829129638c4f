/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;

/** Reads the section {@code external} of a search card: backgrounds that come as numbers. */
final class ExternalReader {
    private final CardNode card;
    private final Problems problems;
    private final CardValues values;

    ExternalReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
        this.values = new CardValues(problems);
    }

    /** The components, none without the section. */
    List<ExternalSpec> external(Map<String, FitSpectrum> spectra, List<BackgroundSpec> simulated) {
        List<ExternalSpec> list = new ArrayList<>();
        card.find("external")
                .ifPresent(all -> all.entries().forEach((name, n) -> {
                    n.onlyKeys(problems, "cross section", "uniform in", "label", "why", "source");
                    if (PlaneReader.isPlane(card)) {
                        problems.add(n, "counts in a plane know no external backgrounds.", "");
                    }
                    if (simulated.stream().anyMatch(b -> b.name().equals(name))) {
                        problems.add(n, "'" + name + "' is a simulated background, too.", "another name?");
                    }
                    list.add(new ExternalSpec(
                            name,
                            values.positive(n.get("cross section", problems), Dimension.CROSS_SECTION),
                            ranges(n.get("uniform in", problems), spectra),
                            n.find("label").map(CardNode::text).orElse(name),
                            n.get("why", problems).text(),
                            n.get("source", problems).text()));
                }));
        return list;
    }

    private Map<String, double[]> ranges(CardNode n, Map<String, FitSpectrum> spectra) {
        Map<String, double[]> map = new LinkedHashMap<>();
        n.onlyKeys(problems, spectra.keySet().toArray(new String[0]));
        n.entries().forEach((spectrum, range) -> {
            FitSpectrum s = spectra.get(spectrum);
            List<CardNode> ends = range.items();
            if (s == null || ends.size() != 2) {
                problems.add(range, "a range has a lower and an upper end.", "[0 GeV^2, 50 GeV^2]?");
                return;
            }
            double low = value(ends.get(0), s);
            double high = value(ends.get(1), s);
            if (high <= low) {
                problems.add(range, "the ends must ascend.", "");
            }
            map.put(spectrum, new double[] {low, high});
        });
        return map;
    }

    /** A value in the unit of a spectrum. */
    private double value(CardNode n, FitSpectrum s) {
        Quantity q = n.anyQuantity(problems);
        if (q != null && !q.dimension().toString().equals(s.unit())) {
            problems.add(n, n.text().trim() + " is not in " + s.unit() + ".", "");
        }
        return q == null ? Double.NaN : q.value();
    }
}
