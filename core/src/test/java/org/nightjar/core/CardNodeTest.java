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
                        my.yaml:4:5  g: 1e-3 has no unit.
                           Maybe 1e-3 1/GeV?
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
}
