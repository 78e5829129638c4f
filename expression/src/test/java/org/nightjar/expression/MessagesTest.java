/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;

/** What a user reads when a cut is wrong, by exact text. */
class MessagesTest {
    /** Problems as "column|what|maybe", columns from 1. */
    private static String problems(String text) {
        Problems problems = new Problems();
        Expression.parse(CardNode.scalar("my.yaml", 7, 1, "", text), Toy.NAMES, problems);
        return String.join(
                " & ",
                problems.list().stream()
                        .map(p -> p.column() + "|" + p.what() + "|" + p.maybe())
                        .toList());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '~',
            quoteCharacter = '`',
            value = {
                "E < 0.4~                 5|0.4 has no unit.|0.4 GeV?",
                "0.4 < E~                 1|0.4 has no unit.|0.4 GeV?",
                "E < -0.4~                5|'-0.4' has no unit.|-0.4 GeV?",
                "E < 3 cm~                5|3 cm is in cm, but 'E' is in GeV.|",
                "E + 3 < 4 GeV~           5|3 has no unit.|3 GeV?",
                "cosTheta < 0.5 GeV~      12|0.5 GeV is in GeV, but 'cosTheta' is a pure number.|",
                "theta > 17~              9|17 has no unit.|17 deg?",
                "theta > 1.2~             9|1.2 has no unit.|1.2 rad?",
                "cos(0.3) > 0~            5|0.3 has no unit.|0.3 rad?",
                "cos(cosTheta) > 0~       5|cos needs an angle; 'cosTheta' is a pure number.|",
                "exp(E) > 0~              5|exp needs a pure number; 'E' is in GeV.|",
                "sqrt(E) > 0~             6|'E' is in GeV, which has no square root.|",
                "E^0.5 > 0~               3|'E' is in GeV and can only have a whole number as exponent.|sqrt(…)?",
                "2^E > 1~                 3|the exponent 'E' is in GeV.|",
                "E < d0~                  5|'d0' is in cm, but 'E' is in GeV.|",
                "E < 4 Gev~               7|unknown unit 'Gev'.|GeV, MeV, TeV?",
                "E < GeV~                 5|unit 'GeV' without a number.|1 GeV?",
                "m2recoil > 1 GeV^2~      1|unknown variable 'm2recoil'.|m2Recoil (GeV^2), mRecoil (GeV)?",
                "cuont(gamma:good) == 3~  1|unknown function 'cuont'.|count?",
                "absolute(E) > 0~         1|unknown function 'absolute'.|one of the known names: E, pt, m2Recoil, mRecoil, theta, cosTheta, nTracks, d0, s, isSignal, count, M.",
                "E(gamma) > 0~            1|'E' takes no arguments here.|E?",
                "count > 1~               1|'count' needs to know of what.|count(…)?",
                "abs > 1~                 1|abs is a function and needs arguments.|abs(…)?",
                "count(muon) == 1~        7|unknown list 'muon'.|gamma:good?",
                "every(gamma:x,  E < 3) ~ 21|3 has no unit.|3 GeV?",
                "E and nTracks == 1~      1|'and' joins conditions; 'E' is a number.|",
                "isSignal == 1~           1|'isSignal' is a condition, a number is needed.|",
                "(E > 0) > 0~             2|'E > 0' is a condition, a number is needed.|",
                "E > 0 && pt > 0~         7|'&&' is not known here.|and?",
                "[E > 0]~                 1|'[' is not known here.|( )?",
                "nTracks = 2~             9|'=' is not known here.|==?",
                "E > $~                   5|cannot read '$' here.|",
                "E >~                     4|a number or a name is expected here, not the end of the text.|",
                "E > and~                 5|a number or a name is expected here, not 'and'.|",
                "(E > 0~                  1|this parenthesis is not closed.|",
                "count(gamma:good == 3~   6|this parenthesis is not closed.|",
                "E > 0)~                  6|')' is not expected here.|an opening parenthesis is missing?",
                "E > 0 pt~                7|unknown unit 'pt'.|T, pb, ps?",
                "E pt > 0~                3|'pt' is not expected here.|and pt, or * pt?",
                "1 GeV < E > 0~           11|'>' does not continue the chain '<'.|two comparisons joined by and?",
                "2^3^2 > 0~               4|'^' after '^' can be read in two ways.|parentheses?",
                "sqrt(E, E) > 0~          1|sqrt needs one argument (it has 2).|",
                "min(E) > 0~              1|min needs two or more arguments (it has 1).|",
                "E < 4 GeV^x~             11|the power of a unit is a digit, not 'x'.|",
            })
    void eachMistakeHasItsMessage(String text, String expected) {
        assertThat(problems(text.strip())).isEqualTo(expected);
    }

    @Test
    void allProblemsAreToldAtOnce() {
        assertThat(problems("E < 3 and foo > 2 GeV and theta > 17"))
                .isEqualTo(
                        "5|3 has no unit.|3 GeV? & 11|unknown variable 'foo'.|one of the known names: E, pt, m2Recoil, "
                                + "mRecoil, theta, cosTheta, nTracks, d0, s, isSignal, count, M. & 35|17 has no unit.|17 deg?");
    }

    @Test
    void positionIsThatOfTheCardPlusTheColumn() {
        Problems problems = new Problems();
        CardNode node = CardNode.scalar("my-alp.yaml", 31, 12, "select[1].cut", "1 GeV < M2recoil");
        Expression.parse(node, Toy.NAMES, problems);
        assertThat(problems.list()).extracting(Problem::toString).containsExactly("""
                my-alp.yaml:31:20  select[1].cut: unknown variable 'M2recoil'.
                   Maybe m2Recoil (GeV^2), mRecoil (GeV)?""");
    }

    @Test
    void aTextThatStandsAloneTellsTheColumn() {
        CardException e = catchThrowableOfType(CardException.class, () -> Expression.parse("E < 0.4", Toy.NAMES));
        assertThat(e).hasMessage("""
                'E < 0.4'  0.4 has no unit (column 5).
                   Maybe 0.4 GeV?
                1 problem; nothing was run.""");
    }

    @Test
    void hostileTextsAreRefusedQuickly() {
        assertThat(problems("(".repeat(150) + "1")).isEqualTo("101|parentheses are nested more than 100 deep.|");
        assertThat(problems("1 + ".repeat(600) + "1")).isEqualTo("1|the text has 2401 characters, more than 2000.|");
        assertThat(problems("-".repeat(1999) + "1")).isEmpty();
    }
}
