/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.search.card.CutFigure;

/** Thresholds and figures of merit computed by hand. */
class CutCurveTest {
    private static final double[] THRESHOLDS = {0, 1, 2, 3, 4};
    /** Ten generated events, four in the window, the cut's variable between 0.5 and 3.5. */
    private static final CutCurve.Entries SIGNAL =
            new CutCurve.Entries(new double[] {0.5, 1.5, 2.5, 3.5}, new double[] {0.1, 0.1, 0.1, 0.1});

    private static final List<CutCurve.Entries> BACKGROUNDS = List.of(
            new CutCurve.Entries(new double[] {0.2, 0.7, 1.2}, new double[] {5, 5, 3}),
            new CutCurve.Entries(new double[] {2.1}, new double[] {1}));

    /**
     * Passing at 0, 1, 2, 3: efficiencies 0.4, 0.3, 0.2, 0.1 over 14, 4, 1 and no events, the last counted as one event of
     * the scale 5. With a = 2: 0.4/(1 + sqrt 14) = 0.0844, 0.3/3 = 0.1, 0.2/2 = 0.1, 0.1/(1 + sqrt 5) = 0.0309, 0. The
     * first of equal ones is taken; 0.0844 is less than 95 % of 0.1.
     */
    @Test
    void punziByHand() {
        CutCurve c = CutCurve.of(THRESHOLDS, true, SIGNAL, BACKGROUNDS, 5, new CutFigure.Punzi(2, 0));
        double[] expected = {0.4 / (1 + Math.sqrt(14)), 0.1, 0.1, 0.1 / (1 + Math.sqrt(5)), 0};
        assertThat(c.figure()).containsExactly(expected, within(1e-12));
        assertThat(c.background()).containsExactly(14, 4, 1, 0, 0);
        assertThat(c.error()[0]).isCloseTo(Math.sqrt(25 + 25 + 9 + 1), within(1e-12));
        assertThat(c.error()[3]).isEqualTo(5);
        assertThat(c.best()).isEqualTo(1);
        assertThat(c.plateau(0.95)).containsExactly(1, 2);
        assertThat(c.plateau(0.8)).containsExactly(0, 2);
        assertThat(c.isEmptyAtBest()).isFalse();
    }

    /** With half of the background uncertain, 14 events fluctuate by sqrt(14 + 49), 4 by sqrt(8), 1 by sqrt(1.25): 0.2/(1 + 1.118) wins. */
    @Test
    void punziWithUncertainBackground() {
        CutCurve c = CutCurve.of(THRESHOLDS, true, SIGNAL, BACKGROUNDS, 5, new CutFigure.Punzi(2, 0.5));
        double[] expected = {
            0.4 / (1 + Math.sqrt(63)),
            0.3 / (1 + Math.sqrt(8)),
            0.2 / (1 + Math.sqrt(1.25)),
            0.1 / (1 + Math.sqrt(11.25)),
            0
        };
        assertThat(c.figure()).containsExactly(expected, within(1e-12));
        assertThat(c.best()).isEqualTo(2);
    }

    /** Kept below: 0, 0.1, 0.2, 0.3, 0.4 over no, 10, 13, 14 and 14 events; sqrt(2 [(s + b) ln(1 + s/b) - s]) by hand. */
    @Test
    void asimovBelowByHand() {
        CutCurve c = CutCurve.of(THRESHOLDS, false, SIGNAL, BACKGROUNDS, 5, new CutFigure.Asimov(100, 0));
        assertThat(c.background()).containsExactly(0, 10, 13, 14, 14);
        double s = 40;
        double b = 14;
        assertThat(c.figure()[4]).isCloseTo(Math.sqrt(2 * ((s + b) * Math.log(1 + s / b) - s)), within(1e-12));
        assertThat(c.figure()[0]).isZero();
        assertThat(c.best()).isEqualTo(4);
        // an error of the background makes any signal less significant
        CutCurve unsure = CutCurve.of(THRESHOLDS, false, SIGNAL, BACKGROUNDS, 5, new CutFigure.Asimov(100, 0.2));
        assertThat(unsure.figure()[4]).isLessThan(c.figure()[4]);
    }
}
