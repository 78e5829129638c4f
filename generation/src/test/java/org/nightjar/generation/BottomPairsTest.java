/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.random.Streams;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

class BottomPairsTest {
    private static final Beams B = Beams.headOn(10.58);

    private static Generator generator(String text, Streams streams) {
        Process process = Process.parse(text, Models.standard().get("alp-photon"));
        return GeneratorFactory.prepare(
                GeneratorSettings.of(
                        process, Models.standard().get("alp-photon").point("ma=1 GeV"), B),
                streams);
    }

    /** 1050 pb times the fraction, by quadrature. */
    @Test
    void crossSectionIsThatOfTheResonance() {
        Streams streams = CrossSectionTest.streams(1);
        assertThat(generator("e+ e- -> B+ B-", streams).crossSection().value()).isCloseTo(1050 * 0.516, within(1e-6));
        assertThat(generator("e+ e- -> B0 B0~", streams).crossSection().value()).isCloseTo(1050 * 0.484, within(1e-6));
    }

    /**
     * p* = sqrt(s/4 - m^2) = 0.33 GeV at 10.58 GeV; <cos^2> = 1/5 for sin^2; mean proper decay length 491.1 um (PDG 2022: 1.638 ps);
     * the signal B makes K+ and a, the other one ends without daughters. 4.5 standard errors, ten seeds tried.
     */
    @Test
    void pairsDecayAsTold() {
        Streams streams = CrossSectionTest.streams(2);
        Generator g = generator("e+ e- -> B+ B-, B+ -> K+ a, a -> gamma gamma", streams);
        EventBatch batch = new EventBatch();
        int n = 5000;
        batch.start(0, n);
        g.generate(batch, streams, g.workspace());
        Particles p = batch.particles();
        double cos2 = 0;
        double proper = 0;
        for (int k = 0; k < n; k++) {
            int f = p.first(k);
            assertThat(p.count(k)).isEqualTo(8);
            FourMomentum b = new FourMomentum(p.e[f + 2], p.px[f + 2], p.py[f + 2], p.pz[f + 2]);
            assertThat(b.p()).isCloseTo(Math.sqrt(5.29 * 5.29 - 5.27934 * 5.27934), within(1e-6));
            cos2 += Math.pow(b.pz() / b.p(), 2);
            assertThat(p.status[f + 3]).isEqualTo(2);
            assertThat(p.pdg[f + 4]).isEqualTo(321);
            assertThat(p.vx[f + 4]).isEqualTo(p.dx[f + 2]);
            proper += (p.dz[f + 3] - p.vz[f + 3]) / p.pz[f + 3] * p.mass[f + 3];
        }
        assertThat(cos2 / n).isCloseTo(0.2, within(4.5 * Math.sqrt((3.0 / 35 - 0.04) / n)));
        assertThat(proper / n / 0.04911).isCloseTo(1, within(4.5 / Math.sqrt(n)));
    }

    /** The published cross section holds with the beams' radiation in it. */
    @Test
    void radiationIsNotAddedTwice() {
        Model model = Models.standard().get("alp-photon");
        GeneratorSettings s = GeneratorSettings.of(Process.parse("e+ e- -> B+ B-", model), model.point(), B)
                .withIsr(true);
        Streams streams = CrossSectionTest.streams(1);
        assertThatThrownBy(() -> GeneratorFactory.prepare(s, streams))
                .isInstanceOf(PhysicsException.class)
                .hasMessage(
                        "e+ e- -> B+ B-: its cross section is that of the Upsilon(4S) with the radiation of the beams in"
                                + " it.\n   Maybe without radiation?");
    }
}
