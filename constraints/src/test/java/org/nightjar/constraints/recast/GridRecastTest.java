/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.constraints.BranchingGrid;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Pedigree;
import org.nightjar.constraints.Shipped;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;

class GridRecastTest {
    private static final Emission.Model MIXING = Emission.of(ScalarModel.preset("dark-higgs-mixing"));

    /** The same limit at 1.5 and 2 GeV (1 GeV for the axion-like particle) and at all lifetimes of the grid. */
    private static BranchingGrid flat(String production, String decay, double[] mass, double[] ctau, double limit) {
        double[][] limits = new double[mass.length][ctau.length];
        for (double[] row : limits) {
            Arrays.fill(row, limit);
        }
        return grid(production, decay, mass, ctau, limits);
    }

    private static BranchingGrid grid(
            String production, String decay, double[] mass, double[] ctau, double[][] limits) {
        Pedigree none = new Pedigree("quoted", "", "", "", "", "95 % CL", "not stated", "checked", "", "");
        return new BranchingGrid("x", "x", "q", production, decay, List.of(), mass, ctau, limits, none);
    }

    @Test
    void aMixingAngleFollowsFromRateAndLifetime() {
        // CHECKS S04, S29: BR(B+ -> K+ S) = 4.55058e-9 and c tau = 17.46 cm at sin(theta) = 1e-4, BR(S -> mu mu) =
        // 0.09435
        // at 1.5 GeV; 1 %: form factors read from a table
        double[] ctau = {0.01, 1000};
        double[] mass = {1.5, 2};
        RecastPoint p = new GridRecast(MIXING)
                .recast(flat("B+ -> K+ S", "S -> mu+ mu-", mass, ctau, 1e-7))
                .get(0);
        double lower = Math.sqrt(1e-7 / (4.55058e-9 / 1e-8 * 0.09435));
        assertThat(p.lower()).isCloseTo(lower, within(0.01 * lower));
        double upper = 1e-4 * Math.sqrt(17.46 / 0.01);
        assertThat(p.upper()).isCloseTo(upper, within(0.01 * upper));
        assertThat(p.note()).contains("shortest lifetime");
    }

    @Test
    void aChargedDecayOfTheKStarIsTwoThirds() {
        double[] ctau = {0.001, 1000};
        double[] mass = {1.5, 2};
        double all = new GridRecast(MIXING)
                .recast(flat("B0 -> K*0 S", "S -> mu+ mu-", mass, ctau, 1e-7))
                .get(0)
                .lower();
        double charged = new GridRecast(MIXING)
                .recast(flat("B0 -> K*0 S, K*0 -> K+ pi-", "S -> mu+ mu-", mass, ctau, 1e-7))
                .get(0)
                .lower();
        assertThat(charged / all).isCloseTo(Math.sqrt(1.5), within(1e-9)); // isospin: edges to the rounding of halvings
        // CHECKS S10, S11, S29: BR(B0 -> K*0 S) = 4.905e-9 at 1 GeV and 4.858e-9 at 2 GeV for 1e-4, BR(S -> mu mu) =
        // 0.09435
        double branching = 1e-7 / (4.88e-9 / 1e-8 * all * all);
        assertThat(branching).isCloseTo(0.09435, within(0.02 * 0.09435)); // 1 % of form factors, 1 % between the masses
    }

    @Test
    void theLongestLifetimeEndsTheStatement() {
        // a limit so strong that only the grid ends it: c tau = 0.05 cm is sin(theta) = 1e-4 sqrt(17.46 / 0.05)
        double[] ctau = {0.01, 0.05};
        double[] mass = {1.5, 2};
        RecastPoint p = new GridRecast(MIXING)
                .recast(flat("B+ -> K+ S", "S -> mu+ mu-", mass, ctau, 1e-12))
                .get(0);
        double lower = 1e-4 * Math.sqrt(17.46 / 0.05);
        assertThat(p.lower()).isCloseTo(lower, within(0.01 * lower));
    }

    @Test
    void twoLifetimesWithLimitsAreTwoIntervals() {
        // strong at both ends of the lifetimes, hopeless between them
        double[] ctau = {0.001, 0.01, 0.1, 1, 10};
        double[] mass = {1.5, 2};
        double[][] limits = {{1e-9, 1e-9, 1, 1e-12, 1e-12}, {1e-9, 1e-9, 1, 1e-12, 1e-12}};
        BranchingGrid grid = grid("B+ -> K+ S", "S -> mu+ mu-", mass, ctau, limits);
        assertThat(new GridRecast(MIXING).recast(grid).get(0).excluded()).hasSize(2);
    }

    /**
     * The other way to the same result: mixing angles that others read off the publication's figure, against its table of branching
     * fractions with our rates and widths. Stated agreement of the cards: medians 0.97 and 0.91; form factors make 5 to 7 % of the
     * angle.
     */
    @ParameterizedTest
    @CsvSource({"lhcb-2017-bplus-k-s-mumu, lhcb-2017-bplus-k-mumu", "lhcb-2015-b0-kstar-s-mumu, lhcb-2015-b0-kstar-mumu"
    })
    void tableAndFigureOfLhcbAgree(String grid, String curve) {
        Constraint published = Shipped.store().get(curve);
        double[] ratios = new GridRecast(MIXING)
                .recast(Shipped.grid(grid)).stream()
                        .filter(p -> p.mass() > 0.28
                                && p.mass() < 2.9
                                && !p.excluded().isEmpty())
                        .mapToDouble(p -> p.lower() / published.limitAt(p.mass()))
                        .sorted()
                        .toArray();
        assertThat(ratios).hasSizeGreaterThan(120);
        assertThat(ratios[ratios.length / 2]).isBetween(0.88, 1.05);
    }

    @Test
    void axionLikeParticlesToo() {
        // CHECKS A04, A10: BR(B+ -> K+ a) = 1.87779e-7 and c tau = 0.742105 cm at 1e-5 / GeV and 1 GeV; their digits
        double[] mass = {1, 2};
        RecastPoint p = new GridRecast(Emission.weakAlp())
                .recast(flat("B+ -> K+ a", "a -> gamma gamma", mass, new double[] {0.1, 100}, 1e-7))
                .get(0);
        double lower = 1e-5 * Math.sqrt(1e-7 / 1.87779e-7);
        assertThat(p.lower()).isCloseTo(lower, within(1e-5 * lower));
        double upper = 1e-5 * Math.sqrt(0.742105 / 0.1);
        assertThat(p.upper()).isCloseTo(upper, within(1e-5 * upper));
    }

    @Test
    void whatHasNoMeaningIsSaid() {
        BranchingGrid b = flat("B+ -> K+ S", "S -> mu+ mu-", new double[] {1.5, 2}, new double[] {0.01, 1}, 1e-7);
        RecastPoint none = new GridRecast(Emission.of(ScalarModel.preset("leptophilic-scalar")))
                .recast(b)
                .get(0);
        assertThat(none.status()).isEqualTo(Status.NO_MEANING);
        BranchingGrid k = flat("K+ -> pi+ X", "X escapes", new double[] {0.1, 0.2}, new double[] {1, 2}, 1e-9);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> new GridRecast(MIXING).recast(k))
                .withMessageContaining("the rate of K+ -> pi+ X is not computed");
    }
}
