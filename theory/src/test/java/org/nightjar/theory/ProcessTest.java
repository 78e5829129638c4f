/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.particles.ParticleTable;
import org.nightjar.core.particles.ParticleType;

class ProcessTest {
    private static final Model ALP = Models.standard().get("alp-photon");

    private static final ParticleTable DARK = ParticleTable.standard()
            .with(List.of(new ParticleType("A'", "A'", 55, 1, 0, 2), new ParticleType("h'", "h'", 54, 3, 0, 0)));

    @Test
    void chainedDecaysAreRead() {
        Process p = Process.parse("e+  e- ->gamma a , a->gamma gamma", ALP);
        assertThat(p.text()).isEqualTo("e+ e- -> gamma a, a -> gamma gamma");
        assertThat(p.hardText()).isEqualTo("e+ e- -> gamma a");
        assertThat(p.finalState()).extracting(ParticleType::name).containsExactly("gamma", "gamma", "gamma");
        assertThat(p.isDecay()).isFalse();
        assertThat(Process.parse(p.text(), ALP)).isEqualTo(p);
    }

    @Test
    void oneDecayClauseHoldsForEveryParticleOfTheName() {
        Process p = Process.parse("e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-", DARK);
        assertThat(p.finalState()).hasSize(6);
        assertThat(p.products().get(1).daughters()).hasSize(2).allMatch(Product::decays);
    }

    @Test
    void severalClausesAreUsedInTurn() {
        Process p = Process.parse("e+ e- -> A' h', h' -> A' A', A' -> mu+ mu-, A' -> e+ e-, A' -> invisible", DARK);
        assertThat(p.finalState()).extracting(ParticleType::name).containsExactly("mu+", "mu-", "e+", "e-", "A'");
        assertThat(p.products().get(1).daughters().get(1).invisible()).isTrue();
    }

    @Test
    void everythingWrongIsToldAtOnceWithPositionAndSuggestion() {
        assertThatThrownBy(() -> Process.parse("e+ e- -> gama a, a -> gamma gamm", ALP))
                .isInstanceOf(CardException.class)
                .hasMessage("process:1:10  'gama' is not a particle of this model.\n   Maybe gamma?\n"
                        + "process:1:29  'gamm' is not a particle of this model.\n   Maybe gamma?\n"
                        + "2 problems; nothing was run.");
    }

    @Test
    void chargeSpinAndFormAreChecked() {
        assertThatThrownBy(() -> Process.parse("e+ e- -> mu+ mu+", ALP))
                .hasMessageContaining("'e+ e- -> mu+ mu+' does not conserve charge (0 before, 2 after).");
        assertThatThrownBy(() -> Process.parse("e+ e- -> nu_e gamma", ALP))
                .hasMessageContaining("odd number of fermions");
        assertThatThrownBy(() -> Process.parse("e+ e- gamma gamma", ALP)).hasMessageContaining("has no arrow");
        assertThatThrownBy(() -> Process.parse("e+ e- -> gamma gamma, a -> gamma gamma", ALP))
                .hasMessageContaining("there is no a to decay");
        assertThatThrownBy(() -> Process.parse("e+ e- -> A' A', A' -> A' gamma", DARK))
                .hasMessageContaining("leads back");
        assertThatThrownBy(() -> Process.parse("e+ e- -> gamma A', A' -> e+ e-, A' -> mu+ mu-", DARK))
                .hasMessageContaining("2 decays are given for 1 A'");
    }

    @Test
    void closedProcessesAndDecaysAreRefusedWithTheReason() {
        ModelPoint heavy = ALP.point(Map.of("ma", 12.0));
        assertThatThrownBy(() -> Process.parse("e+ e- -> gamma a", ALP).requireOpen(heavy, 10.58))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("the products weigh 12.0 GeV, the energy is 10.58 GeV");
        ModelPoint light = ALP.point("ma=0.3 GeV, mChi=0.2 GeV, gChi=0.1");
        assertThatThrownBy(() ->
                        Process.parse("e+ e- -> gamma a, a -> chi chi~", ALP).requireOpen(light, 10.58))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("a -> chi chi~: the channel is closed, the products weigh 0.4 GeV, the a 0.3 GeV")
                .hasMessageContaining("Maybe one of the open channels: a -> gamma gamma?");
    }
}
