/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;

/** Reads the sections {@code count} and {@code scan.second} of a card that counts in a plane. */
final class PlaneReader {
    private static final int FEWEST_ROWS = 3;
    private static final int MOST_ROWS = 1000;

    private final CardNode card;
    private final Problems problems;
    private final CardValues values;
    private final SpectraReader names;

    PlaneReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
        this.values = new CardValues(problems);
        this.names = new SpectraReader(card, problems);
    }

    /** True if the card counts in a plane. */
    static boolean isPlane(CardNode card) {
        return card.find("count").flatMap(n -> n.find("plane")).isPresent();
    }

    /** The counts. */
    PlaneSettings plane(Map<String, FitSpectrum> spectra) {
        CardNode n = card.get("count", problems);
        n.onlyKeys(problems, "spectra", "plane", "window", "step", "resolution");
        List<CardNode> plane = n.get("plane", problems).items();
        if (plane.size() != 2) {
            problems.add(
                    n.get("plane", problems),
                    plane.size() + " spectra span no plane.",
                    "[dimuon, recoil]: where the scanned mass peaks, and where the second?");
            return new PlaneSettings("", "", "", 0, false, FEWEST_ROWS, 1, 1, PlaneSettings.Resolution.CORE);
        }
        CardNode second = card.get("scan", problems).get("second", problems);
        second.onlyKeys(problems, "parameter", "from", "lighter", "count");
        return new PlaneSettings(
                names.oneOf(plane.get(0), spectra),
                names.oneOf(plane.get(1), spectra),
                second.get("parameter", problems).string(problems),
                values.positive(second.get("from", problems), Dimension.ENERGY),
                values.yes(second, "lighter"),
                (int) values.between(second.get("count", problems), FEWEST_ROWS, MOST_ROWS),
                values.positive(n.get("window", problems), Dimension.RESOLUTION),
                values.positive(n.get("step", problems), Dimension.RESOLUTION),
                n.find("resolution").map(this::resolution).orElse(PlaneSettings.Resolution.CORE));
    }

    private PlaneSettings.Resolution resolution(CardNode n) {
        n.onlyKeys(problems, "events", "shape");
        String events = n.find("events")
                .map(e -> e.oneOf(problems, "as simulated", "without radiation"))
                .orElse("as simulated");
        String shape = n.find("shape")
                .map(s -> s.oneOf(problems, "core", "two gaussians"))
                .orElse("core");
        return new PlaneSettings.Resolution(events.equals("as simulated"), shape.equals("two gaussians"));
    }
}
