/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;

/** Reads simulated backgrounds. */
final class BackgroundReader {
    private final Problems problems;
    private final CardValues values;
    private final RadiationReader radiation;

    BackgroundReader(Problems problems) {
        this.problems = problems;
        this.values = new CardValues(problems);
        this.radiation = new RadiationReader(problems, values);
    }

    /** Backgrounds of the card, or of a control sample. */
    List<BackgroundSpec> backgrounds(CardNode at) {
        List<BackgroundSpec> list = new ArrayList<>();
        at.find("backgrounds")
                .ifPresent(b -> b.entries().forEach((name, n) -> {
                    n.onlyKeys(
                            problems,
                            "process",
                            "radiation",
                            "isr",
                            "fsr",
                            "vacuum polarisation",
                            "cuts",
                            "events",
                            "weighted",
                            "label",
                            "why");
                    list.add(new BackgroundSpec(
                            name,
                            n.get("process", problems).string(problems),
                            radiation.read(n),
                            n.find("cuts").map(values::texts).orElse(List.of()),
                            values.between(n.get("events", problems), 100, CardValues.MOST_EVENTS),
                            values.yes(n, "weighted"),
                            n.find("label").map(CardNode::text).orElse(name),
                            n.find("why").map(CardNode::text).orElse("")));
                }));
        return list;
    }
}
