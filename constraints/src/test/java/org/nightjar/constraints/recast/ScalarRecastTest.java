/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.constraints.Axis;
import org.nightjar.constraints.Constraint;
import org.nightjar.constraints.Kind;
import org.nightjar.constraints.Line;
import org.nightjar.constraints.Mechanism;
import org.nightjar.constraints.Pedigree;
import org.nightjar.constraints.Recipe;
import org.nightjar.constraints.Translation;
import org.nightjar.constraints.Window;
import org.nightjar.constraints.recast.RecastPoint.Status;
import org.nightjar.core.card.CardException;
import org.nightjar.core.units.Dimension;
import org.nightjar.formats.yaml.YamlReader;

class ScalarRecastTest {
    private static final ScalarModel LEPTOPHILIC = ScalarModel.preset("leptophilic-scalar");
    private static final ScalarModel MIXING = ScalarModel.preset("dark-higgs-mixing");

    private static Constraint limit(double g, Window window) {
        Axis mass = new Axis("m", "GeV", 1, Dimension.ENERGY, 1e-3, 10);
        Axis coupling = new Axis("xi", "1", 1, Dimension.PURE, 1e-6, 1e3);
        Pedigree none = new Pedigree("quoted", "", "", "", "", "90 % CL", "not stated", "checked", "", "");
        Recipe recipe = new Recipe("leptophilic-scalar", "p", List.of("d"), "1", "prompt", "collider");
        Translation t =
                new Translation(Map.of(Mechanism.MUON_BREMSSTRAHLUNG, 1.0), List.of("mu+ mu-"), Double.NaN, window);
        Line line = new Line(new double[] {0.49, 0.5, 0.51}, new double[] {g, g, g});
        return new Constraint(
                "x", "x", "x", "p", List.of(), Kind.OBSERVED, false, mass, coupling, List.of(line), none, recipe, t);
    }

    private static RecastPoint at(double g, ScalarModel target) {
        return new ScalarRecast(LEPTOPHILIC, target, Guards.STANDARD)
                .recast(limit(g, new Window.Prompt())).stream()
                        .filter(p -> p.mass() == 0.5)
                        .findFirst()
                        .orElseThrow();
    }

    private static ScalarModel table(String couplings) {
        return ScalarTable.read(
                YamlReader.read("s.yaml", "nightjar: scalar/1\nname: mine\ncouplings: " + couplings + "\n"));
    }

    @Test
    void aModelTranslatedToItselfIsItself() {
        assertThat(at(3, LEPTOPHILIC).lower()).isCloseTo(3, within(1e-12 * 3));
        assertThat(at(3, LEPTOPHILIC).excluded().get(0).isOpen()).isTrue();
    }

    @Test
    void hadronsTakeTheirShare() {
        // CHECKS S25: BR(S -> mu+ mu-) = 0.1073 at 0.5 GeV; that of the leptophilic scalar is 1 but for 2.5e-5 of e+
        // e-;
        // 1 %: form factors read from a table
        assertThat(at(0.01, MIXING).lower()).isCloseTo(0.01 / Math.sqrt(0.1073), within(0.01 * 0.0305));
        // there and back
        Constraint read = limit(at(0.01, MIXING).lower(), new Window.Prompt());
        double back = new ScalarRecast(MIXING, LEPTOPHILIC, Guards.STANDARD)
                .recast(read)
                .get(0)
                .lower();
        double there = new ScalarRecast(LEPTOPHILIC, MIXING, Guards.STANDARD)
                .recast(limit(0.01, new Window.Prompt()))
                .get(0)
                .lower();
        assertThat(back / at(0.01, MIXING).lower()).isCloseTo(0.01 / there, within(1e-9));
    }

    @Test
    void aSineIsAtMostOne() {
        assertThat(at(3, MIXING).status()).isEqualTo(Status.NOTHING_EXCLUDED);
        assertThat(at(3, MIXING).note()).contains("above 1.00");
    }

    @Test
    void factorsOfATableScaleTheLimit() {
        // twice the coupling to muons: half of g, with and without taus (closed at this mass)
        assertThat(at(3, table("{ mu: 2 }")).lower()).isCloseTo(1.5, within(1e-4)); // without 2.5e-5 of e+ e-
        assertThat(at(3, table("{ e: 1, tau: 1 }")).status()).isEqualTo(Status.NO_MEANING);
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> table("{ mu: x, nu: 1, hadrons: 1e9 }"))
                .satisfies(e -> assertThat(e.problems()).hasSize(3));
    }

    @Test
    void aLimitThatDependsOnTheLifetimeIsRefused() {
        Constraint displaced = limit(1e-3, new Window.Dump(100, 100));
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> new ScalarRecast(MIXING, LEPTOPHILIC, Guards.STANDARD).recast(displaced))
                .withMessageContaining("production and lifetime together");
    }
}
