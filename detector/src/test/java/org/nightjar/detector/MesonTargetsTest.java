/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/**
 * Mesons of B decays against published numbers: widths within 15 %, shares within 3 % absolute, and two standard deviations of the
 * sample on top, since ours are at the border in places (neutral pions 0.88, three K_S 2.5 % low).
 */
@Tag("physics")
class MesonTargetsTest {
    private static final double NEUTRAL_PION = 0.1349768;
    private static final double MUON = 0.1056583755;

    private final EventBatch batch = new EventBatch();

    private RandomStream start(Streams s, int events) {
        batch.start(0, events);
        return s.of(Stage.PHASE_SPACE);
    }

    /** "High momentum" (BELLE2-PUB-PH-2024-049: 8 MeV) is taken as 1.5 to 2.5 GeV; two clusters of photons, no track. */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void neutralPions(String response) {
        Streams s = TestEvents.streams("pions", 1);
        RandomStream r = start(s, 8000);
        for (int k = 0; k < batch.size(); k++) {
            r.at(k, 0);
            for (double[] g : Chains.two(Chains.moving(NEUTRAL_PION, 1.5 + r.uniform(), -0.5, 0.9, r), 0, 0, r)) {
                Chains.add(batch.particles(), 22, 0, g, new double[3]);
            }
            batch.particles().endEvent();
        }
        Chains.model(response).respond(batch, s);
        double[] found = new double[batch.size()];
        int n = 0;
        Clusters c = batch.clusters();
        for (int k = 0; k < batch.size(); k++) {
            if (c.count(k) == 2 && batch.tracks().count(k) == 0) {
                double[] sum = new double[4];
                for (int i = c.first(k); i < c.end(k); i++) {
                    double sin = Math.sin(c.theta[i]);
                    sum[0] += c.energy[i];
                    sum[1] += c.energy[i] * sin * Math.cos(c.phi[i]);
                    sum[2] += c.energy[i] * sin * Math.sin(c.phi[i]);
                    sum[3] += c.energy[i] * Math.cos(c.theta[i]);
                }
                found[n++] = 1e3 * Chains.mass(sum);
            }
        }
        assertThat(n).isGreaterThan(2000);
        assertThat(TwoTracks.halfWidth(Arrays.copyOf(found, n)) / 8).isCloseTo(1, within(0.15 + 0.02));
    }

    /**
     * J/psi -> mu mu in 3.0 to 3.15 GeV: 13 MeV (BELLE2-PUB-PH-2024-047), read as a standard deviation; the paper says "average
     * resolution". Final-state radiation at leading logarithm: the pair keeps 1 - x of the squared mass, x^(b - 1) with b = 2 alpha/pi
     * (ln(M^2/m^2) - 1) = 0.0267. Momenta of 0.5 to 2 GeV.
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void charmonium(String response) {
        Streams s = TestEvents.streams("charmonium", 1);
        RandomStream r = start(s, 10_000);
        for (int k = 0; k < batch.size(); k++) {
            r.at(k, 0);
            double mass = 3.0969 * Math.sqrt(1 - Math.pow(r.uniform(), 1 / 0.0267));
            double[][] d = mass < 2.5
                    ? new double[0][]
                    : Chains.two(Chains.moving(mass, 0.5 + 1.5 * r.uniform(), -0.5, 0.9, r), MUON, MUON, r);
            for (int i = 0; i < d.length; i++) {
                Chains.add(batch.particles(), 13 - 26 * i, MUON, d[i], new double[3]);
            }
            batch.particles().endEvent();
        }
        Chains.model(response).respond(batch, s);
        double[] found = new double[batch.size()];
        int n = 0;
        Tracks t = batch.tracks();
        for (int k = 0; k < batch.size(); k++) {
            if (t.count(k) == 2) {
                double[] sum = new double[4];
                for (int i = t.first(k); i < t.end(k); i++) {
                    sum[0] += Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i] + t.pz[i] * t.pz[i] + MUON * MUON);
                    sum[1] += t.px[i];
                    sum[2] += t.py[i];
                    sum[3] += t.pz[i];
                }
                double mass = Chains.mass(sum);
                if (mass > 3 && mass < 3.15) {
                    found[n++] = 1e3 * mass;
                }
            }
        }
        double[] inside = Arrays.copyOf(found, n);
        double mean = Arrays.stream(inside).average().orElseThrow();
        double variance = Arrays.stream(inside)
                .map(x -> (x - mean) * (x - mean))
                .average()
                .orElseThrow();
        assertThat(n).isGreaterThan(4000);
        assertThat(Math.sqrt(variance) / 13).isCloseTo(1, within(0.15));
    }

    /**
     * B -> 3 K_S in phase space, B at rest in the centre of mass, six tracks found: of 0, 1, 2 and 3 K_S both tracks have hits of
     * silicon in 0.4, 7.9, 37.9 and 53.8 % (arXiv:2403.02590).
     */
    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void threeShortLivedKaons(String response) {
        DetectorModel m = Chains.model(response);
        Frame cm = m.beams().cm();
        Streams s = TestEvents.streams("three kaons", 1);
        RandomStream r = start(s, 12_000);
        double kaon = 0.497611;
        for (int k = 0; k < batch.size(); k++) {
            r.at(k, 0);
            double[] beauty = {5.27966, 0, 0, 0};
            cm.toLab(beauty);
            for (double[] v : Chains.three(beauty, kaon, kaon, kaon, r)) {
                double[] at = Chains.decay(new double[3], v, 2.684, r);
                double[][] d = Chains.two(v, Chains.PION, Chains.PION, r);
                Chains.add(batch.particles(), 211, Chains.PION, d[0], at);
                Chains.add(batch.particles(), -211, Chains.PION, d[1], at);
            }
            batch.particles().endEvent();
        }
        m.respond(batch, s);
        double[] share = shares();
        double found = Arrays.stream(share).sum();
        double[] published = {0.004, 0.079, 0.379, 0.538};
        for (int i = 0; i < 4; i++) {
            assertThat(share[i] / found)
                    .as(i + " K_S")
                    .isCloseTo(published[i], within(0.03 + 2 * Math.sqrt(published[i] * (1 - published[i]) / found)));
        }
    }

    private double[] shares() {
        Tracks t = batch.tracks();
        double[] count = new double[4];
        int all = 0;
        for (int k = 0; k < batch.size(); k++) {
            if (t.count(k) != 6) {
                continue;
            }
            int[] hits = new int[3];
            for (int i = t.first(k); i < t.end(k); i++) {
                hits[(t.truth[i] - batch.particles().first(k)) / 2] += t.siliconHits[i] > 0 ? 1 : 0;
            }
            count[(int) Arrays.stream(hits).filter(h -> h == 2).count()]++;
            all++;
        }
        assertThat(all).isGreaterThan(1000);
        return count;
    }

    /**
     * Photons of 5.29 GeV in the centre of mass: 0.08 GeV (arXiv:2407.00965). Ours is 0.85 of that (half of the central 68 %, barrel),
     * at the border of 15 %: this bound guards our own value, with three standard deviations of 1 %, and is no agreement.
     */
    @Test
    void hardPhotons() {
        DetectorModel m = TestDetector.card("nightjar: detector/1\nname: hard\ntitle: t\nextends: belle2-2019\n"
                        + "overlay:\n  clusters: { value: 0, source: test, status: guess }\n")
                .model();
        Frame cm = m.beams().cm();
        Streams s = TestEvents.streams("hard photons", 1);
        RandomStream r = start(s, 10_000);
        for (int k = 0; k < batch.size(); k++) {
            r.at(k, 0);
            double[] v = Chains.moving(0, 5.29, -0.6, 0.6, r);
            cm.toLab(v);
            Chains.add(batch.particles(), 22, 0, v, new double[3]);
            batch.particles().endEvent();
        }
        m.respond(batch, s);
        Clusters c = batch.clusters();
        double[] found = new double[batch.size()];
        int n = 0;
        for (int k = 0; k < batch.size(); k++) {
            if (c.count(k) == 1 && batch.tracks().count(k) == 0) {
                int i = c.first(k);
                double sin = Math.sin(c.theta[i]);
                double e = c.energy[i];
                found[n++] = cm.energy(
                        e, e * sin * Math.cos(c.phi[i]), e * sin * Math.sin(c.phi[i]), e * Math.cos(c.theta[i]));
            }
        }
        assertThat(n).isGreaterThan(4000);
        assertThat(TwoTracks.halfWidth(Arrays.copyOf(found, n)) / 0.08).isCloseTo(0.85, within(0.03));
    }
}
