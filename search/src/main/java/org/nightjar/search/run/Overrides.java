/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.Numbers;
import org.nightjar.search.card.BackgroundSpec;
import org.nightjar.search.card.PlaneSettings;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.SignalSpec;

/** What the command line changes in a card. */
final class Overrides {
    private static final int FEWEST_ANCHORS = 12;
    private static final long FEWEST_EVENTS = 1000;

    private Overrides() {}

    /** The card with luminosity, seed and the reductions of a quick run applied. */
    static SearchCard apply(SearchCard card, RunOptions options) {
        SearchCard c = card;
        if (options.luminosity() > 0) {
            c = c.withLuminosity(options.luminosity());
        }
        if (options.seed() != 0) {
            c = c.withSeed(options.seed());
        }
        return options.quick() ? quick(c) : c;
    }

    private static SearchCard quick(SearchCard card) {
        SignalSpec s = card.signal();
        SignalSpec fewer = s.withSamples(
                Math.min(s.anchors(), Math.max(FEWEST_ANCHORS, s.anchors() / RunOptions.QUICK_ANCHORS)),
                Math.min(s.events(), Math.max(FEWEST_EVENTS, 2 * s.events() / RunOptions.QUICK_EVENTS)));
        return card.withSamples(
                fewer,
                fewer(card.backgrounds()),
                card.control().stream()
                        .map(c -> c.withBackgrounds(fewer(c.backgrounds())))
                        .toList());
    }

    private static List<BackgroundSpec> fewer(List<BackgroundSpec> backgrounds) {
        return backgrounds.stream()
                .map(b -> new BackgroundSpec(
                        b.name(),
                        b.process(),
                        b.radiation(),
                        b.cuts(),
                        Math.min(b.events(), Math.max(FEWEST_EVENTS, b.events() / RunOptions.QUICK_EVENTS)),
                        b.weighted(),
                        b.label(),
                        b.why()))
                .toList();
    }

    /** The hypotheses to fit. */
    static List<Double> masses(SearchCard card, RunOptions options) {
        if (!options.masses().isEmpty()) {
            double low = card.masses()[0];
            double high = card.masses()[card.masses().length - 1];
            for (double m : options.masses()) {
                if (!(m >= low && m <= high)) {
                    throw new CardException(
                            "--masses",
                            Numbers.text(m) + " GeV is outside the simulated masses of " + card.name() + ".",
                            "a mass from " + Numbers.text(low) + " GeV to " + Numbers.text(high) + " GeV?");
                }
            }
            return options.masses().stream().sorted().distinct().toList();
        }
        if (card.inference() instanceof PlaneSettings) {
            return List.of(); // the simulated resolution decides
        }
        int stride =
                options.quick() && card.masses().length > 5 * RunOptions.QUICK_STRIDE ? RunOptions.QUICK_STRIDE : 1;
        List<Double> out = new ArrayList<>();
        for (int k = 0; k < card.masses().length; k += stride) {
            out.add(card.masses()[k]);
        }
        return out;
    }
}
