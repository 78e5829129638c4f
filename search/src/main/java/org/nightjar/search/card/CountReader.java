/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;
import org.nightjar.formats.Numbers;

/** Reads the section {@code count} of a search card. */
final class CountReader {
    private final CardNode card;
    private final CardFolder folder;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;

    CountReader(CardNode card, CardFolder folder, Problems problems) {
        this.card = card;
        this.folder = folder;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
    }

    /** The counts. */
    CountSettings count(Map<String, FitSpectrum> spectra) {
        CardNode n = card.get("count", problems);
        n.onlyKeys(problems, "spectra", "spectrum", "windows", "window", "expected", "visible");
        String spectrum = names.oneOf(n.get("spectrum", problems), spectra);
        FitSpectrum used = spectra.get(spectrum);
        if (n.find("windows").isPresent() == n.find("window").isPresent()) {
            problems.add(
                    n,
                    "windows are given by a file (windows) or by the resolution (window), one of the two.",
                    "window: [2 resolution, 2 resolution]?");
        }
        double[] reach = n.find("window").map(this::reach).orElse(new double[2]);
        return new CountSettings(
                spectrum,
                used == null
                        ? List.of()
                        : n.find("windows").map(w -> windows(w, used)).orElse(List.of()),
                reach[0],
                reach[1],
                n.find("expected")
                                .map(e -> e.oneOf(problems, "median", "mean"))
                                .orElse("median")
                                .equals("mean")
                        ? CountSettings.Expectation.MEAN
                        : CountSettings.Expectation.MEDIAN,
                n.find("visible").map(this::visible).orElse(null));
    }

    private VisibleSpec visible(CardNode n) {
        n.onlyKeys(problems, "apart from", "uncertainty", "why", "source");
        CardNode part = n.get("apart from", problems);
        double apart = part.number(problems);
        if (!(apart > 0 && apart <= 1)) {
            problems.add(part, "a part of " + Numbers.text(apart) + " is not between 0 and 1.", "1?");
        }
        return new VisibleSpec(
                apart,
                n.find("uncertainty").map(values::uncertainty).orElse(0.0),
                n.find("why").map(CardNode::text).orElse(""),
                n.find("source").map(CardNode::text).orElse(""));
    }

    private double[] reach(CardNode n) {
        if (n.isScalar() && n.text().trim().equals("all")) {
            return new double[] {Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY};
        }
        List<CardNode> ends = n.items();
        if (ends.size() != 2) {
            problems.add(
                    n,
                    "a window has two ends, below and above the signal (" + ends.size() + " given).",
                    "[2 resolution, 2 resolution]?");
            return new double[2];
        }
        double[] reach = new double[2];
        for (int k = 0; k < 2; k++) {
            reach[k] = ends.get(k).quantity(Dimension.RESOLUTION, problems);
            if (!(reach[k] > 0)) {
                problems.add(ends.get(k), ends.get(k).text().trim() + " is not positive.", "2 resolution?");
            }
        }
        return reach;
    }

    private List<CountWindow> windows(CardNode n, FitSpectrum spectrum) {
        n.onlyKeys(problems, "file", "low", "high");
        String file = n.get("file", problems).string(problems);
        String low = n.get("low", problems).string(problems);
        String high = n.get("high", problems).string(problems);
        if (file.isEmpty() || low.isEmpty() || high.isEmpty()) {
            return List.of();
        }
        List<CountWindow> windows = values.attempt(
                        n, () -> CountWindows.read(Tables.table(folder, file), low, high, spectrum))
                .orElse(List.of());
        check(n, windows);
        return windows;
    }

    private void check(CardNode n, List<CountWindow> windows) {
        for (int k = 0; k < windows.size(); k++) {
            CountWindow w = windows.get(k);
            if (!(w.high() > w.low())) {
                problems.add(n, row(k, w) + "; its ends must ascend.", "");
                return;
            }
            if (k > 0 && w.low() < windows.get(k - 1).low()) {
                problems.add(n, row(k, w) + "; the windows must ascend.", "sorted by their lower end?");
                return;
            }
        }
    }

    private static String row(int k, CountWindow w) {
        return "window %d goes from %s to %s".formatted(k + 1, Numbers.text(w.low()), Numbers.text(w.high()));
    }
}
