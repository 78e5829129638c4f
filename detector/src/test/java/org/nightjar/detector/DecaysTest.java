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
