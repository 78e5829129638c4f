/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;

class EventTest {
    /** What an event gets depends on its number alone: one block of 600, or blocks of 1, 7, 64 and the rest. */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void sameBitsForAnyChunking(String mode) {
        DetectorModel m = TestDetector.model("response: parametric", "response: " + mode);
        Streams s = TestEvents.streams("chunks", 9);
        EventBatch whole = new EventBatch();
        TestEvents.gammaA(whole, 0, 600, 1.5, m.beams(), s);
        m.respond(whole, s);
        int first = 0;
        for (int size : new int[] {1, 7, 64, 528}) {
            EventBatch part = new EventBatch();
            Streams own = TestEvents.streams("chunks", 9);
            TestEvents.gammaA(part, first, size, 1.5, m.beams(), own);
            m.respond(part, own);
            for (int k = 0; k < size; k++) {
                assertThat(part.triggerBits()[k]).isEqualTo(whole.triggerBits()[first + k]);
                assertThat(row(part.clusters().energy, part, k))
                        .isEqualTo(row(whole.clusters().energy, whole, first + k));
                assertThat(row(part.clusters().phi, part, k)).isEqualTo(row(whole.clusters().phi, whole, first + k));
                assertThat(row(part.clusters().photonScore, part, k))
                        .isEqualTo(row(whole.clusters().photonScore, whole, first + k));
                assertThat(part.tracks().count(k)).isEqualTo(whole.tracks().count(first + k));
            }
            first += size;
        }
    }

    private static double[] row(double[] column, EventBatch b, int k) {
        return Arrays.copyOfRange(column, b.clusters().first(k), b.clusters().end(k));
    }

    /** arXiv:2007.13071 page 5: trigger efficiency 1.0 for the selected events (three photons above 0.65 GeV in the barrel). */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void threePhotonsAlwaysTrigger(String mode) {
        DetectorModel m = TestDetector.model("response: parametric", "response: " + mode);
        AlpToy toy = AlpToy.run(m, 6, 5000, 1);
        assertThat(toy.triggered).isEqualTo((int) toy.passed[7]).isGreaterThan(1000);
        // fewer than 0.2 % have a fourth photon, same page
        assertThat(toy.fourth / toy.passed[2]).isLessThan(0.002);
    }

    /** One photon at the threshold of 1 GeV fires half of the time, 5 % (one width) above it 84 %. */
    @Test
    void turnOnOfTheEnergySum() {
        DetectorModel m = TestDetector.quiet("inefficiency: { value: 0.005", "inefficiency: { value: 0.0");
        for (double[] c : new double[][] {{1.0, 0.5}, {1.0 / 0.95, 0.841}, {0.8, 0}, {1.3, 1}}) {
            Streams s = TestEvents.streams("turn-on " + c[0], 1);
            EventBatch b = TestEvents.photons(s, 8000, c[0], c[0], Math.toRadians(80), Math.toRadians(85));
            m.respond(b, s);
            // 1.5 %: statistics; 2 %: soft conversion legs below the cell threshold
            assertThat(Arrays.stream(b.triggerBits(), 0, 8000).sum() / 8000.0).isCloseTo(c[1], within(0.03));
        }
    }

    /**
     * The opening angle of a -> gamma gamma is at least 2 asin(m/E): 76 mrad or 10 cm at the calorimeter for m_a = 0.2 GeV,
     * where arXiv:2007.13071 begins, and 38 mrad or 5 cm (one crystal) for 0.1 GeV.
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void closePhotonsMerge(String mode) {
        DetectorModel m = TestDetector.model("response: parametric", "response: " + mode);
        double resolved = threeClusters(m, 0.2);
        assertThat(resolved).isGreaterThan(0.7);
        assertThat(threeClusters(m, 0.1)).isLessThan(0.4);
        assertThat(threeClusters(m, 1)).isBetween(0.9, 0.97);
    }

    private static double threeClusters(DetectorModel m, double mass) {
        AlpToy toy = AlpToy.run(m, mass, 6000, 3);
        return toy.passed[2] / toy.passed[1];
    }

    /**
     * Electrons of 2 to 6 GeV inside the chamber's acceptance: 0.949 (square root of the pair factor 0.90 of
     * arXiv:1912.11276) times 0.99 of the card's table are found; their clusters have E/p near one and their tracks come
     * from the origin.
     */
    @Test
    void electronsAreTracksWithClusters() {
        int n = 20_000;
        Streams s = TestEvents.streams("electrons", 1);
        EventBatch b =
                TestEvents.single(s, n, 11, Constants.ELECTRON_MASS, 2, 6, Math.toRadians(40), Math.toRadians(115));
        TestDetector.quiet().respond(b, s);
        var t = b.tracks();
        int primary = 0;
        int near = 0;
        int electron = 0;
        int matched = 0;
        for (int k = 0; k < n; k++) {
            if (t.count(k) > 0 && t.charge[t.first(k)] == -1) {
                int i = t.first(k);
                primary++;
                near += Math.abs(t.d0[i]) < 0.5 && Math.abs(t.z0[i]) < 2 ? 1 : 0;
                electron += t.electronScore[i] > 0.5 ? 1 : 0;
                matched += t.cluster[i] >= 0 && b.clusters().track[t.cluster[i]] >= 0 ? 1 : 0;
            }
        }
        assertThat(primary / (double) n).isCloseTo(0.949 * 0.99, within(0.01));
        assertThat(matched / (double) primary).isGreaterThan(0.99);
        assertThat(near / (double) primary).isGreaterThan(0.99);
        assertThat(electron / (double) primary).isGreaterThan(0.93);
    }

    /** Muons leave 0.15 to 0.4 GeV (arXiv:1912.11276) and pass for muons by it. */
    @Test
    void muonsAreMinimumIonising() {
        int n = 5000;
        Streams s = TestEvents.streams("muons", 1);
        EventBatch b = TestEvents.single(s, n, -13, Constants.MUON_MASS, 2, 5, Math.toRadians(40), Math.toRadians(115));
        TestDetector.quiet().respond(b, s);
        int good = 0;
        for (int i = 0; i < b.tracks().rows(); i++) {
            good += b.tracks().muonScore[i] > 0.5 ? 1 : 0;
            assertThat(b.tracks().charge[i]).isEqualTo(1);
        }
        assertThat(good / (double) b.tracks().rows()).isGreaterThan(0.95);
    }

    @Test
    void invisibleParticlesLeaveNothing() {
        EventBatch b = new EventBatch();
        b.start(0, 1);
        b.particles().add(12, 0, 3, 3, 0, 0);
        int decayed = b.particles().add(22, 0, 3, 3, 0, 0);
        b.particles().status[decayed] = 2;
        b.particles().endEvent();
        TestDetector.quiet().respond(b, TestEvents.streams("nothing", 1));
        assertThat(b.clusters().rows() + b.tracks().rows()).isZero();
    }
}
