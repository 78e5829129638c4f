/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.yaml.YamlReader;

class CouplingTableTest {
    private static VectorModel read(String couplings, String more) {
        return CouplingTable.read(YamlReader.read(
                "my.yaml", "nightjar: couplings/1\nname: mine\ncouplings: { " + couplings + " }\n" + more));
    }

    @Test
    void aTableOfAFewLinesIsAModel() {
        VectorModel mine = read(
                "e: -1, mu: -1, tau: -1, nue: -1, numu: -1, nutau: -1, u: 1/3, d: 1/3, s: 1/3, c: 1/3, b: 1/3", "");
        VectorModel preset = VectorModel.preset("b-minus-l");
        assertThat(mine.charges(1).x()).containsExactly(preset.charges(1).x());
        assertThat(mine.widths(1).total(1e-3)).isCloseTo(preset.widths(1).total(1e-3), within(1e-18));
        // B - L without right-handed neutrinos at 0.05 GeV: one charged pair, three half neutrino pairs: 1 / 2.5
        assertThat(mine.widths(0.05).branching(List.of("e+ e-"), 1e-3)).isCloseTo(0.4, within(1e-4));
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "e: one | the coupling of e is no number (one).",
                "e: 100 | the coupling of e is not between -10 and 10 (100).",
                "e: 1/0 | the coupling of e is not between -10 and 10 (1/0).",
                "elektron: 1 | is no fermion.",
                "e: 1/3/5 | the coupling of e is not between -10 and 10 (1/3/5).",
                "e: 1 GeV | the coupling of e is no number (1 GeV).",
                "e: 1e400 | the coupling of e is not between -10 and 10 (1e400).",
                "e: -11 | the coupling of e is not between -10 and 10 (-11).",
                "e: '' | the coupling of e is no number ().",
                "e: [1, 2] | the coupling of e is no number",
                "e: 0 | all couplings are zero.",
                "e: nan | the coupling of e is not between -10 and 10 (nan)."
            })
    void wrongEntriesAreTold(String couplings, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read(couplings.replace("nan", "NaN"), ""))
                .withMessageContaining(message.replace("nan", "NaN"));
    }

    /** The whole text that a user sees: file, line, column, what is wrong and what might be meant. */
    @Test
    void theMessagesSayWhereAndWhat() {
        whole("couplings: { elektron: -1, e: one }\n", """
                my.yaml:3:24  couplings.elektron: 'elektron' is no fermion.
                   Maybe one of the known fermions: e, mu, tau, nue, numu, nutau, u, d, s, c, b.
                my.yaml:3:31  couplings.e: the coupling of e is no number (one).
                   Maybe -1 or 1/3?
                2 problems; nothing was run.""");
        whole("coupling: { e: -1 }\n", """
                my.yaml:1:1  key 'couplings' is missing.
                my.yaml:3:1  coupling: this key is not known here.
                   Maybe couplings?
                2 problems; nothing was run.""");
        whole("couplings: { e: -1 }\nchi: { mass: 0.1, coupling: 0.5 }\n", """
                my.yaml:4:14  chi.mass: 0.1 has no unit.
                   Maybe 0.1 GeV?
                1 problem; nothing was run.""");
    }

    private static void whole(String text, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() ->
                        CouplingTable.read(YamlReader.read("my.yaml", "nightjar: couplings/1\nname: mine\n" + text)))
                .withMessage(message);
    }

    @Test
    void loopsAskForChargesThatCancel() {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read("mu: 1", "mixing: loop\n"))
                .withMessageContaining("a loop is finite only if the couplings of e, mu and tau sum to zero (1.000)");
        assertThat(read("mu: 1, tau: -1", "mixing: loop\n").charges(0.5).electron())
                .isNotZero();
    }

    @Test
    void severalProblemsAreToldAtOnce() {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read("e: x, q: 1", "chi: { mass: -1 GeV, coupling: 20 }\n"))
                .withMessageContaining("4 problems");
    }
}
