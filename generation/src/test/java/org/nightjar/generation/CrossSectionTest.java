/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.particles.ParticleType;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.Amplitude;

class CrossSectionTest {
    private static final Beams B = Beams.headOn(10.58);
    private static final double S = 10.58 * 10.58;
    private static final double PER_S = Constants.HBAR_C_SQUARED / S * ClosedForms.ALPHA * ClosedForms.ALPHA;

    static Streams streams(long seed) {
        return new Streams(seed, new SampleId("generation test"));
    }

    private static Estimate crossSection(Amplitude amplitude, List<ParticleType> out, PhaseSpaceCut... cuts) {
        GeneratorSettings settings =
                GeneratorSettings.of(amplitude, ClosedForms.BEAMS, out, B).withCuts(List.of(cuts));
        return GeneratorFactory.prepare(settings, streams(1)).crossSection();
    }

    private static void agrees(Estimate ours, double reference, double referenceError) {
        double error = Math.hypot(ours.error(), referenceError);
        assertThat(ours.value()).isCloseTo(reference, within(3 * error)); // 3 combined Monte Carlo errors
    }

    /** alpha g^2/24 (1 - m^2/s)^3: alp.md section 1.3; the quadrature is exact up to rounding. */
    @ParameterizedTest
    @CsvSource({"0.1", "0.2", "1", "3", "5", "8", "9.5", "10.579"})
    void gammaAlpHasItsClosedForm(double mass) {
        double r = 1 - mass * mass / S;
        double expected = Constants.HBAR_C_SQUARED * ClosedForms.ALPHA * 1e-6 / 24 * r * r * r;
        Estimate e = crossSection(ClosedForms.gammaAlp(mass, 1e-3), List.of(ClosedForms.PHOTON, ClosedForms.alp(mass)));
        assertThat(e.value() / expected).isCloseTo(1, within(1e-11));
    }

    /** CHECKS.md row 90: 4 pi alpha^2/(3 s) beta (3 - beta^2)/2 = 0.77592697 nb with all its digits. */
    @Test
    void muonPairsHaveTheirClosedForm() {
        Estimate e = crossSection(ClosedForms.muons(), List.of(ClosedForms.ANTIMUON, ClosedForms.MUON));
        assertThat(e.value()).isCloseTo(775.92697, within(1e-4)); // 8 digits given
    }

    /** Xsec_backgrounds table, MadGraph5_aMC@NLO 3.1.1: 719.01(20) pb for |cos| < 0.95. */
    @Test
    void muonPairsInsideACutAgreeWithMadGraph() {
        Estimate e = crossSection(
                ClosedForms.muons(),
                List.of(ClosedForms.ANTIMUON, ClosedForms.MUON),
                PhaseSpaceCut.every("mu", 0, 0.95));
        agrees(e, 719.01, 0.195);
    }

    /** CHECKS.md row 92, (2 pi a^2/s) [ln((1+c)/(1-c)) - c] between 10 and 170 degrees; here with the same constants. */
    @Test
    void twoPhotonsHaveTheirClosedForm() {
        double c = Math.cos(Math.toRadians(10));
        double expected = 2 * Math.PI * PER_S * (Math.log((1 + c) / (1 - c)) - c);
        Estimate e = crossSection(
                ClosedForms.twoPhotons(),
                List.of(ClosedForms.PHOTON, ClosedForms.PHOTON),
                PhaseSpaceCut.every("gamma", 0.5, c));
        assertThat(e.value()).isCloseTo(4524.839, within(1e-3)); // CHECKS.md: 4.524839 nb
        assertThat(e.value() / expected).isCloseTo(1, within(1e-11));
    }

    /** The same through Monte Carlo, which a cut that only the laboratory knows brings about. */
    @Test
    void monteCarloAgreesWithQuadrature() {
        double c = Math.cos(Math.toRadians(10));
        List<ParticleType> out = List.of(ClosedForms.PHOTON, ClosedForms.PHOTON);
        PhaseSpaceCut box = PhaseSpaceCut.every("gamma", 0.5, c);
        Estimate exact = crossSection(ClosedForms.twoPhotons(), out, box);
        Estimate sampled =
                crossSection(ClosedForms.twoPhotons(), out, box, PhaseSpaceCut.minAngle("gamma", "gamma", 0.1));
        assertThat(sampled.error()).isGreaterThan(0);
        agrees(sampled, exact.value(), 0);
    }

    /** MadGraph5_aMC@NLO 3.1.1: 78781(25) and 35256(17) pb. */
    @ParameterizedTest
    @CsvSource({"0.95, 78781, 25.3", "0.9, 35256, 16.8"})
    void bhabhaAgreesWithMadGraph(double c, double reference, double error) {
        Estimate e = crossSection(
                ClosedForms.bhabha(),
                List.of(ClosedForms.POSITRON, ClosedForms.ELECTRON),
                PhaseSpaceCut.every("e", 0, c));
        agrees(e, reference, error);
    }

    @Test
    void bhabhaWithoutCutDiverges() {
        assertThatThrownBy(
                        () -> crossSection(ClosedForms.bhabha(), List.of(ClosedForms.POSITRON, ClosedForms.ELECTRON)))
                .isInstanceOf(PhysicsException.class)
                .hasMessage("""
                        e+ e- -> e+ e-: the cross section diverges along the beams.
                           Maybe with a cut such as abs(cosTheta(e+)) < 0.95?""");
    }

    /** Flat phase space over MadGraph's |M|^2, P95 cuts: 132.8(1.1) pb. */
    @Test
    void threePhotonsAgreeWithFlatPhaseSpace() {
        Estimate e = crossSection(
                ClosedForms.threePhotons(),
                List.of(ClosedForms.PHOTON, ClosedForms.PHOTON, ClosedForms.PHOTON),
                PhaseSpaceCut.every("gamma", 0.25, 0.95),
                PhaseSpaceCut.minAngle("gamma", "gamma", 0.05));
        agrees(e, 132.8, 1.1);
    }

    @Test
    void softPhotonsNeedACut() {
        assertThatThrownBy(() -> crossSection(
                        ClosedForms.threePhotons(),
                        List.of(ClosedForms.PHOTON, ClosedForms.PHOTON, ClosedForms.PHOTON)))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("diverges for soft photons");
    }

    @Test
    void closedChannelIsSaid() {
        assertThatThrownBy(() ->
                        crossSection(ClosedForms.gammaAlp(11, 1e-3), List.of(ClosedForms.PHOTON, ClosedForms.alp(11))))
                .isInstanceOf(PhysicsException.class)
                .hasMessage("""
                        e+ e- -> gamma a: the channel is closed (masses add up to 11.0 GeV, beams have 10.58 GeV).
                           Maybe a lighter particle or more energy?""");
    }
}
