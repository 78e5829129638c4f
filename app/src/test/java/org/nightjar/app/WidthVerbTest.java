/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.core.units.Constants;

class WidthVerbTest {
    private static final String ONE = "\n1 problem; nothing was run.";

    /** Gamma = g^2 m^3 / (64 pi), arXiv:1709.00009; 1e-12: same formula, other order of the factors. */
    @Test
    void widthOfTheAlpIsTheClosedForm() {
        Map<?, ?> d = Shell.json("width", "alp-photon", "--set", "ma=500 MeV, gagg=2e-3 /GeV");
        double expected = 4e-6 * 0.125 / (64 * Math.PI);
        assertThat(Shell.number(d, "totalWidth")).isCloseTo(expected, within(1e-12 * expected));
        assertThat(Shell.number(d, "ctau"))
                .isCloseTo(Constants.HBAR_C / expected, within(1e-12 * Constants.HBAR_C / expected));
        assertThat((Map<?, ?>) d.get("branchingFractions")).isEqualTo(Map.of("a -> gamma gamma", 1L));
    }

    /** Any two channels: fractions add to one, and a fixed total width changes the lifetime, not the fractions. */
    @Test
    void fixedWidthChangesTheLifetimeAlone() {
        String set = "ma=0.5 GeV, mChi=0.1 GeV, gChi=1e-4";
        Map<?, ?> free = Shell.json("width", "alp-photon", "--set", set);
        Map<?, ?> fixed = Shell.json("width", "alp-photon", "--set", set, "--set", "width=1 keV");
        Map<?, ?> fractions = (Map<?, ?>) free.get("branchingFractions");
        assertThat(fractions.values().stream()
                        .mapToDouble(x -> ((Number) x).doubleValue())
                        .sum())
                .isCloseTo(1, within(1e-15)); // rounding of two terms
        assertThat(fixed.get("branchingFractions")).isEqualTo(fractions);
        assertThat(Shell.number(fixed, "totalWidth")).isEqualTo(1e-6);
    }

    @Test
    void stableParticleHasNoLength() {
        Map<?, ?> d = Shell.json("width", "alp-photon", "--set", "gagg=0 /GeV");
        assertThat(Shell.number(d, "totalWidth")).isZero();
        assertThat(d.containsKey("ctau")).isTrue();
        assertThat(d.get("ctau")).isNull();
    }

    @Test
    void peopleReadATable() {
        Shell s = Shell.run("width", "alp-photon");
        assertThat(s.out().lines().toList())
                .containsExactly(
                        "alp-photon: axion-like particle coupled to photons",
                        "   ma = 1 GeV, gagg = 0.001 1/GeV, gChi = 0",
                        "",
                        "a, mass 1 GeV",
                        "   total width  4.97359e-09 GeV",
                        "   c tau        3.96749e-06 cm   (lifetime 1.32341e-07 ns)",
                        "   a -> gamma gamma  100 %  4.97359e-09 GeV");
        assertThat(s.err()).isEmpty();
    }

    @Test
    void wrongInputIsToldExactly() {
        Shell.fails(2, "model  'alp-phton' is not known.\n   Maybe alp-photon?" + ONE, "width", "alp-phton");
        Shell.fails(
                2,
                "model alp-photon  parameter 'gag' is not known.\n   Maybe gagg, ma?" + ONE,
                "width",
                "alp-photon",
                "--set",
                "gag=1e-3 /GeV");
        Shell.fails(
                2,
                "model alp-photon  gagg = 1e-3 has no unit.\n"
                        + "   Maybe 0.001 1/GeV (alp-photon declares gagg in 1/GeV)?"
                        + ONE,
                "width",
                "alp-photon",
                "--set",
                "gagg=1e-3");
        Shell.fails(
                2,
                "model alp-photon  ma = 1 cm is in cm.\n   Maybe a value in GeV?" + ONE,
                "width",
                "alp-photon",
                "--set",
                "ma=1 cm");
        Shell.fails(2, "model alp-photon  ma: no number in 'NaN'." + ONE, "width", "alp-photon", "--set", "ma=NaN");
        Shell.fails(
                2,
                "--set  'ma' is given twice.\n   Maybe one of the two?" + ONE,
                "width",
                "alp-photon",
                "--set",
                "ma=1 GeV",
                "--set",
                "ma=2 GeV");
        Shell.fails(
                2,
                "--particle  'A' is not a new particle of alp-photon.\n   Maybe a?" + ONE,
                "width",
                "alp-photon",
                "--particle",
                "A");
    }

    @Test
    void valuesOutsideTheRangeHaveNoAnswer() {
        Shell.fails(
                3,
                "model alp-photon: ma = -1.0 GeV is outside its range.\n"
                        + "   Maybe a value from 1.0E-6 GeV to 1000.0 GeV (mass of the axion-like particle)?",
                "width",
                "alp-photon",
                "--set",
                "ma=-1 GeV");
        Shell.fails(
                3,
                "width qed: this model has no new particle, hence no width.\n"
                        + "   Maybe another model (nightjar list models)?",
                "width",
                "qed");
    }
}
