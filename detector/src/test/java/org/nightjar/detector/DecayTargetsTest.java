/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** A decay with a neutral pion, and the trigger line for three tracks, against published numbers. */
@Tag("physics")
class DecayTargetsTest {
    private static final double PION = 0.13957039;
    private static final double NEUTRAL_PION = 0.1349768;
    private static final double[] ORIGIN = {0, 0, 0};

    private static EventBatch batch(int n) {
        EventBatch b = new EventBatch();
        b.start(0, n);
        return b;
    }

    /**
     * omega -> pi+ pi- pi0 of B -> J/psi omega (1.6 GeV in the centre of mass), pi0 with its mass: 15 MeV (BELLE2-PUB-PH-2024-047, all
     * included). Ours is the detector's part alone, for omegas without width.
     */
    @Test
    void omegas() {
        DetectorModel m = Chains.model("parametric");
        Frame cm = m.beams().cm();
        Streams s = TestEvents.streams("omegas", 1);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        EventBatch b = batch(8000);
        for (int k = 0; k < b.size(); k++) {
            r.at(k, 0);
            double[] v = Chains.moving(0.78266, 1.6, -1, 1, r);
            cm.toLab(v);
            double[][] d = Chains.three(v, PION, PION, NEUTRAL_PION, r);
            double[][] photons = Chains.two(d[2], 0, 0, r);
            Chains.add(b.particles(), 211, PION, d[0], ORIGIN);
            Chains.add(b.particles(), -211, PION, d[1], ORIGIN);
            Chains.add(b.particles(), 22, 0, photons[0], ORIGIN);
            Chains.add(b.particles(), 22, 0, photons[1], ORIGIN);
            b.particles().endEvent();
        }
        m.respond(b, s);
        double[] found = new double[b.size()];
        int n = 0;
        for (int k = 0; k < b.size(); k++) {
            double mass = threePions(b, k);
            if (!Double.isNaN(mass)) {
                found[n++] = 1e3 * (mass - 0.78266);
            }
        }
        assertThat(n).isGreaterThan(2000);
        double width = TwoTracks.halfWidth(Arrays.copyOf(found, n));
        assertThat(Math.abs(width)).isBetween(5.0, 15.0);
    }

    /** Mass of two tracks and of two clusters of photons of the event, scaled to the mass of a neutral pion; NaN without. */
    private static double threePions(EventBatch b, int k) {
        Tracks t = b.tracks();
        Clusters c = b.clusters();
        double[] pair = new double[4];
        int photons = 0;
        for (int i = c.first(k); i < c.end(k); i++) {
            if (c.track[i] < 0 && c.truth[i] >= 0 && b.particles().pdg[c.truth[i]] == 22 && c.energy[i] > 0.05) {
                double sin = Math.sin(c.theta[i]);
                pair[0] += c.energy[i];
                pair[1] += c.energy[i] * sin * Math.cos(c.phi[i]);
                pair[2] += c.energy[i] * sin * Math.sin(c.phi[i]);
                pair[3] += c.energy[i] * Math.cos(c.theta[i]);
                photons++;
            }
        }
        double mass = Chains.mass(pair);
        if (t.count(k) != 2 || photons != 2 || Math.abs(mass - NEUTRAL_PION) > 0.02) {
            return Double.NaN;
        }
        double[] sum = new double[4];
        for (int i = 0; i < 4; i++) {
            sum[i] = pair[i] * NEUTRAL_PION / mass;
        }
        for (int i = t.first(k); i < t.end(k); i++) {
            sum[0] += Math.sqrt(t.px[i] * t.px[i] + t.py[i] * t.py[i] + t.pz[i] * t.pz[i] + PION * PION);
            sum[1] += t.px[i];
            sum[2] += t.py[i];
            sum[3] += t.pz[i];
        }
        return Chains.mass(sum);
    }

    /** Three muons of more than 0.5 GeV in 37 to 120 deg: the three-track line takes them (arXiv:2403.02841: plateau of 1). */
    @Test
    void threeTracks() {
        DetectorModel m = Chains.model("parametric");
        Streams s = TestEvents.streams("three", 1);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        EventBatch b = batch(10_000);
        for (int k = 0; k < b.size(); k++) {
            r.at(k, 0);
            for (int i = 0; i < 3; i++) {
                double cos = Math.cos(Math.toRadians(120)) + 1.2986 * r.uniform();
                double p = (0.5 + 2 * r.uniform()) / Math.sqrt(1 - cos * cos);
                double[] v = Chains.moving(0.1056583755, p, cos, cos, r);
                Chains.add(b.particles(), i < 2 ? 13 : -13, 0.1056583755, v, ORIGIN);
            }
            b.particles().endEvent();
        }
        m.respond(b, s);
        long mask = m.triggerMask("three-tracks");
        int fired = 0;
        int three = 0;
        for (int k = 0; k < b.size(); k++) {
            three += b.tracks().count(k) == 3 ? 1 : 0;
            fired += b.tracks().count(k) == 3 && (b.triggerBits()[k] & mask) != 0 ? 1 : 0;
        }
        assertThat(fired / (double) three).isCloseTo(1, within(0.03));
    }
}
