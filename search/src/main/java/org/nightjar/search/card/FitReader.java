/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.formats.Numbers;

/** Reads the section {@code fit} of a search card. */
final class FitReader {
    private final CardNode card;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;

    FitReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
    }

    /** The fits. */
    FitSettings fit(Map<String, FitSpectrum> spectra, List<String> backgrounds) {
        CardNode n = card.get("fit", problems);
        n.onlyKeys(problems, "bins", "spectra", "ranges", "variations");
        List<FitRange> ranges = new ArrayList<>();
        double above = 0;
        for (CardNode r : n.get("ranges", problems).items()) {
            r.onlyKeys(problems, "up to", "spectrum", "order", "window", "templates");
            double upTo = values.positive(r.get("up to", problems), Dimension.ENERGY);
            if (upTo <= above) {
                problems.add(
                        r,
                        "the ranges must ascend (" + Numbers.text(upTo) + " GeV after " + Numbers.text(above)
                                + " GeV).",
                        "");
            }
            List<CardNode> w = r.get("window", problems).items();
            double below = w.isEmpty() ? Double.NaN : w.get(0).quantity(Dimension.RESOLUTION, problems);
            double beyond = w.size() < 2 ? below : w.get(1).quantity(Dimension.RESOLUTION, problems);
            long order = r.get("order", problems).count(problems);
            if (order > 8) {
                problems.add(
                        r.get("order", problems), "a polynomial of order " + order + " is too high.", "at most 8?");
            }
            ranges.add(new FitRange(
                    above,
                    upTo,
                    names.oneOf(r.get("spectrum", problems), spectra),
                    (int) order,
                    below,
                    beyond,
                    templates(r, backgrounds)));
            above = upTo;
        }
        if (ranges.isEmpty() && problems.isEmpty()) {
            problems.add(n.get("ranges", problems), "no ranges of masses are given.", "");
        }
        CardNode v = n.find("variations").orElse(null);
        if (v != null) {
            v.onlyKeys(problems, "window", "order");
        }
        return new FitSettings(
                ranges,
                (int) values.between(n.get("bins", problems), 10, 10_000),
                v == null
                        ? 0
                        : v.find("window")
                                .map(x -> x.quantity(Dimension.RESOLUTION, problems))
                                .orElse(0.0),
                v == null
                        ? 0
                        : v.find("order").map(x -> (int) x.count(problems)).orElse(0));
    }

    /** Backgrounds that keep their shape, with the uncertainty of their yield. */
    private Map<String, Double> templates(CardNode range, List<String> backgrounds) {
        Map<String, Double> map = new LinkedHashMap<>();
        CardNode n = range.find("templates").orElse(null);
        if (n == null) {
            return map;
        }
        n.onlyKeys(problems, backgrounds.toArray(new String[0]));
        n.entries().forEach((name, u) -> {
            double size = u.number(problems);
            if (!(size > 0)) {
                problems.add(u, "the uncertainty of a yield must be positive.", "20 %?");
            }
            map.put(name, size);
        });
        return map;
    }
}
