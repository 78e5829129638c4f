/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Decays against published widths of masses, decay times and vertices (half of the central 68 %, within 15 % unless said). */
@Tag("physics")
class DecayTargetsTest {
    private static final double PION = 0.13957039;
    private static final double KAON = 0.493677;
    private static final double PROTON = 0.93827208816;
    private static final double NEUTRAL_PION = 0.1349768;
    private static final double C_CM_PER_FS = 2.99792458e-5;
    private static final double[] ORIGIN = {0, 0, 0};

    private static DetectorModel model(String response) {
        return TestDetector.card(
                        "nightjar: detector/1\nname: targets\ntitle: t\nextends: belle2-2019\nresponse: " + response
                                + "\ntracker:\n  describes: { value: simulation, source: test, status: guess }"
                                + "\noverlay:\n  clusters: { value: 0, source: test, status: guess }\n")
                .model();
    }

    private static EventBatch batch(int n) {
        EventBatch b = new EventBatch();
        b.start(0, n);
        return b;
    }

    /** A point of the collision region of belle2-2019: 10, 0.3 and 250 um (arXiv:2208.08573). */
    private static double[] collision(RandomStream r) {
        return new double[] {10e-4 * r.gaussian(), 0.3e-4 * r.gaussian(), 250e-4 * r.gaussian()};
    }

    private static double[] flown(double[] from, double[] v, double path) {
        double p = Math.sqrt(v[1] * v[1] + v[2] * v[2] + v[3] * v[3]);
        return new double[] {from[0] + path * v[1] / p, from[1] + path * v[2] / p, from[2] + path * v[3] / p};
    }

    private static int[] rows(Tracks t, int k) {
        int[] out = new int[t.count(k)];
        Arrays.setAll(out, i -> t.first(k) + i);
        return out;
    }

    /**
     * Lambda -> p pi of 0.5 to 3 GeV with its flight (c tau = 7.89 cm, PDG), at the fitted vertex: window of 3.5 MeV that keeps two
     * widths (BELLE2-PUB-PH-2024-046), 1.75 MeV. The spectrum of momenta is not printed.
     */
    @ParameterizedTest
    @CsvSource({"parametric", "geometric"})
    void lambdas(String response) {
        DetectorModel m = model(response);
        Streams s = TestEvents.streams("lambdas", 1);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        EventBatch b = batch(4000);
        for (int k = 0; k < b.size(); k++) {
            r.at(k, 0);
            double p = 0.5 + 2.5 * r.uniform();
            double[] v = Chains.moving(1.115683, p, -0.5, 0.9, r);
            double[] at = flown(ORIGIN, v, 7.89 * p / 1.115683 * r.exponential());
            double[][] d = Chains.two(v, PROTON, PION, r);
            Chains.add(b.particles(), 2212, PROTON, d[0], at);
            Chains.add(b.particles(), -211, PION, d[1], at);
            b.particles().endEvent();
        }
        m.respond(b, s);
        double[] found = new double[b.size()];
        int n = 0;
        for (int k = 0; k < b.size(); k++) {
            if (b.tracks().count(k) == 2) {
                int first = b.particles().first(k);
                double[] near = {b.particles().vx[first], b.particles().vy[first], b.particles().vz[first]};
                int[] rows = rows(b.tracks(), k);
                found[n++] = mass(b, new VertexFit(b.tracks(), rows, near), rows);
            }
        }
        assertThat(n).isGreaterThan(1500);
        double width = 1e3 * TwoTracks.halfWidth(Arrays.copyOf(found, n));
        assertThat(width / 1.75).isBetween(0.3, 1.15);
    }

    /** Mass of the tracks at a vertex with their true masses. */
    private static double mass(EventBatch b, VertexFit fit, int[] rows) {
        double[] sum = new double[4];
        Tracks t = b.tracks();
        for (int i : rows) {
            double[] p = fit.momentum(i);
            double m = b.particles().mass[t.truth[i]];
            sum[0] += Math.sqrt(p[0] * p[0] + p[1] * p[1] + p[2] * p[2] + m * m);
            for (int c = 0; c < 3; c++) {
                sum[c + 1] += p[c];
            }
        }
        return Chains.mass(sum);
    }

    /**
     * Decay times of D0 -> K pi and D+ -> K pi pi from the collision region: 70 and 60 fs (arXiv:2108.03216). Momenta even in 2.5 to 4
     * GeV in the centre of mass (the paper asks for a D* above 2.5 GeV); time from the fitted vertex and the region, weighted with
     * both covariances. D+ come out wider, a known difference: three bodies share less momentum across the flight; the paper's
     * selection of tracks is not ours.
     */
    @ParameterizedTest
    @CsvSource({"geometric,1.86484,410.3,1,70,1", "parametric,1.86484,410.3,1,70,1", "geometric,1.86966,1033,2,60,1.35"
    })
    void decayTimesOfCharm(String response, double mass, double life, int pions, double published, double ratio) {
        DetectorModel m = model(response);
        Frame cm = m.beams().cm();
        Streams s = TestEvents.streams("charm", 1);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        EventBatch b = batch(2000);
        double[] truth = new double[b.size()];
        for (int k = 0; k < b.size(); k++) {
            r.at(k, 0);
            double[] v = Chains.moving(mass, 2.5 + 1.5 * r.uniform(), -1, 1, r);
            cm.toLab(v);
            double p = Math.sqrt(v[1] * v[1] + v[2] * v[2] + v[3] * v[3]);
            truth[k] = life * r.exponential();
            double[] at = flown(collision(r), v, truth[k] * C_CM_PER_FS * p / mass);
            double[][] d = pions == 1 ? Chains.two(v, KAON, PION, r) : Chains.three(v, KAON, PION, PION, r);
            Chains.add(b.particles(), -321, KAON, d[0], at);
            for (int i = 1; i < d.length; i++) {
                Chains.add(b.particles(), 211, PION, d[i], at);
            }
            b.particles().endEvent();
        }
        m.respond(b, s);
        double[] found = new double[b.size()];
        int n = 0;
        for (int k = 0; k < b.size(); k++) {
            if (b.tracks().count(k) == pions + 1) {
                found[n++] = time(b.tracks(), rows(b.tracks(), k), mass) - truth[k];
            }
        }
        assertThat(n).isGreaterThan(700);
        double width = TwoTracks.halfWidth(Arrays.copyOf(found, n));
        assertThat(width / published).isCloseTo(ratio, within(0.15));
    }

    /** The decay time that fits vertex, momentum and collision region best, fs. */
    private static double time(Tracks t, int[] rows, double mass) {
        VertexFit fit = new VertexFit(t, rows, ORIGIN);
        double[] q = new double[3];
        for (int row : rows) {
            double[] p = fit.momentum(row);
            for (int c = 0; c < 3; c++) {
                q[c] += p[c] / mass * C_CM_PER_FS;
            }
        }
        double[][] c = fit.covariance;
        c[0][0] += 10e-4 * 10e-4;
        c[1][1] += 0.3e-4 * 0.3e-4;
        c[2][2] += 250e-4 * 250e-4;
        double[][] w = VertexFit.inverse(c);
        double above = 0;
        double below = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                above += q[i] * w[i][j] * fit.v[j];
                below += q[i] * w[i][j] * q[j];
            }
        }
        return above / below;
    }

    /**
     * z of the vertex of B -> phi K_S from phi -> KK and the collision region: 35 um (arXiv:2307.02802); ours is 0.75 of it, a known
     * difference: how the paper binds the vertex to the region is not printed in numbers, and it decides (without: 107 um). B of 0.33 GeV in the centre of
     * mass fly 20 um across each axis on average (c tau = 455 um), which widens the region of 10 and 0.3 um.
     */
    @Test
    void verticesOfBeauty() {
        DetectorModel m = model("geometric");
        Frame cm = m.beams().cm();
        Streams s = TestEvents.streams("beauty", 1);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        EventBatch b = batch(3000);
        double mass = 5.27966;
        for (int k = 0; k < b.size(); k++) {
            r.at(k, 0);
            double[] meson = Chains.moving(mass, 0.33, -1, 1, r);
            cm.toLab(meson);
            double p = Math.sqrt(meson[1] * meson[1] + meson[2] * meson[2] + meson[3] * meson[3]);
            double[] at = flown(collision(r), meson, 0.0455 * p / mass * r.exponential());
            double[][] d = Chains.two(Chains.two(meson, 1.019461, 0.497611, r)[0], KAON, KAON, r);
            Chains.add(b.particles(), 321, KAON, d[0], at);
            Chains.add(b.particles(), -321, KAON, d[1], at);
            b.particles().endEvent();
        }
        m.respond(b, s);
        double[] found = new double[b.size()];
        int n = 0;
        for (int k = 0; k < b.size(); k++) {
            if (b.tracks().count(k) == 2) {
                VertexFit fit = new VertexFit(b.tracks(), rows(b.tracks(), k), ORIGIN, 25e-4);
                found[n++] = 1e4 * (fit.v[2] - b.particles().vz[b.particles().first(k)]);
            }
        }
        assertThat(n).isGreaterThan(1000);
        assertThat(TwoTracks.halfWidth(Arrays.copyOf(found, n)) / 35).isCloseTo(0.75, within(0.1));
    }

    /**
     * omega -> pi+ pi- pi0 of B -> J/psi omega (1.6 GeV in the centre of mass), pi0 with its mass: 15 MeV (BELLE2-PUB-PH-2024-047, all
     * included). Ours is the detector's part alone, for omegas without width.
     */
    @Test
    void omegas() {
        DetectorModel m = model("parametric");
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
        DetectorModel m = model("parametric");
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
