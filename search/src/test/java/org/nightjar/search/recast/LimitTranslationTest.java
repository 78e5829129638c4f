/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;

class LimitTranslationTest {
    private static final Acceptance OWN = new Acceptance(1, 1e-3, 0.2, 0.01, 0.1, 4, 2);
    private static final Acceptance OWN_HEAVY = new Acceptance(3, 1e-3, 0.4, 0.01, 0.1, 2, 2);

    @Test
    void aModelReadInItselfIsUnchanged() {
        List<Acceptance> own = List.of(OWN, OWN_HEAVY);
        LimitTranslation t = new LimitTranslation(own, own);
        for (double m : new double[] {0.5, 1, 1.7, 3, 4}) {
            assertThat(t.coupling(m, 2e-3)).isCloseTo(2e-3, within(1e-17)); // the same formula: 1e-14 relative
            assertThat(t.crossSection(m, 0.3)).isCloseTo(0.3, within(1e-15));
            assertThat(t.error(m)).isZero();
        }
    }

    /** Half the efficiency doubles the cross section; 9 times the rate at three times the coupling is the same strength. */
    @Test
    void equalEventsAreExcluded() {
        Acceptance other = new Acceptance(1, 3e-3, 0.1, 0.01, 0.2, 36, 2);
        LimitTranslation t = new LimitTranslation(List.of(OWN), List.of(other));
        assertThat(t.crossSection(1, 0.3)).isCloseTo(0.6, within(1e-12));
        assertThat(t.coupling(1, 1e-3)).isCloseTo(1e-3 * Math.sqrt(2), within(1e-15));
        assertThat(t.widths(1)).isCloseTo(2, within(1e-12));
        // 5 % and 10 % of the efficiencies, in quadrature
        assertThat(t.error(1)).isCloseTo(Math.hypot(0.05, 0.1), within(1e-12));
        // the events at the translated limits are the same: sigma efficiency
        double strength = 36 / 9e-6;
        double events = strength * Math.pow(t.coupling(1, 1e-3), 2) * 0.1;
        assertThat(events).isCloseTo(4 * 0.2, within(1e-12));
    }

    /** A product such as eps^2 alphaD goes with the rate itself, a coupling with its root; there and back gives the limit again. */
    @Test
    void productsOfCouplingsGoWithTheRate() {
        Acceptance product = new Acceptance(1, 1e-7, 0.1, 0.01, 0.2, 0.5, 1);
        LimitTranslation t = new LimitTranslation(List.of(OWN), List.of(product));
        // own at its limit of 1e-3: 4 pb at 0.2; the product at 1e-7: 0.5 pb at 0.1, a sixteenth
        assertThat(t.coupling(1, 1e-3)).isCloseTo(16e-7, within(1e-19));
        assertThat(t.coupling(1, 2e-3) / t.coupling(1, 1e-3)).isCloseTo(4, within(1e-12));
        LimitTranslation back = new LimitTranslation(List.of(product), List.of(OWN));
        assertThat(back.coupling(1, t.coupling(1, 7e-4)) / 7e-4).isCloseTo(1, within(1e-12));
    }

    @Test
    void bothModelsMustBeKnownAtTheSameMasses() {
        assertThatThrownBy(() -> new LimitTranslation(List.of(OWN), List.of())).hasMessageContaining("same masses");
    }
}
