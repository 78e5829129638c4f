/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.List;
import org.nightjar.constraints.relic.LightDarkMatter;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;

/** Coupling and mass ratio of dark matter as {@code --set alphaD=0.5,ratio=3} gives them. */
final class DarkMatterWords {
    private static final List<String> KNOWN = List.of("alphaD", "ratio");

    private DarkMatterWords() {}

    /** The choice; an empty text is the usual one. */
    static LightDarkMatter of(String assignments) {
        double alphaD = LightDarkMatter.USUAL.alphaD();
        double ratio = LightDarkMatter.USUAL.ratio();
        for (String part : assignments.split(",", -1)) {
            String[] sides = part.split("=", 2);
            String value = sides.length == 2 ? sides[1] : "";
            switch (sides[0].trim()) {
                case "" -> {}
                case "alphaD" -> alphaD = OptionValue.positive("--set", value, Dimension.PURE, false, "alphaD=0.5");
                case "ratio" -> ratio = OptionValue.positive("--set", value, Dimension.PURE, false, "ratio=3");
                default ->
                    throw new CardException(
                            "--set",
                            "'" + sides[0].trim() + "' is not a parameter here.",
                            Suggest.maybe(sides[0].trim(), KNOWN, "parameters"));
            }
        }
        if (alphaD > 1) {
            throw new CardException(
                    "--set", "alphaD = " + alphaD + " is beyond perturbation theory (at most 1).", "0.5?");
        }
        if (ratio <= 2) {
            throw new CardException(
                    "--set",
                    "ratio = m_A' / m_chi = " + ratio + " is not above 2; a lighter dark photon decays visibly.",
                    "3?");
        }
        return new LightDarkMatter(alphaD, ratio);
    }
}
