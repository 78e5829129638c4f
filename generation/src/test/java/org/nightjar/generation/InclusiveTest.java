/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** Inclusive cross sections: the hard process, radiation of the beams and vacuum polarisation together. */
class InclusiveTest {
    private static double pairs(String lepton, boolean radiation) {
        Model qed = Models.standard().get("qed");
        ModelPoint point = qed.point().withVacuumPolarisation(radiation);
        Process process = Process.parse("e+ e- -> %s+ %s-".formatted(lepton, lepton), qed);
        GeneratorSettings settings =
                GeneratorSettings.of(process, point, Beams.headOn(10.58)).withIsr(radiation);
        return GeneratorFactory.prepare(settings, CrossSectionTest.streams(1))
                .crossSection()
                .value();
    }

    /**
     * KKMC at 10.58 GeV: 1.147(5) nb for muons, 0.919(3) nb for taus (S. Banerjee et al., Phys. Rev. D 77 (2008) 054012). Both have
     * final-state radiation and electroweak terms (0.2 %); 1 % is the sum of that, of the quoted errors and of 0.3 % of R.
     */
    @Test
    void leptonPairsAgreeWithThePublishedInclusiveRates() {
        assertThat(pairs("mu", true)).isCloseTo(1147, within(11.5));
        assertThat(pairs("tau", true)).isCloseTo(919, within(9.2));
    }

    /**
     * BABAYAGA@NLO: 4.99 nb for gamma gamma (gamma), 10 to 170 degrees and more than 0.15 GeV (Belle II Physics Book,
     * arXiv:1808.10567). 1 %: the first-order constant of this process, which is not known here, and 0.3 % of the integration.
     */
    @Test
    void photonPairsAgreeWithThePublishedInclusiveRate() {
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> gamma gamma", qed);
        double edge = Math.cos(Math.toRadians(10));
        GeneratorSettings settings = GeneratorSettings.of(process, qed.point(), Beams.headOn(10.58))
                .withCuts(List.of(PhaseSpaceCut.every("gamma", 0.15, edge)))
                .withPrecision(3e-3)
                .withIsr(true);
        double found = GeneratorFactory.prepare(settings, CrossSectionTest.streams(1))
                .crossSection()
                .value();
        assertThat(found).isCloseTo(4990, within(50.0));
    }

    /** Radiation alone makes the muon rate 1.384 of the Born one, and running alpha another 1.065: an independent integration. */
    @Test
    void muonPairsAgreeWithAnIndependentIntegration() {
        double first = 1 + (Math.PI * Math.PI / 3 - 0.5) / (Math.PI * Constants.INVERSE_ALPHA);
        assertThat(pairs("mu", true) / pairs("mu", false)).isCloseTo(1.4745 * first, within(2e-3)); // 1e-3 of R's nodes
    }

    private static double cosine(Particles p, int row) {
        return p.pz[row] / Math.sqrt(p.px[row] * p.px[row] + p.py[row] * p.py[row] + p.pz[row] * p.pz[row]);
    }

    private static boolean isVisible(Particles p, int row, double energy) {
        return p.e[row] > energy && Math.abs(cosine(p, row)) < 0.95;
    }

    /** True if both muons and a photon of 0.25 GeV are within |cos| = 0.95. */
    private static boolean isMuonPairWithPhoton(Particles p, int event) {
        int muons = 0;
        int photons = 0;
        for (int row = p.first(event); row < p.end(event); row++) {
            muons += Math.abs(p.pdg[row]) == 13 && isVisible(p, row, 0) ? 1 : 0;
            photons += p.pdg[row] == 22 && isVisible(p, row, 0.25) ? 1 : 0;
        }
        return muons == 2 && photons > 0;
    }

    /**
     * Muon pairs that radiate at finite angles, against the tree of mu+ mu- gamma: 122.3(1) pb in the region above (MadGraph:
     * 122.5(5)). They are two descriptions of the same events, so they must not be added. The first order is exact in the photons of
     * the final state and, up to its angle's correlation with the muons, of the initial one; interference of the two vanishes for cuts
     * that treat both charges alike. What differs is the second order: 10 %, (2 alpha/pi) ln(s/m_e^2) = 0.09. Measured: 126.9(12).
     */
    @Test
    void radiatedPhotonsAreThoseOfTheNextTree() {
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> mu+ mu-", qed);
        Radiation all = Radiation.NONE.withInitial(Radiation.Initial.ANGLES).withFinalState(true);
        GeneratorSettings settings =
                GeneratorSettings.of(process, qed.point(), Beams.headOn(10.58)).withRadiation(all);
        Generator generator = GeneratorFactory.prepare(settings, CrossSectionTest.streams(1));
        EventBatch batch = new EventBatch();
        int n = 100_000;
        batch.start(0, n);
        generator.generate(batch, CrossSectionTest.streams(1), generator.workspace());
        int seen = 0;
        for (int k = 0; k < n; k++) {
            seen += isMuonPairWithPhoton(batch.particles(), k) ? 1 : 0;
        }
        double radiated = generator.crossSection().value() * seen / n;
        assertThat(radiated).isCloseTo(122.3, within(12.2));
    }

    /** Muon pairs with photons of both kinds, and a dark photon's electrons: nothing is missing but rounding. */
    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            quoteCharacter = '"',
            value = {
                "e+ e- -> mu+ mu-; qed; alphaInv=137.035999",
                "e+ e- -> gamma A', A' -> e+ e-; dark-photon; mA=0.3 GeV"
            })
    void momentumIsKeptWithAllRadiation(String text, String name, String values) {
        Model model = Models.standard().get(name);
        ModelPoint point = model.point(values);
        Beams beams = new Beams(7.0, 0.04, 4.0, -0.04, 4e-3, 2e-3, 0, 0, 0, 0);
        GeneratorSettings settings = GeneratorSettings.of(Process.parse(text, model), point, beams)
                .withRadiation(
                        Radiation.NONE.withInitial(Radiation.Initial.ANGLES).withFinalState(true))
                .withPrecision(0.05)
                .withCuts(text.contains("A'") ? List.of(PhaseSpaceCut.every("gamma", 0, 0.9)) : List.of());
        Generator generator = GeneratorFactory.prepare(settings, CrossSectionTest.streams(1));
        EventBatch batch = new EventBatch();
        batch.start(0, 3000);
        generator.generate(batch, CrossSectionTest.streams(1), generator.workspace());
        Particles p = batch.particles();
        for (int k = 0; k < batch.size(); k++) {
            double[] sum = new double[4];
            for (int row = p.first(k); row < p.end(k); row++) {
                int sign = p.status[row] == 4 ? 1 : p.status[row] == 1 ? -1 : 0;
                sum[0] += sign * p.e[row];
                sum[1] += sign * p.px[row];
                sum[2] += sign * p.py[row];
                sum[3] += sign * p.pz[row];
            }
            for (double component : sum) {
                assertThat(component).isCloseTo(0, within(2e-6)); // m_e^2/E of the beams, massless in the hard frame
            }
        }
    }
}
