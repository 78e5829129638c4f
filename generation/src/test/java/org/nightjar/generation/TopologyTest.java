/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.nightjar.core.PhysicsException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.generation.cuts.CutLanguage;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import org.nightjar.theory.Process;

/** Processes that are sampled along the peaks of their trees. */
class TopologyTest {
    private static final Beams B = Beams.headOn(10.58);
    private static final Beams ASYMMETRIC = new Beams(7.0, 0.04, 4.0, -0.04, 0, 0, 0, 0, 0, 0);

    static Stream<List<String>> rows() {
        return ReferenceTest.rows("cross-sections-by-topology.txt").map(List::of);
    }

    private static GeneratorSettings settings(
            String model, String parameters, String process, Beams beams, String... cuts) {
        Model m = Models.standard().get(model);
        GeneratorSettings s = GeneratorSettings.of(Process.parse(process, m), m.point(parameters), beams);
        List<PhaseSpaceCut> all = new ArrayList<>();
        for (String cut : cuts) {
            all.addAll(CutLanguage.parse(cut, s.outgoing()));
        }
        return s.withCuts(all);
    }

    private static Estimate crossSection(GeneratorSettings s) {
        return GeneratorFactory.prepare(s.withWeights(true), CrossSectionTest.streams(3))
                .crossSection();
    }

    /** Within 3 combined standard deviations of the reference and of our own integration to 0.3 %. */
    @ParameterizedTest
    @MethodSource("rows")
    void crossSectionAgrees(List<String> row) {
        String[] cuts = row.get(3).isEmpty() ? new String[0] : row.get(3).split(";");
        Estimate e = crossSection(
                settings(row.get(0), row.get(1), row.get(2), B, cuts).withPrecision(3e-3));
        double error = Math.hypot(e.error(), Double.parseDouble(row.get(5)));
        assertThat(e.relativeError()).isLessThan(3e-3);
        assertThat(e.value()).isCloseTo(Double.parseDouble(row.get(4)), within(3 * error));
    }

    /** With radiation and laboratory cuts, the channels and the isotropic chain agree: 3 combined errors. */
    @Test
    void channelsAndIsotropicChainAgreeWithRadiationInTheLaboratory() {
        String cut = "lab(E(mu)) > 0.7 GeV and 17 deg < lab(theta(mu)) < 150 deg";
        GeneratorSettings s = settings("lmu-ltau", "mZ=2 GeV,gPrime=1e-3", "e+ e- -> mu+ mu- Z'", ASYMMETRIC, cut)
                .withIsr(true);
        Estimate channels = crossSection(s.withPrecision(3e-3));
        Estimate chain = crossSection(s.withTopologies(List.of()).withPrecision(5e-3));
        assertThat(channels.value()).isCloseTo(chain.value(), within(3 * Math.hypot(channels.error(), chain.error())));
    }

    private static EventBatch events(Generator g, int n) {
        EventBatch batch = new EventBatch();
        batch.start(0, n);
        g.generate(batch, CrossSectionTest.streams(5), g.workspace());
        return batch;
    }

    @Test
    void serialisedGeneratorMakesTheSameEvents() throws IOException, ClassNotFoundException {
        GeneratorSettings s = settings("lmu-ltau", "mZ=2 GeV,gPrime=1e-3", "e+ e- -> mu+ mu- Z'", ASYMMETRIC)
                .withIsr(true)
                .withPrecision(0.02);
        Generator g = GeneratorFactory.prepare(s, CrossSectionTest.streams(1));
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(bytes)) {
            out.writeObject(g);
        }
        try (ObjectInputStream in = new ObjectInputStream(new ByteArrayInputStream(bytes.toByteArray()))) {
            Particles a = events(g, 200).particles();
            Particles b = events((Generator) in.readObject(), 200).particles();
            assertThat(Arrays.copyOf(b.px, b.rows())).isEqualTo(Arrays.copyOf(a.px, a.rows()));
            assertThat(Arrays.copyOf(b.e, b.rows())).isEqualTo(Arrays.copyOf(a.e, a.rows()));
        }
    }

    /** Momenta of lost electrons are good to 1e-13 of the beam energy: each component is a sum of four numbers of 5 GeV. */
    @Test
    void momentumIsConservedWithElectronsLostAlongTheBeams() {
        GeneratorSettings s = settings("alp-photon", "ma=0.5 GeV,gagg=1e-3 /GeV", "e+ e- -> e+ e- a", B)
                .withPrecision(0.05);
        Generator g = GeneratorFactory.prepare(s, CrossSectionTest.streams(1));
        Particles p = events(g, 2000).particles();
        int lost = 0;
        for (int k = 0; k < 2000; k++) {
            double[] sum = new double[4];
            for (int row = p.first(k); row < p.end(k); row++) {
                int sign = p.status[row] == 4 ? 1 : p.status[row] == 1 ? -1 : 0;
                sum[0] += sign * p.e[row];
                sum[1] += sign * p.px[row];
                sum[2] += sign * p.py[row];
                sum[3] += sign * p.pz[row];
                boolean electron = p.status[row] == 1 && Math.abs(p.pdg[row]) == 11;
                lost += electron && Math.hypot(p.px[row], p.py[row]) < 1e-3 ? 1 : 0;
            }
            for (double component : sum) {
                assertThat(component).isCloseTo(0, within(1e-11));
            }
        }
        assertThat(lost).isGreaterThan(500);
    }

    @Test
    void softPhotonsOfAnyProcessNeedACut() {
        for (String process : List.of("e+ e- -> e+ e- gamma", "e+ e- -> e+ e- mu+ mu- gamma")) {
            GeneratorSettings s = settings("qed", "", process, B, "abs(cosTheta(gamma)) < 0.9");
            assertThatThrownBy(() -> crossSection(s))
                    .isInstanceOf(PhysicsException.class)
                    .hasMessage(
                            "cross section: it diverges for soft photons (no cut on the photon energy).\n   Maybe with"
                                    + " the cut E(gamma) > 0.1 GeV?");
        }
    }

    /** The largest photon energy is (s - 4 m^2)/(2 sqrt s) = 5.288 GeV at sqrt s = 10.58 GeV. */
    @Test
    void energiesBeyondReachAreSaid() {
        for (String energy : List.of("5.4", "20", "30")) {
            GeneratorSettings s = settings("qed", "", "e+ e- -> mu+ mu- gamma", B, "E(gamma) > " + energy + " GeV");
            assertThatThrownBy(() -> crossSection(s))
                    .isInstanceOf(PhysicsException.class)
                    .hasMessageStartingWith(
                            "e+ e- -> mu+ mu- gamma: no event passes the cuts, gamma has 5.288 GeV at most and they ask for "
                                    + energy);
        }
    }

    /** A cut that nothing passes is said, with what was tried. */
    @Test
    void contradictingCutsAreSaid() {
        GeneratorSettings s =
                settings("lmu-ltau", "mZ=2 GeV,gPrime=1e-3", "e+ e- -> mu+ mu- Z'", B, "M(mu+,mu-) > 9 GeV");
        assertThatThrownBy(() -> crossSection(s))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("e+ e- -> mu+ mu- Z': no phase-space point passes the cuts")
                .hasMessageContaining("Maybe the cuts contradict each other or the beam energy?");
    }
}
