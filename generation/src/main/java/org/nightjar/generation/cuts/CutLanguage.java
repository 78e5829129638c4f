/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.expression.Report;
import org.nightjar.generation.PhaseSpaceCut;

/**
 * Reads generation cuts: {@code E(gamma) > 0.5 GeV} for every photon, {@code abs(cosTheta(mu)) < 0.95} for both charges,
 * {@code angle(gamma,gamma) > 0.05 rad} for every pair, {@code M(mu+,mu-) > 0.5 GeV}, {@code lab(theta(gamma)) > 17 deg},
 * {@code count(gamma, lab(E) > 0.5 GeV and 30 deg < lab(theta) < 130 deg) >= 3}. Frame: centre of mass of the beams unless
 * {@code lab}.
 */
public final class CutLanguage {
    private CutLanguage() {}

    /**
     * Reads a text that stands alone.
     *
     * @param outgoing particles of the process
     * @throws org.nightjar.core.card.CardException with all problems
     */
    public static List<PhaseSpaceCut> parse(String text, List<ParticleType> outgoing) {
        Problems problems = new Problems();
        CardNode node = CardNode.scalar("'" + text + "'", 0, 0, "", text);
        List<PhaseSpaceCut> cuts = parse(text, outgoing, Report.at(node, problems));
        problems.throwIfAny();
        return cuts;
    }

    /** Reads the text of a card's node. */
    public static List<PhaseSpaceCut> parse(CardNode node, List<ParticleType> outgoing, Problems problems) {
        String text = node.string(problems);
        return text.isEmpty() ? List.of() : parse(text, outgoing, Report.at(node, problems));
    }

    private static List<PhaseSpaceCut> parse(String text, List<ParticleType> outgoing, Report report) {
        List<PhaseSpaceCut> cuts = new ArrayList<>();
        for (Clause clause : Clause.parse(text, new CutNames(outgoing, false, false), report)) {
            cuts.add(new TextCut(clause, outgoing));
        }
        return List.copyOf(cuts);
    }
}
