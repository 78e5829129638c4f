/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Reference;

class OnOffTest {
    /** An independent program in double precision; an incomplete beta function of 20 million counts keeps seven digits. */
    @Test
    void tableOfLiMaAndBinomialSignificances() {
        for (double[] r : Reference.table("on-off.csv")) {
            OnOff o = new OnOff(r[0], r[1], r[2]);
            assertThat(o.liMa()).isCloseTo(r[3], within(1e-8));
            if (!Double.isNaN(r[4])) {
                assertThat(o.binomial()).isCloseTo(r[4], within(1e-7));
            }
        }
    }

    @Test
    void nothingSeen() {
        OnOff o = new OnOff(0, 5, 2);
        // Li-Ma with on = 0: -sqrt(2 off ln((1 + tau)/tau)) = -sqrt(10 ln 1.5).
        assertThat(o.liMa()).isCloseTo(-Math.sqrt(10 * Math.log(1.5)), within(1e-12));
        assertThat(o.binomialP()).isEqualTo(1);
        assertThat(new OnOff(0, 0, 1).liMa()).isZero();
        assertThatThrownBy(() -> new OnOff(1, 1, 0)).hasMessageContaining("ratio 0.0");
    }

    /** An independent program in double precision. */
    @Test
    void tableOfFiguresOfMerit() {
        for (String[] r : Reference.rows("figures-of-merit.csv")) {
            double a = Double.parseDouble(r[1]);
            double b = Double.parseDouble(r[2]);
            double c = Double.parseDouble(r[3]);
            double value = Double.parseDouble(r[4]);
            double ours = switch (r[0]) {
                case "asimov" -> FiguresOfMerit.asimov(a, b);
                case "punzi" -> FiguresOfMerit.punzi(a, c, b);
                default -> FiguresOfMerit.punziMinimum(c, a, b);
            };
            assertThat(ours).as(String.join(",", r)).isCloseTo(value, within(1e-12 * Math.max(1, value)));
        }
    }

    /** The series for a small signal joins the closed form; a vanishing background error gives the plain significance. */
    @Test
    void limitsOfTheAsimovSignificance() {
        double below = FiguresOfMerit.asimov(0.999999e-3 * 1e4, 1e4);
        double above = FiguresOfMerit.asimov(1.000001e-3 * 1e4, 1e4);
        assertThat(above / below).isCloseTo(1.000002, within(1e-9));
        assertThat(FiguresOfMerit.asimov(10, 9, 1e-4)).isCloseTo(FiguresOfMerit.asimov(10, 9), within(1e-7));
        assertThat(FiguresOfMerit.asimov(10, 9, 3)).isLessThan(FiguresOfMerit.asimov(10, 9));
    }
}
