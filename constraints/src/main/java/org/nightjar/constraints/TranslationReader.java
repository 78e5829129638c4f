/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.EnumMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;

/** Reads the block {@code translation} of a constraint's card. */
final class TranslationReader {
    private static final double ROUNDING = 1e-9;

    private final CardNode node;
    private final Problems problems;

    TranslationReader(CardNode node, Problems problems) {
        this.node = node;
        this.problems = problems;
    }

    Translation read() {
        node.onlyKeys(problems, "production", "decays", "branching", "window");
        List<String> decays = node.get("decays", problems).items().stream()
                .map(i -> i.string(problems))
                .toList();
        double branching = node.find("branching")
                .map(n -> n.quantity(Dimension.PURE, problems))
                .orElse(Double.NaN);
        if (decays.isEmpty()) {
            problems.add(node, "the decays searched for are missing.", "decays: [\"e+ e-\"]?");
        }
        if (branching <= 0 || branching > 1) {
            problems.add(node, "branching is not between 0 and 1 (" + branching + ").", "1?");
        }
        return new Translation(production(), decays, branching, window(node.get("window", problems)));
    }

    private Map<Mechanism, Double> production() {
        CardNode table = node.get("production", problems);
        Map<Mechanism, Double> shares = new EnumMap<>(Mechanism.class);
        double sum = 0;
        for (Map.Entry<String, CardNode> entry : table.entries().entrySet()) {
            double share = entry.getValue().quantity(Dimension.PURE, problems);
            if (Mechanism.words().contains(entry.getKey())) {
                shares.put(mechanism(entry.getKey()), share);
            } else {
                problems.add(
                        entry.getValue(),
                        "'" + entry.getKey() + "' is no production mechanism.",
                        Suggest.maybe(entry.getKey(), Mechanism.words(), "mechanisms"));
            }
            if (share < 0) {
                problems.add(entry.getValue(), "a share is negative (" + share + ").", "");
            }
            sum += share;
        }
        if (Math.abs(sum - 1) > ROUNDING) {
            problems.add(table, "the shares of production sum to " + sum + ", not to 1.", "");
        }
        return shares;
    }

    private static Mechanism mechanism(String word) {
        return Mechanism.valueOf(word.toUpperCase(Locale.ROOT).replace(' ', '_'));
    }

    private Window window(CardNode window) {
        if (window.entries().isEmpty()) {
            window.oneOf(problems, "prompt");
            return new Window.Prompt();
        }
        window.onlyKeys(problems, "flight", "energy", "sqrt s", "shield", "decay region");
        if (window.find("shield").isPresent()) {
            return new Window.Dump(
                    positive(window, "shield", Dimension.LENGTH), positive(window, "decay region", Dimension.LENGTH));
        }
        boolean annihilation = window.find("sqrt s").isPresent();
        return new Window.Flight(
                positive(window, "flight", Dimension.LENGTH),
                annihilation ? Double.NaN : positive(window, "energy", Dimension.ENERGY),
                annihilation ? positive(window, "sqrt s", Dimension.ENERGY) : Double.NaN);
    }

    private double positive(CardNode window, String key, Dimension dimension) {
        CardNode value = window.get(key, problems);
        double x = value.quantity(dimension, problems);
        if (x <= 0) {
            problems.add(value, key + " is not positive (" + x + ").", "");
        }
        return x;
    }
}
