/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Quantity;

/** Reads the section {@code templates} of a search card. */
final class TemplateReader {
    static final String SECTION = "templates";
    private static final int FEWEST_BINS = 6;
    private static final int MOST_BINS = 200;
    private static final int MOST_DIVISIONS = 50;

    private final CardNode card;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;

    TemplateReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
    }

    TemplateSettings templates(Map<String, FitSpectrum> spectra) {
        CardNode n = card.get(SECTION, problems);
        n.onlyKeys(problems, "spectra", "spectrum", "second", "bins", "ranges");
        String spectrum = names.oneOf(n.get("spectrum", problems), spectra);
        String second = names.oneOf(n.get("second", problems), spectra);
        if (spectrum.equals(second) && !spectrum.isEmpty()) {
            problems.add(n.get("second", problems), "both variables are '" + second + "'.", "another spectrum?");
        }
        List<TemplateSettings.Range> ranges = new ArrayList<>();
        for (CardNode r : n.get("ranges", problems).items()) {
            r.onlyKeys(problems, "up to", "divisions", "uncertainty", "source");
            Quantity end = r.get("up to", problems).anyQuantity(problems);
            FitSpectrum used = spectra.get(spectrum);
            if (end != null && used != null && !end.dimension().toString().equals(used.unit())) {
                problems.add(
                        r.get("up to", problems), "the end is not in " + used.unit() + ".", "9 " + used.unit() + "?");
            }
            double upTo = end == null ? Double.NaN : end.value();
            if (!ranges.isEmpty() && !(upTo > ranges.get(ranges.size() - 1).upTo())) {
                problems.add(r, "the ranges must ascend.", "");
            }
            ranges.add(new TemplateSettings.Range(
                    upTo,
                    (int) values.between(r.get("divisions", problems), 1, MOST_DIVISIONS),
                    values.uncertainty(r.get("uncertainty", problems)),
                    r.find("source").map(CardNode::text).orElse("")));
        }
        if (ranges.isEmpty()) {
            problems.add(n, "no range is given.", "ranges: [{ up to: 81 GeV^2, divisions: 1, uncertainty: 5 % }]?");
        }
        return new TemplateSettings(
                spectrum, second, (int) values.between(n.get("bins", problems), FEWEST_BINS, MOST_BINS), ranges);
    }
}
