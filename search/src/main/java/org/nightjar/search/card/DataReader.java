/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;

/** Reads where observed data lie: those of the search, and those of its control samples. */
final class DataReader {
    private final CardNode card;
    private final CardFolder folder;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;

    DataReader(CardNode card, CardFolder folder, Problems problems) {
        this.card = card;
        this.folder = folder;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
    }

    /** Data of a control sample in a spectrum. */
    DataSpec control(CardNode n, String spectrum) {
        n.onlyKeys(problems, "file", "columns", "luminosity");
        return new DataSpec(
                file(n.get("file", problems)),
                n.find("columns").map(c -> columns(n, c)).orElse(List.of()),
                spectrum,
                values.positive(n.get("luminosity", problems), Dimension.LUMINOSITY),
                0,
                Double.MAX_VALUE,
                -1,
                "",
                false);
    }

    /** Name of a file beside the card, which must be there. */
    String file(CardNode n) {
        String name = n.string(problems);
        if (!name.isEmpty()) {
            values.attempt(n, () -> folder.text(name));
        }
        return name;
    }

    /** Names of three columns of a table beside the card, which must be there. */
    private List<String> columns(CardNode data, CardNode n) {
        List<String> names = values.texts(n);
        if (names.size() != DataSpec.COLUMNS) {
            problems.add(
                    n,
                    names.size() + " columns are named, but bins have a lower end, an upper end and a count.",
                    "[low_GeV, high_GeV, n_obs]?");
            return List.of();
        }
        String table = data.get("file", problems).text();
        names.forEach(c -> values.attempt(n, () -> Tables.column(folder, table, c)));
        return names;
    }

    /** The observed spectra of the card. */
    List<DataSpec> data(Map<String, FitSpectrum> spectra) {
        List<DataSpec> list = new ArrayList<>();
        card.find("data")
                .ifPresent(d -> d.items().forEach(n -> {
                    n.onlyKeys(
                            problems,
                            "file",
                            "columns",
                            "spectrum",
                            "luminosity",
                            "from",
                            "to",
                            "order",
                            "selection",
                            "exact");
                    list.add(new DataSpec(
                            file(n.get("file", problems)),
                            n.find("columns").map(c -> columns(n, c)).orElse(List.of()),
                            names.oneOf(n.get("spectrum", problems), spectra),
                            values.positive(n.get("luminosity", problems), Dimension.LUMINOSITY),
                            values.positive(n.get("from", problems), Dimension.ENERGY),
                            values.positive(n.get("to", problems), Dimension.ENERGY),
                            n.find("order").map(o -> (int) o.count(problems)).orElse(-1),
                            n.find("selection").map(x -> x.text().trim()).orElse(""),
                            values.yes(n, "exact")));
                }));
        return list;
    }
}
