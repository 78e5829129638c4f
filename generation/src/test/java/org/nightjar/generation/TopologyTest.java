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
import org.nightjar.generation.internal.Setup;
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

    /** Cuts that nothing can pass are said at once, where they concern one quantity, two energies or all directions. */
    @Test
    void contradictionsAreSeen() {
        String mumu = "e+ e- -> mu+ mu- gamma";
        String photons = "e+ e- -> gamma gamma gamma";
        refused(
                mumu,
                "no event passes both 'M(mu+,mu-) > 5 GeV' and 'M(mu-,mu+) < 3 GeV'",
                "M(mu+,mu-) > 5 GeV and M(mu-,mu+) < 3 GeV");
        refused(mumu, "no event passes both 'pt(mu+) > 3 GeV' and 'E(mu) < 2 GeV'", "pt(mu+) > 3 GeV", "E(mu) < 2 GeV");
        refused(
                mumu,
                "no event passes both 'cosTheta(mu) > 0.5' and 'cosTheta(mu-) < 0'",
                "cosTheta(mu) > 0.5",
                "cosTheta(mu-) < 0");
        refused(mumu, "no event passes 'M(mu+,mu-) > 11 GeV', its largest value is 10.58.", "M(mu+,mu-) > 11 GeV");
        refused(mumu, "no event passes 'M(mu+,mu-) < 0.1 GeV', its smallest value is 0.2113.", "M(mu+,mu-) < 0.1 GeV");
        // (s - 25 GeV^2)/(2 sqrt s) = 4.109 GeV
        refused(mumu, "gamma has 4.109 GeV at most and they ask for 4.5", "M(mu+,mu-) > 5 GeV", "E(gamma) > 4.5 GeV");
        // no flavour factory has these energies, and no range that is searched need end at a thousand
        refused(mumu, "no event passes the cuts", "E(gamma) > 99999 GeV");
        refused(mumu, "no event passes", "M(mu+,mu-) > 3e7 GeV");
        refused(photons, "they ask for 12.00 GeV together and the beams have 10.58 GeV", "E(gamma) > 4 GeV");
        refused(photons, "they send all particles to one side", "E(gamma) > 1 GeV", "cosTheta(gamma) > 0.1");
        refused(photons, "'count(gamma, E > 1 GeV) > 3', its largest value is 3", "count(gamma, E > 1 GeV) > 3");
    }

    private static void refused(String process, String message, String... cuts) {
        assertThatThrownBy(() -> new Setup(settings("qed", "", process, B, cuts)))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining(message);
    }

    /** Windows narrower than the steps of the search for their borders, and alternatives, are left to the points. */
    @Test
    void whatIsNotSeenIsNotRefused() {
        for (String cut : List.of("2.0001 GeV < M(mu+,mu-) < 2.0002 GeV", "M(mu+,mu-) < 1 GeV or M(mu+,mu-) > 9 GeV")) {
            assertThat(new Setup(settings("qed", "", "e+ e- -> mu+ mu- gamma", B, cut, "E(gamma) > 1 GeV")))
                    .isNotNull();
        }
    }

    /** Where many quantities contradict each other the search for points ends, and says what was tried. */
    @Test
    void contradictingCutsAreSaid() {
        // a Z' of 2 GeV has at most (s + 4 GeV^2 - 4 m_mu^2)/(2 sqrt s) = 5.48 GeV, so the muons have at least 5.1 GeV
        GeneratorSettings s =
                settings("lmu-ltau", "mZ=2 GeV,gPrime=1e-3", "e+ e- -> mu+ mu- Z'", B, "E(mu+) + E(mu-) < 5 GeV");
        assertThatThrownBy(() -> crossSection(s))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("e+ e- -> mu+ mu- Z': no phase-space point passes the cuts")
                .hasMessageContaining("Maybe the cuts contradict each other or the beam energy?");
    }
}
