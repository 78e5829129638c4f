/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class HitCountTest {
    /** Binomial survival functions of SciPy 1.10 (binom.sf(19, n, 0.95)), all digits. */
    @ParameterizedTest
    @CsvSource({
        "20,0.3584859224085419",
        "21,0.7169718448170842",
        "22,0.905176954081569",
        "24,0.9940254494135112",
        "30,0.9999998903062316"
    })
    void wholeLayers(int layers, double expected) {
        assertThat(new HitCount(20, 0.95).chance(0.95 * layers)).isCloseTo(expected, within(1e-12));
    }

    @Test
    void certainWhereHitsAbound() {
        HitCount wires = new HitCount(20, 0.95);
        assertThat(wires.chance(0.95 * 56)).isEqualTo(1);
        assertThat(wires.chance(0.95 * 18)).isZero();
        assertThat(wires.chance(0)).isZero();
        assertThat(new HitCount(4, 1).chance(4)).isEqualTo(1);
        assertThat(new HitCount(4, 1).chance(3)).isZero();
    }

    /** Half of the tracks between 20 and 21 layers meet one, half the other. */
    @Test
    void betweenLayersLinear() {
        assertThat(new HitCount(20, 0.95).chance(0.95 * 20.5))
                .isCloseTo(0.5 * (0.3584859224085419 + 0.7169718448170842), within(1e-12));
    }
}
