/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

/** Weights 1 to 1000 of 2000 attempts, by hand; sums of integers are exact. */
class WeightTailTest {
    private static final WeightTail TAIL =
            new WeightTail(IntStream.rangeClosed(1, 1000).mapToDouble(k -> k).toArray(), 2000);

    /** 500 attempts above 500, by 1 + 2 + … + 500 = 125250 together, and a half more each of 501 above 499.5. */
    @Test
    void capsAndWhatIsAboveThem() {
        assertThat(TAIL.cap(0.25)).isEqualTo(500);
        assertThat(TAIL.excess(0.25)).isEqualTo(125_250.0 / 2000);
        assertThat(TAIL.cap(0.25025)).isCloseTo(499.5, within(1e-9));
        assertThat(TAIL.excess(0.25025)).isCloseTo((125_250 + 501 * 0.5) / 2000, within(1e-9));
    }

    /** Everything is above zero; a cap within 25 % of the largest weight is that weight, and nothing is above it. */
    @Test
    void ends() {
        assertThat(TAIL.cap(1)).isZero();
        assertThat(TAIL.excess(1)).isEqualTo(500_500.0 / 2000);
        assertThat(TAIL.cap(0.05)).isEqualTo(1000);
        assertThat(TAIL.excess(0.05)).isZero();
        assertThat(new WeightTail(new double[0], 0).cap(0.5)).isZero();
    }
}
