/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.random.Streams;

/** Hadrons that the generator left whole: kinematics, lifetimes, fractions (PDG 2022), records. */
class DecaysTest {
    private static final DetectorModel MODEL = TestDetector.quiet();

    private static EventBatch respond(int pdg, double mass, double e, int n) {
        Streams s = TestEvents.streams("decays", 4);
        EventBatch b = TestEvents.single(s, n, pdg, mass, e, e, Math.toRadians(80), Math.toRadians(100));
        MODEL.respond(b, s);
        return b;
    }

    /** Every mother: status 2, a vertex along its momentum; its products carry its momentum, charge signs follow. */
    @ParameterizedTest
    @CsvSource({
        "310,0.497611", "111,0.1349768", "221,0.547862", "-311,0.497611", "3122,1.115683", "-3122,1.115683",
        "3222,1.18937", "3112,1.197449", "3212,1.192642", "3322,1.31486", "-3312,1.32171", "3334,1.67245"
    })
    void momentumIsKept(int pdg, double mass) {
        Particles p = respond(pdg, mass, 3, 200).particles();
        for (int k = 0; k < 200; k++) {
            double[] sum = new double[4];
            int first = p.first(k);
            assertThat(p.status[first]).isEqualTo(2);
            assertThat(p.dx[first] * p.py[first]).isCloseTo(p.dy[first] * p.px[first], within(1e-9));
            for (int i = first + 1; i < p.end(k); i++) {
                assertThat(p.parent[i]).isBetween(first, i - 1);
                assertThat(p.vx[i]).isEqualTo(p.dx[p.parent[i]]);
                if (p.status[i] == 1) {
                    sum[0] += p.e[i];
                    sum[1] += p.px[i];
                    sum[2] += p.py[i];
                    sum[3] += p.pz[i];
                    // on the mass shell
                    double m2 = p.e[i] * p.e[i] - p.px[i] * p.px[i] - p.py[i] * p.py[i] - p.pz[i] * p.pz[i];
                    assertThat(m2).isCloseTo(p.mass[i] * p.mass[i], within(1e-9));
                }
            }
            assertThat(sum[0]).isCloseTo(p.e[first], within(1e-9));
            assertThat(sum[1]).isCloseTo(p.px[first], within(1e-9));
            assertThat(sum[2]).isCloseTo(p.py[first], within(1e-9));
            assertThat(sum[3]).isCloseTo(p.pz[first], within(1e-9));
        }
    }

    /** K_S: 69.2 % to charged pions (PDG), mean flight 2.6844 cm p/m; 10,000 events: 0.5 % and 1 %. */
    @Test
    void shortLivedKaons() {
        int n = 10_000;
        EventBatch b = respond(310, 0.497611, 2, n);
        Particles p = b.particles();
        double flight = 0;
        int charged = 0;
        for (int k = 0; k < n; k++) {
            int i = p.first(k);
            flight += Math.sqrt(p.dx[i] * p.dx[i] + p.dy[i] * p.dy[i] + p.dz[i] * p.dz[i]) / n;
            charged += p.pdg[i + 1] == 211 ? 1 : 0;
        }
        assertThat(charged / (double) n).isCloseTo(0.6920 / 0.9989, within(0.02));
        assertThat(flight).isCloseTo(2.6844 * Math.sqrt(4 - 0.497611 * 0.497611) / 0.497611, within(0.4));
        // two tracks of most of these, photons of the others
        assertThat(b.tracks().rows() / (double) n).isBetween(1.1, 1.4);
        assertThat(b.clusters().rows() / (double) n).isGreaterThan(1.5);
    }

    /**
     * K_L of 0.5 GeV across the beam: 1 - exp(-L m/(c tau p)) = 7.8 % decay within L = 125.16 cm to the crystals (c tau 1534 cm,
     * PDG); the others fly on as they are. 20,000 events: 0.2 % and, of the fractions, 1.2 %.
     */
    @Test
    void longLivedKaons() {
        int n = 20_000;
        double mass = 0.497611;
        EventBatch b = respond(130, mass, Math.hypot(0.5, mass), n);
        Particles p = b.particles();
        int decayed = 0;
        int pions = 0;
        int semileptonic = 0;
        for (int k = 0; k < n; k++) {
            int i = p.first(k);
            if (p.status[i] == 1) {
                assertThat(p.count(k)).isEqualTo(1);
                continue;
            }
            decayed++;
            assertThat(Math.hypot(p.dx[i], p.dy[i])).isLessThan(125.16);
            pions += p.pdg[i + 1] == 111 ? 1 : 0;
            semileptonic += Math.abs(p.pdg[i + 2]) == 11 || Math.abs(p.pdg[i + 2]) == 13 ? 1 : 0;
            double e = 0;
            for (int j = i + 1; j < i + 4; j++) {
                e += p.e[j];
            }
            assertThat(e).isCloseTo(p.e[i], within(1e-9));
        }
        // path 125.16 cm / sin(theta), theta between 80 and 100 deg: at most 1.5 % longer
        double expected = 1 - Math.exp(-125.16 * 1.005 * mass / (1534 * 0.5));
        assertThat(decayed / (double) n).isCloseTo(expected, within(0.008));
        assertThat(pions / (double) decayed).isCloseTo(0.1952 / 0.9965, within(0.04));
        assertThat(semileptonic / (double) decayed).isCloseTo(0.6759 / 0.9965, within(0.05));
    }

    /** Lambda: proton and pion with the right species in the record; antiprotons from antiparticles. */
    @Test
    void antiparticles() {
        Particles p = respond(-3122, 1.115683, 3, 500).particles();
        Map<Integer, Integer> codes = new TreeMap<>();
        for (int i = 0; i < p.rows(); i++) {
            codes.merge(p.pdg[i], 1, Integer::sum);
        }
        assertThat(codes.keySet()).containsExactlyInAnyOrder(-3122, -2212, 211, -2112, 111, 22);
        assertThat(codes.get(-2212)).isEqualTo(codes.get(211)).isBetween(280, 360);
    }

    /** A particle with a vertex of its own is not decayed again; whole blocks without such particles stay as they are. */
    @Test
    void decayedOnesAreLeft() {
        EventBatch b = new EventBatch();
        b.start(0, 2);
        Particles p = b.particles();
        p.add(22, 0, 1, 1, 0, 0);
        p.endEvent();
        int mother = p.add(310, 0.497611, 2, 1.9, 0, 0);
        p.status[mother] = 2;
        p.dx[mother] = 3;
        p.dy[mother] = p.dz[mother] = p.dt[mother] = 0;
        int one = p.add(211, 0.13957, 1, 0.99, 0, 0);
        p.parent[one] = mother;
        int other = p.add(111, 0.1349768, 1, 0.99, 0, 0);
        p.parent[other] = mother;
        p.endEvent();
        MODEL.respond(b, TestEvents.streams("decays", 4));
        assertThat(p.rows()).isEqualTo(6);
        assertThat(p.pdg[4]).isEqualTo(22);
        assertThat(p.parent[5]).isEqualTo(3);
        assertThat(p.parent[2]).isEqualTo(1);
        assertThat(p.end(0)).isEqualTo(1);
        assertThat(p.end(1)).isEqualTo(6);
        assertThat(MODEL.sees(310)).isTrue();
        assertThat(MODEL.sees(421)).isFalse();
    }
}
