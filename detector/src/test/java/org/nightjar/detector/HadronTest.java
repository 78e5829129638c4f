/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.random.Streams;

/** Hadrons in the crystals: interaction lengths, window of the muon identification of 2018, neutral kaons, split-offs. */
class HadronTest {
    private static final int EVENTS = 20_000;
    private static final double PION = 0.13957039;
    private static final String HADRONS = "hadron showers:";
    /**
     * Interaction lengths before the crystals at 90 degrees, of the layers of belle2-2018: beam pipe, an eighth of the azimuth of
     * six layers of silicon, inner wall, gas and wires, outer wall, TOP.
     */
    private static final double PIONS = 0.0026 + (2 * 0.0004 + 4 * 0.0018) / 8 + 0.0009 + 0.0009 + 0.0074 + 0.0359;

    private static final double NUCLEONS = 0.0037 + (2 * 0.0005 + 4 * 0.0023) / 8 + 0.0012 + 0.0013 + 0.0102 + 0.0471;

    private static EventBatch respond(DetectorModel model, int pdg, double mass, double p, int n) {
        Streams s = TestEvents.streams("hadrons " + pdg, 3);
        double e = Math.hypot(p, mass);
        double right = Math.toRadians(90);
        EventBatch b = TestEvents.single(s, n, pdg, mass, e, e, right - 0.01, right + 0.01);
        model.respond(b, s);
        return b;
    }

    /** Distribution function of Beta(2, 3), whose mean is 0.4 and whose standard deviation 0.2. */
    private static double share(double x) {
        double y = Math.min(1, Math.max(0, x));
        return y * y * (6 - 8 * y + 3 * y * y);
    }

    /**
     * Share of pions of 2 GeV (1.865 GeV of kinetic energy: cross sections 1165 mb on tin over 1015 mb at high energy, 1.331 times
     * those of carbon and oxygen; Geant4, G4PiNuclearCrossSection) in the muon window 0.15 to 0.4 GeV and E/p below 0.4 (arXiv:1912.11276), against an integral over
     * the depth of the interaction: those that cross 30 cm (ionisation of 0.2 GeV inside the window), and those whose
     * ionisation and shower fall into it, also of interactions before the crystals. Binomial error 0.4 %; the fluctuation of ionisation is 15 MeV, which moves less than
     * 0.5 %; pions that decayed (1 %) are muons.
     */
    @Test
    void muonWindow() {
        DetectorModel model = TestDetector.quiet(
                "split-offs: { value: 0.4,",
                "split-offs: { value: 0.0,",
                "width: { value: 3 cm",
                "width: { value: 0 cm");
        EventBatch b = respond(model, 211, PION, 2, EVENTS);
        Tracks t = b.tracks();
        double muons = 0;
        for (int i = 0; i < t.rows(); i++) {
            muons += t.muonScore[i];
        }
        double kinetic = Math.hypot(2, PION) - PION;
        double length = 44.1 * 1015 / 1165;
        double inside = 0;
        int steps = 3000;
        for (int i = 0; i < steps; i++) {
            double x = 30 * (i + 0.5) / steps;
            double ionised = 0.205 * x / 30;
            double left = kinetic - ionised;
            double window = share((0.4 - ionised) / left) - share((0.15 - ionised) / left);
            inside += window * Math.exp(-x / length) * 30 / length / steps;
        }
        double before = share(0.4 / kinetic) - share(0.15 / kinetic);
        double reaches = Math.exp(-1.331 * PIONS);
        double expected = reaches * (Math.exp(-30 / length) + inside) + (1 - reaches) * before;
        assertThat(muons / t.rows()).isCloseTo(expected, within(0.02));
        // muons nearly all pass: the cut separates
        Tracks real = respond(model, 13, 0.1056584, 2, 2000).tracks();
        double passed = 0;
        for (int i = 0; i < real.rows(); i++) {
            passed += real.muonScore[i];
        }
        assertThat(passed / real.rows()).isGreaterThan(0.97);
    }

    /**
     * Without interaction before or in the crystals: exp(-30 cm/length - before) of hadrons leave ionisation below 0.4 GeV. Pions of
     * 1.14 GeV have 1 GeV of kinetic energy: 1225 mb on tin in place of 1015 mb at high energy, on average 1.479 times as much on
     * carbon (256 over 174) and oxygen (327 over 222); at 3 GeV (2.86) 1122 mb and 1.235. The way is longer where the track
     * comes in at an angle: sin = 125.16 cm x 0.45/(2 x 113.1 cm) at 1.13 GeV, a chord of 30.8 cm.
     */
    @ParameterizedTest
    @CsvSource({
        "211,0.13957039,3,30.1,39.9,1.235",
        "211,0.13957039,1.1309,30.8,36.5,1.479",
        "321,0.493677,3,30.1,44.1,1",
        "2212,0.938272,3,30.1,38.0,1"
    })
    void interactionLength(int pdg, double mass, double momentum, double way, double length, double before) {
        EventBatch b = respond(
                TestDetector.quiet(
                        "visible share: { value: [0.4, 0.2]",
                        "visible share: { value: [0.6, 0.05]",
                        "split-offs: { value: 0.4,",
                        "split-offs: { value: 0.0,"),
                pdg,
                mass,
                momentum,
                EVENTS);
        int crossing = 0;
        int all = 0;
        for (int i = 0; i < b.tracks().rows(); i++) {
            int c = b.tracks().cluster[i];
            if (c >= 0) {
                all++;
                crossing += b.clusters().energy[c] < 0.4 ? 1 : 0;
            }
        }
        // binomial 0.4 %, pions and kaons that decayed first (1 and 6 %) ionise too
        double decayed = pdg == 321 ? 0.06 : 0.01;
        double depth = way / length + (pdg == 2212 ? NUCLEONS : before * PIONS);
        assertThat(crossing / (double) all).isCloseTo(Math.exp(-depth) + 0.4 * decayed, within(0.02));
    }

    /** arXiv:2311.14647, figure 5 (data): K_L leave a deposit with 0.37 at 1.85 GeV and 0.445 at 3.76 GeV; only of decays a track. */
    @ParameterizedTest
    @CsvSource({"parametric,1.85,0.37", "geometric,3.76,0.445"})
    void neutralKaons(String response, double energy, double expected) {
        DetectorModel model = TestDetector.quiet("response: parametric", "response: " + response);
        EventBatch b = respond(model, 130, 0.497611, Math.sqrt(energy * energy - 0.497611 * 0.497611), 10_000);
        int seen = 0;
        int whole = 0;
        for (int k = 0; k < b.size(); k++) {
            if (b.particles().count(k) > 1) {
                continue; // decayed in flight
            }
            whole++;
            assertThat(b.tracks().count(k)).isZero();
            seen += b.clusters().count(k) > 0 ? 1 : 0;
            for (int i = b.clusters().first(k); i < b.clusters().end(k); i++) {
                assertThat(b.clusters().energy[i]).isLessThan(energy);
            }
        }
        // 2 % decay at 1.85 GeV: 1 - exp(-125 cm 0.4976/(1534 cm 1.78))
        assertThat(whole).isBetween(9600, 9950);
        // binomial error 0.5 %; up to 1 % of the deposits are below the threshold of a cluster
        assertThat(seen / (double) whole).isCloseTo(expected, within(0.02));
    }

    /**
     * Split-offs: 0.4 in each interaction, of those exp(-20/100) are above the threshold and few are merged or lost. Without
     * them, clusters without a track are those of pions whose track was not found. The error of the difference is 0.004.
     */
    @Test
    void splitOffs() {
        EventBatch without = respond(
                TestDetector.quiet("split-offs: { value: 0.4,", "split-offs: { value: 0.0,"), 211, PION, 2, EVENTS);
        assertThat(without.clusters().rows()).isLessThanOrEqualTo(EVENTS);
        double splitOffs = untracked(respond(TestDetector.quiet(), 211, PION, 2, EVENTS)) - untracked(without);
        double made = 0.4 * (1 - Math.exp(-30 / 44.1 * 1165 / 1015 - 1.331 * PIONS)) * Math.exp(-20.0 / 100);
        assertThat(splitOffs).isBetween(0.8 * made, made + 3 * 0.004);
    }

    /**
     * Interactions in the pipe, the inner wall and the gas before the twentieth wire or so cost the track, those behind the wires
     * do not: pions of 5 GeV (1 % decay, half unseen) against muons. Layers up to the inner wall 0.49 % and, of gas and wires,
     * four tenths of 0.09 % (22 of 56 layers); binomial error of the difference 0.14 %.
     */
    @Test
    void tracksEndInNuclei() {
        int n = 60_000;
        double pions = respond(TestDetector.quiet(), 211, PION, 5, n).tracks().rows();
        double muons =
                respond(TestDetector.quiet(), 13, 0.1056584, 5, n).tracks().rows();
        double decays = 0.5 * (1 - Math.exp(-51.6 * PION / (780.45 * 5)));
        double expected = 0.0026 + (2 * 0.0004 + 4 * 0.0018) / 8 + 0.0009 + 0.4 * 0.0009 + decays;
        assertThat(1 - pions / muons).isCloseTo(expected, within(3 * 0.0014)).isPositive();
    }

    /** Neutrons interact with 1 - exp(-depth before and in the crystals). */
    @Test
    void neutrons() {
        EventBatch b = respond(
                TestDetector.quiet("visible share: { value: [0.4, 0.2]", "visible share: { value: [0.6, 0.05]"),
                2112,
                0.939565,
                3,
                EVENTS);
        int seen = 0;
        for (int k = 0; k < b.size(); k++) {
            seen += b.clusters().count(k) > 0 ? 1 : 0;
        }
        // binomial error 0.35 %
        assertThat(seen / (double) EVENTS).isCloseTo(1 - Math.exp(-30 / 38.0 - NUCLEONS), within(0.011));
    }

    /** Clusters without a track, per event. */
    private static double untracked(EventBatch b) {
        Clusters c = b.clusters();
        int n = 0;
        for (int i = 0; i < c.rows(); i++) {
            n += c.track[i] < 0 ? 1 : 0;
        }
        return n / (double) b.size();
    }

    /** What an antiproton annihilates with adds up to 1.9 GeV; a slow proton leaves no more than its kinetic energy. */
    @Test
    void annihilationAndRange() {
        EventBatch b = respond(TestDetector.quiet(), -2212, 0.938272, 1, 4000);
        int beyond = 0;
        for (int i = 0; i < b.clusters().rows(); i++) {
            beyond += b.clusters().energy[i] > 1 ? 1 : 0;
        }
        assertThat(beyond).isGreaterThan(400);
        EventBatch slow = respond(TestDetector.quiet(), 2212, 0.938272, 0.5, 4000);
        assertThat(slow.clusters().rows()).isGreaterThan(3500);
        for (int i = 0; i < slow.clusters().rows(); i++) {
            assertThat(slow.clusters().energy[i]).isLessThan(Math.hypot(0.5, 0.938272) - 0.938272 + 1e-9);
        }
    }

    /**
     * A muon that enters at an angle has a longer way: with 0.6 GeV across the beams it has a radius of 133.4 cm in 1.5 T and meets the
     * front face at 125.16 cm under asin(125.16/266.8) = 28 degrees; the chord of a shell of 30 cm is then 1.104 times 30 cm, at 5 GeV
     * 1.001 times. Medians of 6000 deposits of 15 MeV (Moyal) width: 0.2 %.
     */
    @Test
    void slant() {
        double soft = medianEnergy(0.6);
        double hard = medianEnergy(5);
        assertThat(soft / hard).isCloseTo(1.103, within(0.01));
    }

    private static double medianEnergy(double momentum) {
        Clusters c =
                respond(TestDetector.quiet(), 13, 0.1056584, momentum, EVENTS).clusters();
        double[] e = Arrays.copyOf(c.energy, c.rows());
        Arrays.sort(e);
        return e[e.length / 2];
    }

    /** Photons and electrons see the same random numbers with and without hadron showers: the same bits. */
    @ParameterizedTest
    @ValueSource(ints = {22, 11})
    void othersKeepTheirBits(int pdg) {
        String text = TestDetector.text("belle2-2018.yaml");
        int from = text.indexOf(HADRONS);
        String without = text.substring(0, from) + text.substring(text.indexOf("trigger:", from));
        double mass = pdg == 22 ? 0 : 0.000511;
        Clusters one = respond(TestDetector.model(), pdg, mass, 2, 500).clusters();
        Clusters two =
                respond(TestDetector.card(without).model(), pdg, mass, 2, 500).clusters();
        assertThat(one.rows()).isEqualTo(two.rows()).isPositive();
        for (int i = 0; i < one.rows(); i++) {
            assertThat(one.energy[i]).isEqualTo(two.energy[i]);
        }
        assertThat(TestDetector.card(without).model().sees(2112)).isFalse();
        assertThat(TestDetector.model().sees(2112)).isTrue();
    }
}
