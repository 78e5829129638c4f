/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectOutputStream;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.card.CardException;

class ModelTest {
    private static final Model ALP = Models.standard().get("alp-photon");

    @Test
    void unknownModelsAreAnsweredWithTheNearestName() {
        assertThatThrownBy(() -> Models.standard().get("alp-foton"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("Maybe alp-photon?");
        assertThat(Models.standard().find("alp-photon")).isPresent();
        assertThat(Models.standard().find("nothing")).isEmpty();
    }

    @Test
    void allWrongNamesAndUnitsAreToldAtOnce() {
        assertThatThrownBy(() -> ALP.point("mA=1 GeV, gagg=1e-3, ma=3 cm, width=small"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("parameter 'mA' is not known.")
                .hasMessageContaining("gagg = 1e-3 has no unit.")
                .hasMessageContaining("Maybe 0.001 1/GeV (alp-photon declares gagg in 1/GeV)?")
                .hasMessageContaining("ma = 3 cm is in cm.")
                .hasMessageContaining("width: no number in 'small'.")
                .hasMessageEndingWith("4 problems; nothing was run.");
    }

    @Test
    void valuesOutsideTheRangeHaveNoAnswer() {
        assertThatThrownBy(() -> ALP.point(Map.of("ma", -1.0, "gChi", 9.0)))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("ma = -1.0 GeV is outside its range")
                .hasMessageContaining("gChi = 9.0 is outside its range");
        assertThatThrownBy(() -> ALP.point("ma=500 GeV, gagg=9 /GeV"))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("exceeds its mass");
        assertThatThrownBy(() -> ALP.point("gChi=0.1"))
                .isInstanceOf(CardException.class)
                .hasMessageContaining("mChi");
    }

    @Test
    void alpWidthsAndLifetimeEqualThePublishedFormulae() {
        // g^2 m^3 / (64 pi), arXiv:1709.00009, at g = 1e-3/GeV, m = 1 GeV; seven digits computed independently.
        DecayTable one = ALP.point("ma=1 GeV, gagg=1e-3 /GeV").decays("a");
        assertThat(one.partialWidth("gamma gamma")).isCloseTo(4.973592e-9, within(1e-15));
        assertThat(ALP.point("ma=0.2 GeV").decays("a").totalWidth()).isCloseTo(3.9788736e-11, within(1e-18));
        // mean decay length beta gamma c tau at sqrt(s) = 10.58 GeV: p = (s - m^2) / (2 sqrt s), 2.0800545e-07 m
        double p = (10.58 * 10.58 - 1) / (2 * 10.58);
        assertThat(p * one.ctau()).isCloseTo(2.0800545e-5, within(1e-12));
        // 335.80122 m at g = 1e-5/GeV, m = 0.05 GeV
        DecayTable weak = ALP.point("ma=0.05 GeV, gagg=1e-5 /GeV").decays("a");
        double q = (10.58 * 10.58 - 0.0025) / (2 * 10.58);
        assertThat(q / 0.05 * weak.ctau()).isCloseTo(33580.122, within(1e-3));
    }

    @Test
    void alpDecaysInvisiblyWhenItCan() {
        // g^2 m / (8 pi) sqrt(1 - 4 mChi^2 / m^2) = 2.3873241e-08 GeV at gChi = 1e-3, m = 1, mChi = 0.4: textbook
        DecayTable t = ALP.point("ma=1 GeV, mChi=0.4 GeV, gChi=1e-3").decays("a");
        assertThat(t.partialWidth("a -> chi chi~")).isCloseTo(2.3873241e-8, within(1e-15));
        double expected = 2.3873241e-8 / (2.3873241e-8 + 4.973592e-9);
        assertThat(t.branchingFraction("invisible")).isCloseTo(expected, within(1e-7));
        assertThat(t.branchingFraction("chi~ chi") + t.branchingFraction("gamma gamma"))
                .isCloseTo(1, within(1e-15));
        assertThat(t.branchingFraction("mu+ mu-")).isZero();
        assertThat(ALP.point().decays("a").branchingFraction("a -> gamma gamma"))
                .isEqualTo(1);
    }

    @Test
    void aGivenWidthSetsTheLifetimeOnly() {
        DecayTable t = ALP.point("width=0.02 GeV").decays("a");
        assertThat(t.totalWidth()).isEqualTo(0.02);
        assertThat(t.branchingFraction("gamma gamma")).isEqualTo(1);
        assertThat(ALP.point("width=0.2 GeV").notes())
                .hasSize(2)
                .anyMatch(n -> n.contains("wide: width / mass = 0.200"))
                .anyMatch(n -> n.contains("branching fractions stay those of the partial widths"));
        double own = ALP.point().decays("a").totalWidth();
        assertThat(ALP.point("width=" + own + " GeV").notes()).isEmpty();
    }

    @Test
    void leptonMassesMayBeSet() {
        ModelPoint p = ALP.point("m(e-)=0 GeV");
        assertThat(p.mass("e+")).isZero();
        assertThat(p.mass("mu-")).isEqualTo(0.1056583755); // GeV, PDG 2022
    }

    @Test
    void pointsAndProcessesTravel() throws IOException {
        try (ObjectOutputStream out = new ObjectOutputStream(new ByteArrayOutputStream())) {
            out.writeObject(ALP.point());
            out.writeObject(Process.parse("e+ e- -> gamma a, a -> gamma gamma", ALP));
        }
    }

    /** A particle and its antiparticle have the same width: 2.27e-12 GeV for the tau (hbar / 290.3 fs, PDG). */
    @Test
    void antiparticlesHaveWidths() {
        ModelPoint point = Models.standard().get("hnl").point();
        assertThat(point.width("tau-")).isCloseTo(2.267e-12, within(0.002e-12));
        assertThat(point.width("tau+")).isEqualTo(point.width("tau-"));
        assertThat(point.decays("tau+").totalWidth()).isEqualTo(point.width("tau-"));
    }
}
