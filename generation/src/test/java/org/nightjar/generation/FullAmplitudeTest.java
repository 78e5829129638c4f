/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.function.DoubleUnaryOperator;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.generation.decay.ProcessDecays;
import org.nightjar.theory.Amplitudes;
import org.nightjar.theory.Model;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Models;
import org.nightjar.theory.Orders;
import org.nightjar.theory.Process;

/** Chains as one amplitude against the narrow width, an integral over the Breit-Wigner, and the final state written out. */
class FullAmplitudeTest {
    private static final double SQRT_S = 10.58;
    private static final Beams B = Beams.headOn(SQRT_S);
    private static final Model DARK = Models.standard().get("dark-photon");
    private static final String CHAIN = "e+ e- -> gamma A', A' -> mu+ mu-";
    private static final double LEAST_ENERGY = 1;
    private static final double COS = 0.9;
    private static final String PHOTON = "E(gamma) > 1 GeV and abs(cosTheta(gamma)) < 0.9";

    private static GeneratorSettings cut(GeneratorSettings s, String cuts) {
        return s.withCuts(new ArrayList<>(CutLanguage.parse(cuts, s.outgoing())));
    }

    private static Estimate integral(GeneratorSettings s, String cuts, double precision) {
        return GeneratorFactory.crossSection(
                cut(s, cuts).withWeights(true).withPrecision(precision), CrossSectionTest.streams(1));
    }

    private static Estimate full(String text, ModelPoint point, String cuts, double precision) {
        return integral(FullAmplitude.settings(Process.parse(text, point.model()), point, B), cuts, precision);
    }

    /** dark photon with 1 MeV of 3 GeV: the rest beyond the narrow width is of the size of width/mass, 3e-4; 3 errors and that. */
    @Test
    void aNarrowOneIsTheCrossSectionTimesTheBranchingFraction() {
        ModelPoint point = DARK.point("mA=3 GeV, eps=0.1, width=1e-3 GeV");
        Process process = Process.parse(CHAIN, DARK);
        Estimate narrow = integral(GeneratorSettings.hard(process, point, B), PHOTON, 0.002);
        // a given width leaves ratios of partial widths as they are, and the amplitude its coupling
        double fraction = ProcessDecays.branchingFraction(process, point)
                * DARK.point("mA=3 GeV, eps=0.1").width("A'")
                / 1e-3;
        Estimate full = full(CHAIN, point, PHOTON, 0.002);
        assertThat(full.value() / (narrow.value() * fraction))
                .isCloseTo(1, within(3 * Math.hypot(full.relativeError(), narrow.relativeError()) + 3e-4));
    }

    /**
     * A width of a third of the mass, and a particle below the threshold of its decay: sigma = integral dm^2/pi sigma(gamma A' of
     * mass m) m Gamma_mumu(m) / ((m^2 - M^2)^2 + M^2 Gamma^2), exact because both currents are conserved. sigma(m): e+ e- -> gamma A'
     * of massless electrons (m_e^2/s is 1e-9), Gamma_mumu = alpha eps^2 m (1 + 2 r^2) sqrt(1 - 4 r^2) / 3, r = m_mu/m. 3 errors of
     * 0.2 %.
     */
    @ParameterizedTest
    @CsvSource({"3, 1", "0.1, 0.001"})
    void aWideOneIsTheIntegralOverTheBreitWigner(double mass, double width) {
        double eps = 0.1;
        ModelPoint point = DARK.point("mA=%s GeV, eps=0.1, width=%s GeV".formatted(mass, width));
        double mu = point.mass("mu-");
        double s = SQRT_S * SQRT_S;
        double most = s - 2 * SQRT_S * LEAST_ENERGY;
        double expected = simpson(Math.log(4 * mu * mu), Math.log(most), log -> {
            double m2 = Math.exp(log);
            double r2 = mu * mu / m2;
            double phaseSpace = (1 + 2 * r2) * Math.sqrt(Math.max(0, 1 - 4 * r2));
            double partial = ClosedForms.ALPHA * eps * eps * Math.sqrt(m2) * phaseSpace / 3;
            double away = m2 - mass * mass;
            double breitWigner = Math.sqrt(m2) * partial / (away * away + mass * mass * width * width);
            return gammaA(s, m2, eps) * breitWigner / Math.PI * m2;
        });
        Estimate full = full(CHAIN, point, PHOTON, 0.002);
        assertThat(full.value()).isCloseTo(expected, within(3 * full.error()));
    }

    /** e+ e- -> gamma A' with |cos theta| < {@value #COS}, pb: integral of (t/u + u/t + 2 s m^2/(t u)) 2 pi alpha^2 eps^2/s^2. */
    private static double gammaA(double s, double m2, double eps) {
        double atanh = 0.5 * Math.log((1 + COS) / (1 - COS));
        double shape = -4 * COS + 8 * atanh + 16 * s * m2 * atanh / ((s - m2) * (s - m2));
        double coupling = ClosedForms.ALPHA * ClosedForms.ALPHA * eps * eps;
        return Constants.HBAR_C_SQUARED * Math.PI * coupling * (s - m2) / (s * s) * shape;
    }

    private static double simpson(double from, double to, DoubleUnaryOperator f) {
        int n = 20_000; // changes by 1e-7 at half as many: the square root at threshold
        double h = (to - from) / n;
        double sum = f.applyAsDouble(from) + f.applyAsDouble(to);
        for (int k = 1; k < n; k++) {
            sum += (k % 2 == 0 ? 2 : 4) * f.applyAsDouble(from + k * h);
        }
        return sum * h / 3;
    }

    /**
     * Four muons: the chain with exchanges against all new physics of the final state written out, whose channels are those of its
     * 96 diagrams; 3 combined errors of 0.5 %.
     */
    @Test
    void fourMuonsAreThoseWrittenOutWithoutQed() {
        Model model = Models.standard().get("lmu-ltau");
        ModelPoint point = model.point("mZ=1 GeV, gPrime=0.1, width=0.05 GeV");
        Process written = Process.parse("e+ e- -> mu+ mu- mu+ mu-", model);
        GeneratorSettings usual = GeneratorSettings.hard(written, point, B);
        GeneratorSettings other = GeneratorSettings.of(
                        Amplitudes.of(written, point, Orders.NEW), usual.incoming(), usual.outgoing(), B)
                .withTopologies(usual.topologies());
        Estimate full = full("e+ e- -> mu+ mu- Z', Z' -> mu+ mu-", point, "E(mu) > 0.3 GeV", 0.005);
        Estimate all = integral(other, "E(mu) > 0.3 GeV", 0.005);
        assertThat(full.value()).isCloseTo(all.value(), within(3 * Math.hypot(full.error(), all.error())));
    }

    /**
     * Events: the part of the dimuon masses within a window is that of the cross sections with and without it, 3 errors; the
     * particles of the chain's end alone, energy conserved to rounding.
     */
    @Test
    void eventsFollowTheBreitWigner() {
        ModelPoint point = DARK.point("mA=3 GeV, eps=0.1, width=0.3 GeV");
        double inside = full(CHAIN, point, PHOTON + " and M(mu+,mu-) > 2.9 GeV and M(mu+,mu-) < 3.2 GeV", 0.002)
                .value();
        double part = inside / full(CHAIN, point, PHOTON, 0.002).value();
        Streams streams = CrossSectionTest.streams(3);
        Generator g = GeneratorFactory.prepare(
                cut(FullAmplitude.settings(Process.parse(CHAIN, DARK), point, B), PHOTON), streams);
        EventBatch batch = new EventBatch();
        int n = 20_000;
        batch.start(0, n);
        g.generate(batch, streams, g.workspace());
        Particles p = batch.particles();
        int found = 0;
        for (int event = 0; event < n; event++) {
            int k = p.first(event);
            assertThat(p.pdg[k + 2]).isEqualTo(22);
            assertThat(p.pdg[k + 3]).isEqualTo(-13);
            assertThat(p.pdg[k + 4]).isEqualTo(13);
            assertThat(p.end(event) - k).isEqualTo(5);
            assertThat(p.e[k + 2] + p.e[k + 3] + p.e[k + 4]).isCloseTo(SQRT_S, within(1e-9));
            double mass = Math.sqrt(SQRT_S * SQRT_S - 2 * SQRT_S * p.e[k + 2]);
            found += mass > 2.9 && mass < 3.2 ? 1 : 0;
        }
        double error = Math.sqrt(part * (1 - part) / n);
        assertThat(found / (double) n).isCloseTo(part, within(3 * Math.hypot(error, 0.003 * part)));
    }

    /** A width that momenta cannot resolve; flights are told. */
    @Test
    void widthsThatCannotBeSampledAreRefused() {
        Process process = Process.parse(CHAIN, DARK);
        assertThatThrownBy(() -> FullAmplitude.settings(process, DARK.point("mA=3 GeV, eps=1e-6"), B))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("too small beside its mass")
                .hasMessageContaining("Maybe without --full");
        List<String> notes = FullAmplitude.notes(process, DARK.point("mA=0.3 GeV, eps=1e-6"));
        assertThat(notes).singleElement().asString().contains("c tau = ");
    }
}
