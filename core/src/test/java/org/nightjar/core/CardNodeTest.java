/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.core.units.Dimension;

class CardNodeTest {
    private static CardNode scalar(String path, int line, String text) {
        return CardNode.scalar("my.yaml", line, 5, path, text);
    }

    @Test
    void allProblemsAreReportedAtOnceWithPositionAndSuggestion() {
        CardNode card = CardNode.map(
                "my.yaml", 1, 1, "", Map.of("masss", scalar("masss", 2, "1"), "m", scalar("m", 3, "11 cm")));
        Problems problems = new Problems();
        card.onlyKeys(problems, "mass", "m");
        card.entries().get("m").quantity(Dimension.ENERGY, problems);
        scalar("g", 4, "1e-3").quantity(Dimension.ENERGY.power(-1), problems);
        assertThatThrownBy(problems::throwIfAny)
                .isInstanceOf(CardException.class)
                .hasMessage("""
                        my.yaml:2:5  masss: this key is not known here.
                           Maybe mass?
                        my.yaml:3:5  m: 11 cm is in cm, but GeV is needed.
                           Maybe a value in GeV?
                        my.yaml:4:5  g: 1e-3 has no unit.
                           Maybe 1e-3 /GeV?
                        3 problems; nothing was run.""");
    }

    @Test
    void countsMustBeWhole() {
        Problems problems = new Problems();
        assertThat(scalar("n", 1, "2e6").count(problems)).isEqualTo(2_000_000);
        assertThat(problems.isEmpty()).isTrue();
        scalar("n", 1, "2.5").count(problems);
        assertThat(problems.list().get(0)).hasToString("my.yaml:1:5  n: 2.5 is not a whole number.");
    }

    @Test
    void countsMustBeExact() {
        Problems problems = new Problems();
        scalar("seed", 1, "99999999999999999999").count(problems);
        assertThat(problems.list().get(0)).hasToString("my.yaml:1:5  seed: 99999999999999999999 is too large.");
    }

    /** A key stands where it is written, not where its value is. */
    @Test
    void unknownKeysAreToldWhereTheyStand() {
        Problems problems = new Problems();
        CardNode value = CardNode.map("my.yaml", 3, 7, "a.fti", Map.of());
        CardNode.map("my.yaml", 2, 3, "a", Map.of("fti", value.ofKeyAt(2, 3))).onlyKeys(problems, "fit");
        assertThat(problems.list().get(0))
                .hasToString("my.yaml:2:3  a.fti: this key is not known here.\n   Maybe fit?");
    }

    /** What is missing is said once, and nothing is said about what it should have held. */
    @Test
    void missingValuesAreToldOnce() {
        Problems problems = new Problems();
        CardNode card = CardNode.map("my.yaml", 1, 1, "", Map.of("m", scalar("m", 3, "text")));
        for (int k = 0; k < 2; k++) {
            CardNode missing = card.get("fit", problems);
            missing.onlyKeys(problems, "bins");
            assertThat(missing.isMissing()).isTrue();
            assertThat(missing.get("bins", problems).count(problems)).isEqualTo(-1);
            assertThat(missing.get("ranges", problems).items()).isEmpty();
            assertThat(missing.string(problems)).isEmpty();
        }
        assertThat(problems.list()).hasSize(1);
        assertThat(problems.list().get(0)).hasToString("my.yaml:1:1  key 'fit' is missing.");
        Problems scalar = new Problems();
        CardNode m = card.get("m", scalar);
        m.onlyKeys(scalar, "mass");
        m.get("mass", scalar).quantity(Dimension.ENERGY, scalar);
        m.get("width", scalar).quantity(Dimension.ENERGY, scalar);
        assertThat(scalar.list()).hasSize(1);
        assertThat(scalar.list().get(0)).hasToString("my.yaml:3:5  m: keys and values are expected here (text).");
    }
}
