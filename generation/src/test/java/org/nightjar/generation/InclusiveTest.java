/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
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

    /** Radiation alone makes the muon rate 1.384 of the Born one, and running alpha another 1.065: an independent integration. */
    @Test
    void muonPairsAgreeWithAnIndependentIntegration() {
        double first = 1 + (Math.PI * Math.PI / 3 - 0.5) / (Math.PI * Constants.INVERSE_ALPHA);
        assertThat(pairs("mu", true) / pairs("mu", false)).isCloseTo(1.4745 * first, within(2e-3)); // 1e-3 of R's nodes
    }
}
