/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
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

    /** Recoil mass squared of two muons at 80 GeV^2: 0.06 GeV^2 (arXiv:2212.03066). */
    @Test
    void heavyRecoilOfTwoMuons() {
        assertThat(recoil("parametric", 8.944)).isCloseTo(0.06, within(0.15 * 0.06));
    }

    /**
     * At 9 GeV^2 the paper has 0.23 GeV^2; ours is 0.87 of it, in both responses: a known difference, in docs/detector.md.
     * 3 %: statistics of 5000 events (1.1 %) and of the toy's acceptance.
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void lightRecoilOfTwoMuonsIsNarrow(String response) {
        assertThat(recoil(response, 3) / 0.23).isCloseTo(0.87, within(0.03));
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
        // a track needs 20 wires times 1/0.95: the 22nd layer, 51.6 cm from the axis; path 53 cm for R = 111 cm
        double lost = 0.5 * (1 - Math.exp(-53 * 0.493677 / (371.14 * p)));
        assertThat(t.rows() / (double) n).isCloseTo(0.98 * (1 - lost), within(0.01));
    }
}
