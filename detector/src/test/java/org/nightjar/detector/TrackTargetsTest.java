/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;

/**
 * Widths of tracks and masses against published ones (simulation where the paper says so), half of the central 68 %,
 * within 15 %. Nothing in the cards was adjusted to them. Values from belle2-2019 without beam background.
 */
@Tag("physics")
class TrackTargetsTest {
    private static DetectorModel model(String response) {
        return TestDetector.card(
                        "nightjar: detector/1\nname: targets\ntitle: t\nextends: belle2-2019\nresponse: " + response
                                + "\ntracker:\n  describes: { value: simulation, source: test, status: guess }"
                                + "\noverlay:\n  clusters: { value: 0, source: test, status: guess }\n")
                .model();
    }

    /** 12 um at high momentum (arXiv:2104.12624): tracks of 3 to 5 GeV. */
    @Test
    void transverseImpactParameter() {
        Streams s = TestEvents.streams("d0", 1);
        EventBatch b =
                TestEvents.single(s, 10_000, 13, Constants.MUON_MASS, 3, 5, Math.toRadians(60), Math.toRadians(120));
        model("geometric").respond(b, s);
        double[] d0 = new double[b.tracks().rows()];
        for (int i = 0; i < d0.length; i++) {
            d0[i] = 1e4 * TrackTest.difference(b.tracks(), i, b.particles())[0];
        }
        assertThat(TwoTracks.halfWidth(d0)).isCloseTo(12, within(0.15 * 12));
    }

    /**
     * 0.1 % pt and 0.3 % in quadrature at 90 degrees are printed as typical (arXiv:2207.00509), in round numbers. Ours is 0.094 % and
     * 0.23 %: the width of the layers (test of the covariance elsewhere) and of what the card adds to it. 5 %: statistics of 20,000
     * tracks (0.9 %) and that the layers' part is no exact sum of two terms.
     */
    @ParameterizedTest
    @CsvSource({"parametric,1", "parametric,5", "geometric,0.5", "geometric,3"})
    void transverseMomentum(String response, double p) {
        Streams s = TestEvents.streams("pt", 1);
        double right = Math.toRadians(90);
        double e = Math.hypot(p, Constants.MUON_MASS);
        EventBatch b = TestEvents.single(s, 20_000, 13, Constants.MUON_MASS, e, e, right - 0.01, right + 0.01);
        model(response).respond(b, s);
        double[] ratio = new double[b.tracks().rows()];
        for (int i = 0; i < ratio.length; i++) {
            int k = b.tracks().truth[i];
            ratio[i] = Math.hypot(b.tracks().px[i], b.tracks().py[i])
                    / Math.hypot(b.particles().px[k], b.particles().py[k]);
        }
        double width = TwoTracks.halfWidth(ratio);
        assertThat(width / Math.hypot(0.00094 * p, 0.0023)).isCloseTo(1, within(0.05));
        assertThat(width / Math.hypot(0.001 * p, 0.003)).isBetween(0.7, 1.0);
    }

    /**
     * Recoil mass squared of two muons at 80 GeV^2: 0.06 GeV^2 (arXiv:2212.03066), from which, and from the width at 9 GeV^2, the card
     * has what it adds to the layers: a closure.
     */
    @Test
    void heavyRecoilOfTwoMuons() {
        assertThat(recoil("parametric", 8.944)).isCloseTo(0.06, within(0.15 * 0.06));
    }

    /**
     * At 9 GeV^2 the paper has 0.23 GeV^2 (see above). Flat phase space, whose muons are harder than those of a radiated boson, is 1.09
     * times as wide as that. 4 %: statistics of 5000 events (1.1 %), of the toy's acceptance, and of the derivation.
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void lightRecoilOfTwoMuons(String response) {
        assertThat(recoil(response, 3) / 0.23).isCloseTo(1.09, within(0.04));
    }

    private static double recoil(String response, double mass) {
        DetectorModel m = model(response);
        Streams s = TestEvents.streams("recoil", 1);
        EventBatch b = TwoTracks.withRecoil(s, 10_000, mass, m.beams());
        m.respond(b, s);
        double[] found = TwoTracks.recoil2(b, m.beams().total(), Constants.MUON_MASS);
        assertThat(found.length).isGreaterThan(2000);
        return TwoTracks.halfWidth(found);
    }

    /**
     * 2018, without most of the silicon (arXiv:1912.11276): windows of four widths of 1150 and 51 MeV. Flat phase space; at 6.9 GeV the
     * published width is the quadratic sum of a Crystal Ball's and a second Gaussian's, wider than ours by definition.
     */
    @ParameterizedTest
    @CsvSource({"0.5,287.5", "6.9,12.75"})
    void recoilIn2018(double mass, double published) {
        DetectorModel m = TestDetector.quiet();
        Streams s = TestEvents.streams("recoil", 1);
        EventBatch b = TwoTracks.withRecoil(s, 10_000, mass, m.beams());
        m.respond(b, s);
        double[] found = TwoTracks.recoil2(b, m.beams().total(), Constants.MUON_MASS);
        double width = 1e3 * TwoTracks.halfWidth(found) / (2 * mass);
        assertThat(width / published).isCloseTo(1, within(0.15));
    }

    /** K_S to two pions with its flight: 2.0 MeV (arXiv:2402.17260). */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void neutralKaons(String response) {
        DetectorModel m = model(response);
        Streams s = TestEvents.streams("kaons", 1);
        // c tau = 2.684 cm (PDG)
        EventBatch b = TwoTracks.resonance(s, 8000, 0.497611, 0.13957039, 211, 0.5, 3, 2.684);
        m.respond(b, s);
        double[] found = TwoTracks.masses(b, 0.13957039);
        assertThat(found.length).isGreaterThan(5000);
        assertThat(1e3 * TwoTracks.halfWidth(found)).isCloseTo(2.0, within(0.3));
    }

    /** Totals as the paper's recoil needs them: beams of 10.58 GeV. */
    @Test
    void beamsOfTheRecoil() {
        FourMomentum total = model("parametric").beams().total();
        assertThat(Math.sqrt(total.mass2())).isCloseTo(10.58, within(0.01));
    }

    /** Half of the decays in flight end the track, of pions and kaons alike: 1 - exp(-L m/(c tau p)) decay within L. */
    @Test
    void kaonsDecayInFlight() {
        Streams s = TestEvents.streams("flight", 1);
        int n = 20_000;
        double p = 0.5;
        double e = Math.hypot(p, 0.493677);
        EventBatch b = TestEvents.single(s, n, 321, 0.493677, e, e, Math.toRadians(80), Math.toRadians(100));
        model("parametric").respond(b, s);
        Tracks t = b.tracks();
        // the fourth layer of silicon, which makes a track, is 10.4 cm from the axis; up to there 0.26 % (pipe), 0.04 %
        // (pixels) and
        // 0.18 % per layer of strips (half of the third) interact: the card's interaction lengths; statistical error
        // 0.0014
        double lost = 0.5 * (1 - Math.exp(-10.4 * 0.493677 / (371.14 * p)));
        double interacts = 0.0026 + 0.0004 + 2.5 * 0.0018;
        assertThat(t.rows() / (double) n).isCloseTo(0.98 * (1 - lost) * (1 - interacts), within(0.005));
    }
}
