/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;

/** Reads the section {@code systematics} of a search card. */
final class SystematicReader {
    private static final int MOST_KNOTS = 2;

    private final CardNode card;
    private final Problems problems;

    SystematicReader(CardNode card, Problems problems) {
        this.card = card;
        this.problems = problems;
    }

    /** All of them by name. */
    Map<String, SystematicSpec> systematics() {
        Map<String, SystematicSpec> map = new LinkedHashMap<>();
        card.find("systematics").ifPresent(s -> s.entries().forEach((name, n) -> map.put(name, systematic(name, n))));
        return map;
    }

    private double size(CardNode n) {
        double size = n.number(problems);
        if (size < 0) {
            problems.add(
                    n,
                    "a size of " + n.text() + " is negative.",
                    n.text().trim().substring(1) + "?");
        }
        return size;
    }

    private SystematicSpec systematic(String name, CardNode n) {
        List<double[]> knots = new ArrayList<>();
        String source = "";
        for (Map.Entry<String, CardNode> e : n.entries().entrySet()) {
            if (e.getKey().startsWith("at ")) {
                CardNode at = CardNode.scalar(
                        n.file(),
                        e.getValue().line(),
                        e.getValue().column(),
                        e.getValue().path(),
                        e.getKey().substring(3));
                knots.add(new double[] {at.quantity(Dimension.ENERGY, problems), size(e.getValue())});
            } else if (e.getKey().equals("size")) {
                knots.add(new double[] {0, size(e.getValue())});
            } else if (e.getKey().equals("source")) {
                source = e.getValue().text();
            } else {
                problems.add(e.getValue(), "this key is not known here.", "size, source or 'at 0.5 GeV'?");
            }
        }
        if (knots.size() > 1 && n.find("size").isPresent()) {
            problems.add(
                    n.get("size", problems),
                    "one size for all masses and sizes at single masses exclude each other.",
                    "only size, or only 'at …' keys?");
        }
        if (knots.size() > MOST_KNOTS) {
            problems.add(n, knots.size() + " masses are given, but sizes are known at two.", "at the two ends?");
        }
        if (knots.isEmpty()) {
            problems.add(n, "no size is given.", "size: 5 %?");
            return new SystematicSpec(name, 0, 0, 0, 0, source);
        }
        double[] low = knots.get(0);
        double[] high = knots.get(knots.size() - 1);
        return new SystematicSpec(name, low[0], low[1], high[0], high[1], source);
    }
}
