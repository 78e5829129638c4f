/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

/** Sums of weights in ellipses. */
class WeightedPairsTest {
    private static final CoreEllipse CIRCLE = new CoreEllipse(0, 0, 1, 1, 0);

    @Test
    void pointsInsideCount() {
        WeightedPairs p = WeightedPairs.of(
                new double[] {3, 0.5, -1, 0}, new double[] {0, 0.5, 0, 2.5}, new double[] {1, 2, 3, 4});
        assertThat(p.x(0)).isEqualTo(-1);
        assertThat(p.weight(0)).isEqualTo(3);
        assertThat(p.inside(CIRCLE, 2)).containsExactly(5, 13, 2);
        assertThat(p.expected(CIRCLE, 2, 7)).containsExactly(5, Math.sqrt(13));
    }

    /** None within 2; growing by root 2, four lie within 4: a quarter of their sum, by the ratio of areas. */
    @Test
    void emptyEllipsesTakeTheDensityAround() {
        WeightedPairs p = WeightedPairs.of(
                new double[] {3, -3.5, 0, 3.9}, new double[] {0, 0, 3.6, 0}, new double[] {1, 1, 1, 1});
        double[] e = p.expected(CIRCLE, 2, 7);
        assertThat(e[0]).isCloseTo(1, within(1e-12));
        assertThat(e[1]).isCloseTo(0.5, within(1e-12));
    }

    /** Nothing within eight times the size: one point's worth of 64 times the area. */
    @Test
    void nothingAtAll() {
        WeightedPairs p = WeightedPairs.of(new double[] {99}, new double[] {99}, new double[] {1});
        double[] e = p.expected(CIRCLE, 2, 7);
        assertThat(e[0]).isZero();
        assertThat(e[1]).isCloseTo(7.0 / 64, within(1e-9));
    }
}
