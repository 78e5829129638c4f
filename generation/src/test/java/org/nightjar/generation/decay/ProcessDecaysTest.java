/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Generator;
import org.nightjar.generation.GeneratorFactory;
import org.nightjar.generation.GeneratorSettings;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

class ProcessDecaysTest {
    private static final ModelPoint QED = Models.standard().get("qed").point();

    private static Process process(String text) {
        return Process.parse(text, QED.model());
    }

    /** PDG: tau -> mu nu nu (17.39 +- 0.04) %; the tables are normalised to one, which moves a mode by less than 0.5 %. */
    @Test
    void namedDecaysOfKnownParticles() {
        Process both = process("e+ e- -> tau+ tau-, tau+ -> mu+ nu_mu nu_tau~, tau- -> mu- nu_mu~ nu_tau");
        assertThat(ProcessDecays.branchingFraction(both, QED))
                .isCloseTo(0.1739 * 0.1739, within(0.01 * 0.1739 * 0.1739));
        assertThat(ProcessDecays.branchingFraction(process("e+ e- -> tau+ tau-"), QED))
                .isEqualTo(1);
        assertThatThrownBy(() -> ProcessDecays.branchingFraction(process("e+ e- -> tau+ tau-, tau- -> mu- gamma"), QED))
                .isInstanceOf(PhysicsException.class);
    }

    /** In a sample of a search nothing unstable is left, and energy is conserved; muons and pions are the detector's. */
    @Test
    void nothingUnstableIsLeft() {
        Process taus = process("e+ e- -> tau+ tau-");
        GeneratorSettings settings =
                GeneratorSettings.of(taus, QED, Beams.headOn(10.58)).withDecays(ProcessDecays.natural(taus, QED));
        Streams streams = new Streams(5, new SampleId("natural"));
        Generator generator = GeneratorFactory.prepare(settings, streams);
        EventBatch batch = new EventBatch();
        batch.start(0, 500);
        generator.generate(batch, streams, generator.workspace());
        Particles p = batch.particles();
        for (int event = 0; event < batch.size(); event++) {
            double energy = 0;
            for (int row = p.first(event); row < p.first(event + 1); row++) {
                if (p.status[row] == 1) {
                    assertThat(Math.abs(p.pdg[row])).isNotIn(15, 111, 113, 213, 310);
                    energy += p.e[row];
                }
            }
            assertThat(energy).isCloseTo(10.58, within(1e-9));
        }
    }

    /** Muons and photons stay: no table of decays slows their samples. */
    @Test
    void stableProcessesAreUntouched() {
        assertThat(ProcessDecays.natural(process("e+ e- -> mu+ mu- gamma"), QED).isEmpty())
                .isEqualTo(
                        ProcessDecays.of(process("e+ e- -> mu+ mu- gamma"), QED).isEmpty());
    }
}
