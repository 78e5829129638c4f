/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** Five particles and more, whose spins are summed by Monte Carlo. */
class ManyParticlesTest {
    private static final Beams B = Beams.headOn(10.58);
    private static final String ALL_WIDE =
            "E(gamma) > 0.8 GeV and abs(cosTheta(gamma)) < 0.9 and abs(cosTheta(mu)) < 0.9"
                    + " and angle(gamma,mu) > 0.3 rad and M(mu+,mu-) > 1 GeV";

    private static GeneratorSettings cut(GeneratorSettings s, String cuts, double precision) {
        List<PhaseSpaceCut> all = new ArrayList<>(CutLanguage.parse(cuts, s.outgoing()));
        return s.withCuts(all).withWeights(true).withPrecision(precision);
    }

    /**
     * Channels with sampled spins against isotropic phase space with the exact sum over spins, which share neither the map nor
     * the amplitude: 3 combined errors, each about 2.5 %: a trial sets the points, and what they give is not chosen by its error.
     * The cuts keep off all peaks, where isotropic points are few.
     */
    @Test
    void fourMuonsAndAPhotonAgreeWithFlatPhaseSpace() {
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> mu+ mu- mu+ mu- gamma", qed);
        GeneratorSettings exact = GeneratorSettings.of(process, qed.point(), B);
        GeneratorSettings usual = GeneratorSettings.of(
                        Amplitudes.sampled(process, qed.point()), exact.incoming(), exact.outgoing(), B)
                .withTopologies(exact.topologies());
        GeneratorSettings flat = exact.withTopologies(List.of());
        Estimate ours = GeneratorFactory.crossSection(cut(usual, ALL_WIDE, 0.025), CrossSectionTest.streams(1));
        Estimate other = GeneratorFactory.crossSection(cut(flat, ALL_WIDE, 0.025), CrossSectionTest.streams(1));
        assertThat(ours.relativeError()).isLessThan(2 * 0.025);
        assertThat(other.relativeError()).isLessThan(2 * 0.025);
        assertThat(ours.value()).isCloseTo(other.value(), within(3 * Math.hypot(ours.error(), other.error())));
    }

    /** Six particles: the exact sum over spins gave 6.46(6)e-4 pb with the same channels; 3 errors of about 8 %. */
    @Test
    void fourMuonsAndTwoPhotons() {
        Model qed = Models.standard().get("qed");
        Process process = Process.parse("e+ e- -> mu+ mu- mu+ mu- gamma gamma", qed);
        String cuts = "E(gamma) > 0.5 GeV and abs(cosTheta(gamma)) < 0.95 and angle(gamma,gamma) > 0.05 rad"
                + " and angle(gamma,mu) > 0.1 rad";
        Estimate e = GeneratorFactory.crossSection(
                cut(GeneratorSettings.of(process, qed.point(), B), cuts, 0.08).withMaxEvaluations(25_000),
                CrossSectionTest.streams(1));
        assertThat(e.relativeError()).isLessThan(0.15);
        assertThat(e.value()).isCloseTo(6.46e-4, within(3 * e.error()));
    }
}
