/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.theory.DecayTable;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.width.BottomWidths;

/**
 * A scalar with one global coupling g. Its couplings are those of a scalar that mixes with the Higgs boson by sin(theta) = g, each times
 * a factor: g x_l m_l / v to leptons, all hadronic amplitudes times x_hadrons (quarks and gluons in the Higgs boson's proportions), and
 * x_bs times the amplitude of b -> s S. Widths are those of the theory room's model {@code dark-higgs-mixing}.
 */
public final class ScalarModel {
    /** The presets. */
    public static final List<String> PRESETS = List.of("dark-higgs-mixing", "leptophilic-scalar");

    /** What a table of couplings may name. */
    static final List<String> COUPLINGS = List.of("e", "mu", "tau", "hadrons", "bs");

    private static final List<String> LEPTONS = List.of("e+ e-", "mu+ mu-", "tau+ tau-");
    private static final Model MIXING = Models.standard().get("dark-higgs-mixing");

    private final String name;
    private final double[] factors;
    private final double largest;

    private ScalarModel(String name, double[] factors, double largest) {
        this.name = name;
        this.factors = factors;
        this.largest = largest;
    }

    /** A model with any factors, in the order of {@link #COUPLINGS}. */
    static ScalarModel of(String name, double[] factors) {
        return new ScalarModel(name, factors.clone(), Double.POSITIVE_INFINITY);
    }

    /** A model by its name; an unknown one is the user's problem. */
    public static ScalarModel preset(String name) {
        return published(name)
                .orElseThrow(() ->
                        new CardException(name, "there is no such scalar.", Suggest.maybe(name, PRESETS, "models")));
    }

    /** The model of a published result; empty for other particles. */
    public static Optional<ScalarModel> published(String name) {
        return switch (name) {
            case "dark-higgs-mixing" -> Optional.of(new ScalarModel(name, new double[] {1, 1, 1, 1, 1}, 1)); // a sine
            case "leptophilic-scalar" -> Optional.of(of(name, new double[] {1, 1, 1, 0, 0}));
            default -> Optional.empty();
        };
    }

    public String name() {
        return name;
    }

    /** The largest coupling that has a meaning: one for a sine. */
    double largest() {
        return largest;
    }

    /** The factor of a lepton's coupling, counted from the lightest. */
    double lepton(int flavour) {
        return factors[flavour];
    }

    /** The largest factor of the leptons' couplings. */
    double largestLepton() {
        return Math.max(Math.abs(factors[0]), Math.max(Math.abs(factors[1]), Math.abs(factors[2])));
    }

    /** Branching fraction of B+ -> K+ S at unit coupling. */
    double chargedKaon(double mass) {
        return factors[4] * factors[4] * BottomWidths.kaonScalar(mass, 1) / BottomWidths.CHARGED_TOTAL;
    }

    /** Branching fraction of B0 -> K*0 S at unit coupling. */
    double neutralKaonStar(double mass) {
        return factors[4] * factors[4] * BottomWidths.kaonStarScalar(mass, 1) / BottomWidths.NEUTRAL_TOTAL;
    }

    /** Widths at unit coupling, GeV. */
    Widths widths(double mass) {
        DecayTable table = MIXING.point(Map.of("mS", mass, "sinTheta", 1.0)).decays("S");
        Map<String, Double> parts = new LinkedHashMap<>();
        double leptons = 0;
        double all = 0;
        for (int k = 0; k < LEPTONS.size(); k++) {
            double width = table.partialWidth(LEPTONS.get(k));
            leptons += width;
            parts.put(LEPTONS.get(k), factors[k] * factors[k] * width);
            all += factors[k] * factors[k] * width;
        }
        double hadrons = factors[3] * factors[3];
        all += hadrons * Math.max(0, table.sumOfPartialWidths() - leptons);
        return new Widths(table, parts, hadrons, all);
    }

    /**
     * Widths at one mass and unit coupling, GeV.
     *
     * @param table of the scalar that mixes with sin(theta) = 1
     * @param leptons by final state
     * @param hadrons factor of all hadronic widths
     * @param total sum
     */
    record Widths(DecayTable table, Map<String, Double> leptons, double hadrons, double total) {
        /** Branching fraction into final states; it does not depend on the coupling. */
        double branching(List<String> decays) {
            double sum = 0;
            for (String decay : decays) {
                Double lepton = leptons.get(decay);
                sum += lepton != null ? lepton : hadrons * table.partialWidth(decay);
            }
            return total == 0 ? 0 : sum / total;
        }
    }
}
