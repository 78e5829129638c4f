/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;

class ReachTest {
    @Test
    void theQuickLawIsTheFourthRoot() {
        // CHECK PU1: luminosity times ten over a large background: 0.56234133
        assertThat(new ScalingLaw(10, 1, 1).coupling()).isCloseTo(0.56234133, within(1e-8));
        assertThat(new ScalingLaw(10, 1, 1).couplingWithoutBackground()).isCloseTo(Math.sqrt(0.1), within(1e-15));
        // half the resolution counts as twice the luminosity, and so does twice the trigger efficiency
        assertThat(new ScalingLaw(1, 0.5, 1).coupling()).isEqualTo(new ScalingLaw(2, 1, 1).coupling());
        assertThat(new ScalingLaw(1, 1, 2).coupling()).isEqualTo(new ScalingLaw(2, 1, 1).coupling());
        assertThatIllegalArgumentException().isThrownBy(() -> new ScalingLaw(0, 1, 1));
    }

    @Test
    void threeRegimes() {
        // large background: 1 / sqrt(L) in the cross section; z^2/2 matters below 1e-3 there
        Reach many = new Reach(1e8, 0);
        assertThat(many.crossSection(100)).isCloseTo(0.1, within(1e-4));
        assertThat(many.regime(100)).isEqualTo(Reach.Regime.STATISTICAL);
        // no background: 1 / L
        Reach none = new Reach(0, 0.05);
        assertThat(none.crossSection(100)).isCloseTo(0.01, within(1e-15));
        assertThat(none.coupling(100)).isCloseTo(0.1, within(1e-15));
        assertThat(none.regime(100)).isEqualTo(Reach.Regime.BACKGROUND_FREE);
        // a floor of one per cent over 1e8 is a hundred times the statistical error of the run, which its limit does
        // not hold;
        // more luminosity does not help
        Reach floor = new Reach(1e8, 0.01);
        assertThat(floor.crossSection(1)).isCloseTo(100, within(0.1));
        assertThat(floor.crossSection(100)).isCloseTo(100, within(0.1));
        // where floor and statistics are equal at the new luminosity: the root of two above the fourth root's law
        assertThat(new Reach(1e4, 1e-3).crossSection(100) / new Reach(1e4, 0).crossSection(100))
                .isCloseTo(Math.sqrt(2), within(1e-3));
        assertThat(floor.regime(1)).isEqualTo(Reach.Regime.SYSTEMATIC);
    }
}
