/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.LENGTH;
import static org.nightjar.core.units.Dimension.PURE;

import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardNode;
import org.nightjar.detector.internal.response.HadronShowers;
import org.nightjar.detector.internal.response.PionCrossSection;

/** Reads the section hadron showers, which may be missing. */
final class HadronReader {
    private final Leaves leaves;

    HadronReader(Leaves leaves) {
        this.leaves = leaves;
    }

    /** The showers; null if the card has none. */
    @Nullable
    HadronShowers read(CardNode card) {
        if (card.find("hadron showers").isEmpty()) {
            return null;
        }
        CardNode h = leaves.section(
                card,
                "hadron showers",
                "pion length",
                "pion cross section",
                "kaon length",
                "nucleon length",
                "crystal length",
                "visible share",
                "width",
                "split-offs",
                "split-off energy",
                "split-off distance",
                "neutral kaons");
        double[] share = leaves.quantities(h, "visible share", PURE, PURE);
        double[][] kaons = leaves.table(h, "neutral kaons", Column.of("energy", ENERGY), Column.pure("efficiency"));
        double[][] pions = leaves.table(
                h, "pion cross section", Column.of("energy", ENERGY), Column.pure("crystals"), Column.pure("before"));
        HadronShowers.Inputs in = new HadronShowers.Inputs(
                leaves.positive(h, "pion length", LENGTH),
                new PionCrossSection(pions[0], pions[1], pions[2]),
                leaves.positive(h, "kaon length", LENGTH),
                leaves.positive(h, "nucleon length", LENGTH),
                leaves.positive(h, "crystal length", LENGTH),
                share[0],
                share[1],
                leaves.atLeastZero(h, "width", LENGTH),
                leaves.atLeastZero(h, "split-offs", PURE),
                leaves.positive(h, "split-off energy", ENERGY),
                leaves.atLeastZero(h, "split-off distance", LENGTH),
                kaons[0],
                kaons[1]);
        // a Beta distribution of this mean exists only up to this width
        if (!(share[0] > 0 && share[0] < 1 && share[1] > 0 && share[1] * share[1] < share[0] * (1 - share[0]))) {
            leaves.problems()
                    .add(
                            h.get("visible share", leaves.problems()),
                            "mean and standard deviation of a share between 0 and 1 are needed (" + share[0] + ", "
                                    + share[1] + ").",
                            "[0.4, 0.2]?");
            return null;
        }
        return leaves.problems().isEmpty() ? new HadronShowers(in) : null;
    }
}
