/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/**
 * The mass of Lambda -> p pi from Xi_c0 -> Xi- pi+ of BELLE2-PUB-PH-2024-046, which keeps 3.5 MeV, "approximately two times the mass
 * resolution", in the data of Belle and of Belle II alike. A width of 1.75 MeV does not go with the 2.0 MeV of K_S in Belle II: by
 * hand, with the published width of transverse momenta and scattering in thin material, the Lambda has 0.4 of the width of the
 * K_S, whatever the material. Ours is held against that, not against the window.
 */
@Tag("physics")
class LambdaTest {
    private static final double LAMBDA = 1.115683;
    private static final double KAON_SHORT = 0.497611;

    /** Half of the central 68 % of K_S -> pi pi with these tracks: TrackTargetsTest and docs/detector.md. */
    private static final double OURS_OF_KAONS = 1.82;

    private static double[] lambda(Frame cm, RandomStream r) {
        double[] charmed = Chains.moving(2.47044, 2.5 + 1.5 * r.uniform(), -1, 1, r);
        cm.toLab(charmed);
        return Chains.two(charmed, 1.32171, Chains.PION, r)[0];
    }

    private static double[] kaon(Frame cm, RandomStream r) {
        double[] v = Chains.two(Chains.moving(5.27966, 0.33, -1, 1, r), KAON_SHORT, 3.0969, r)[0];
        cm.toLab(v);
        return v;
    }

    /** By hand the ratio is 0.40 for any material between 0.3 and 1.5 % of a radiation length, 0.33 without. */
    @Test
    void byHandTheRatioIsTwoFifths() {
        Frame cm = Chains.model("parametric").beams().cm();
        for (double depth : new double[] {0.003, 0.006, 0.01, 0.015}) {
            assertThat(byHand(cm, true, depth) / byHand(cm, false, depth)).isCloseTo(0.40, within(0.015));
        }
        // 2.0 MeV (arXiv:2402.17260) belong to 1.13 % of a radiation length, and to 0.80 MeV of the Lambda
        assertThat(byHand(cm, false, 0.0113)).isCloseTo(2.0, within(0.06)); // 1 % statistical
        assertThat(byHand(cm, true, 0.0113)).isCloseTo(0.80, within(0.03));
    }

    @ParameterizedTest
    @ValueSource(strings = {"parametric", "geometric"})
    void lambdas(String response) {
        DetectorModel m = Chains.model(response);
        Frame cm = m.beams().cm();
        Streams s = TestEvents.streams("lambdas", 1);
        RandomStream r = s.of(Stage.PHASE_SPACE);
        EventBatch b = new EventBatch();
        b.start(0, 5000);
        for (int k = 0; k < b.size(); k++) {
            r.at(k, 0);
            double[] xi = lambda(cm, r);
            double[] v = Chains.two(xi, LAMBDA, Chains.PION, r)[0];
            double[] at = Chains.decay(Chains.decay(new double[3], xi, 4.91, r), v, 7.89, r);
            double[][] d = Chains.two(v, Chains.PROTON, Chains.PION, r);
            Chains.add(b.particles(), 2212, Chains.PROTON, d[0], at);
            Chains.add(b.particles(), -211, Chains.PION, d[1], at);
            b.particles().endEvent();
        }
        m.respond(b, s);
        double[] found = new double[b.size()];
        int n = 0;
        for (int k = 0; k < b.size(); k++) {
            if (b.tracks().count(k) == 2) {
                found[n++] = 1e3 * (mass(b, k) - LAMBDA);
            }
        }
        assertThat(n).isGreaterThan(2500);
        double width = TwoTracks.halfWidth(Arrays.copyOf(found, n));
        assertThat(width / (0.40 * OURS_OF_KAONS)).isCloseTo(1, within(0.15));
    }

    private static double mass(EventBatch b, int k) {
        int first = b.particles().first(k);
        double[] near = {b.particles().vx[first], b.particles().vy[first], b.particles().vz[first]};
        Tracks t = b.tracks();
        int[] rows = Chains.rows(t, k);
        VertexFit fit = new VertexFit(t, rows, near);
        double[] sum = new double[4];
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
     * Half of the central 68 % of the mass, MeV, when true momenta are smeared with 0.1 % pt (+) 0.3 % (arXiv:2207.00509) and
     * directions with Highland's angle in a depth, radiation lengths, at 90 deg.
     */
    private static double byHand(Frame cm, boolean baryon, double depth) {
        RandomStream r = TestEvents.streams("by hand", 1).of(Stage.PHASE_SPACE);
        double heavy = baryon ? Chains.PROTON : Chains.PION;
        double[] found = new double[20_000];
        int n = 0;
        for (int k = 0; k < found.length; k++) {
            r.at(k, 0);
            double[] v = baryon ? Chains.two(lambda(cm, r), LAMBDA, Chains.PION, r)[0] : kaon(cm, r);
            double[][] d = Chains.two(v, heavy, Chains.PION, r);
            double[] sum = new double[4];
            boolean inside = smear(d[0], heavy, depth, sum, r) & smear(d[1], Chains.PION, depth, sum, r);
            if (inside) {
                found[n++] = 1e3 * (Chains.mass(sum) - Chains.mass(v));
            }
        }
        return TwoTracks.halfWidth(Arrays.copyOf(found, n));
    }

    private static boolean smear(double[] v, double mass, double depth, double[] sum, RandomStream r) {
        double pt = Math.hypot(v[1], v[2]);
        double p = Chains.momentum(v);
        double theta = Math.atan2(pt, v[3]);
        double x = depth / Math.sin(theta);
        double angle = 0.0136 * v[0] / (p * p) * Math.sqrt(x) * (1 + 0.038 * Math.log(x));
        double seen = pt * (1 + Math.hypot(1e-3 * pt, 3e-3) * r.gaussian());
        double phi = Math.atan2(v[2], v[1]) + angle / Math.sin(theta) * r.gaussian();
        double polar = theta + angle * r.gaussian();
        sum[0] += Math.hypot(mass, seen / Math.sin(polar));
        sum[1] += seen * Math.cos(phi);
        sum[2] += seen * Math.sin(phi);
        sum[3] += seen / Math.tan(polar);
        return pt > 0.1 && theta > Math.toRadians(17) && theta < Math.toRadians(150);
    }
}
