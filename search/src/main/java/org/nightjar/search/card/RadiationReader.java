/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.generation.Radiation;

/**
 * Reads the keys {@code isr} (off, collinear, angles), {@code fsr} (on, off; off without it) and {@code vacuum polarisation} (on, off; on without it) of a sample;
 * {@code radiation: true} is short for {@code isr: collinear}.
 */
final class RadiationReader {
    private final Problems problems;
    private final CardValues values;

    RadiationReader(Problems problems, CardValues values) {
        this.problems = problems;
        this.values = values;
    }

    RadiationSpec read(CardNode sample) {
        boolean collinear = values.yes(sample, "radiation");
        Radiation.Initial initial = sample.find("isr")
                .map(this::initial)
                .orElse(collinear ? Radiation.Initial.COLLINEAR : Radiation.Initial.OFF);
        if (sample.find("isr").isPresent() && sample.find("radiation").isPresent()) {
            problems.add(
                    sample.get("radiation", problems),
                    "radiation and isr both say what the beams radiate.",
                    "isr alone?");
        }
        Radiation photons = Radiation.NONE.withInitial(initial).withFinalState(on(sample, "fsr", false));
        return new RadiationSpec(photons, on(sample, "vacuum polarisation", true));
    }

    private Radiation.Initial initial(CardNode node) {
        return switch (node.oneOf(problems, "off", "collinear", "angles")) {
            case "collinear" -> Radiation.Initial.COLLINEAR;
            case "angles" -> Radiation.Initial.ANGLES;
            default -> Radiation.Initial.OFF;
        };
    }

    private boolean on(CardNode sample, String key, boolean otherwise) {
        return sample.find(key)
                .map(n -> n.oneOf(problems, "on", "off").equals("on"))
                .orElse(otherwise);
    }
}
