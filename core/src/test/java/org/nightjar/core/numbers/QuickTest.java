/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.numbers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/**
 * Against StrictMath on a million arguments. The tolerance of 2e-14 is the stated accuracy; series end at terms of some 1e-15
 * (arc tangent p^5/5 with p below 2e-3, logarithm r^5/5 with r below 1e-3), the rest is rounding.
 */
class QuickTest {
    private static final int MANY = 1_000_000;
    private static final double ACCURACY = 2e-14;
    private final RandomStream random =
            new Streams(1, new SampleId("quick")).of(Stage.TOYS).at(0, 0);

    @Test
    void arcTangentInAllOctants() {
        double worst = 0;
        for (int i = 0; i < MANY; i++) {
            double x = random.gaussian() * 100;
            double y = random.gaussian() * (i % 7);
            worst = Math.max(worst, Math.abs(Quick.atan2(y, x) - StrictMath.atan2(y, x)));
        }
        assertThat(worst).isLessThan(ACCURACY);
    }

    /** On the axes and diagonals, where octants meet. */
    @Test
    void arcTangentOnAxesAndDiagonals() {
        double[] values = {-2, 0, 2, 1e-200, -3e-200};
        for (double x : values) {
            for (double y : values) {
                assertThat(Quick.atan2(y, x)).as("%s, %s", y, x).isCloseTo(Math.atan2(y, x), within(ACCURACY));
            }
        }
        assertThat(Quick.atan2(0, -0.0)).isEqualTo(Math.PI);
        assertThat(Quick.atan2(-0.0, -0.0)).isEqualTo(-Math.PI);
        assertThat(Quick.atan2(Double.POSITIVE_INFINITY, Double.POSITIVE_INFINITY))
                .isNaN();
    }

    @Test
    void logarithmOverThirtyDecades() {
        double worst = 0;
        for (int i = 0; i < MANY; i++) {
            double x = i % 2 == 0 ? random.uniform() : Math.pow(10, 30 * random.uniform() - 15);
            worst = Math.max(worst, Math.abs(Quick.log(x) - StrictMath.log(x)));
        }
        assertThat(worst).isLessThan(ACCURACY);
        assertThat(Quick.log(1)).isCloseTo(0, within(ACCURACY));
        assertThat(Quick.log(Math.nextDown(1.0))).isCloseTo(0, within(ACCURACY));
    }

    @Test
    void exponential() {
        double worst = 0;
        for (int i = 0; i < MANY; i++) {
            double x = i % 2 == 0 ? random.gaussian() : 40 * (2 * random.uniform() - 1);
            worst = Math.max(worst, Math.abs(Quick.exp(x) / StrictMath.exp(x) - 1));
        }
        assertThat(worst).isLessThan(ACCURACY);
        assertThat(Quick.exp(0)).isEqualTo(1);
        assertThat(Quick.exp(-699.5)).isCloseTo(StrictMath.exp(-699.5), within(1e-316));
        assertThat(Quick.exp(-1e6)).isZero();
        assertThat(Quick.exp(Double.NEGATIVE_INFINITY)).isZero();
    }

    /** Three turns either way: the longest path of a curling particle. */
    @Test
    void sineAndCosine() {
        double worst = 0;
        for (int i = 0; i < MANY; i++) {
            double x = 6 * Math.PI * (2 * random.uniform() - 1);
            worst = Math.max(worst, Math.abs(Quick.sin(x) - StrictMath.sin(x)));
            worst = Math.max(worst, Math.abs(Quick.cos(x) - StrictMath.cos(x)));
        }
        assertThat(worst).isLessThan(ACCURACY);
    }
}
