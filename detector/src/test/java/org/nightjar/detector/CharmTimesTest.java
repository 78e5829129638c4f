/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/**
 * Decay times of charm against arXiv:2108.03216 (D0, D+) and arXiv:2206.15227 (Lambda_c), half of the central 68 %, within 15 %.
 *
 * <p>Selected as there: every track has a hit in the first pixel layer and 20 of wires; 30 for the D+, whose pions have momenta above
 * 0.35 GeV. D0 and D+ come from D*, even from the
 * papers' cuts (2.5 and 2.6 GeV in the centre of mass) to 4 GeV, which makes the mean flights those printed, "approximately 200 and
 * 500 um"; the slow pion of the D0 is found with hits of silicon and wires, the pi0 of the D+ has 0.15 GeV and photons above 80, 30
 * and 60 MeV by region. Lambda_c begin at 2.5 GeV and end where the mean flight is the printed 96 um; their pions have pt above 0.35
 * GeV, protons above 0.7.
 *
 * <p>Published are 70, 60 and 87 fs "on average", which may mean the width or the error of a candidate. The paper's own fit widens
 * those errors, by 1.12 for D0 and 1.29 for D+: 78 and 77 fs. D+ is held against that; against the bare 60 fs ours is 1.25 and 1.16
 * times as wide, and this test says nothing about it.
 */
@Tag("physics")
class CharmTimesTest {
    private static final double PIXEL = 1.6;

    @ParameterizedTest
    @CsvSource({
        "geometric, D0, 70",
        "geometric, D0, 78.4",
        "parametric, D0, 70",
        "geometric, D+, 77.4",
        "parametric, D+, 77.4",
        "geometric, Lambda_c, 87",
        "parametric, Lambda_c, 87"
    })
    void decayTimes(String response, String which, double published) {
        Sample sample = new Sample(which);
        double[] pulls = new double[Sample.EVENTS];
        double[] off = sample.residuals(Chains.model(response), pulls);
        assertThat(off.length).isGreaterThan(1000);
        assertThat(TwoTracks.halfWidth(off) / published).isCloseTo(1, within(0.15));
        // the errors of the fit are right (3 % statistical)
        assertThat(TwoTracks.halfWidth(Arrays.copyOf(pulls, off.length))).isCloseTo(1, within(0.08));
    }

    /** Decays of one hadron and their selection. */
    private static final class Sample {
        static final int EVENTS = 4500;
        final EventBatch batch = new EventBatch();
        private final Streams streams = TestEvents.streams("charm", 1);
        private final double[] masses;
        private final int[] codes;
        private final double mass;
        private final double life;
        private final double star;
        private final double slow;
        private final double low;
        private final double high;
        private final double[] truth = new double[EVENTS];
        private final boolean[] tagged = new boolean[EVENTS];

        Sample(String which) {
            boolean baryon = which.equals("Lambda_c");
            boolean two = which.equals("D0");
            masses = two
                    ? new double[] {Chains.KAON, Chains.PION}
                    : new double[] {Chains.KAON, Chains.PION, baryon ? Chains.PROTON : Chains.PION};
            codes = two ? new int[] {-321, 211} : new int[] {-321, 211, baryon ? 2212 : 211};
            mass = two ? 1.86484 : baryon ? 2.28646 : 1.86966;
            life = two ? 410.3 : baryon ? 203.2 : 1033;
            star = baryon ? 0 : 2.01026;
            slow = two ? Chains.PION : 0.1349768;
            low = two || baryon ? 2.5 : 2.6;
            high = baryon ? 4.35 : 4;
        }

        double[] residuals(DetectorModel model, double[] pulls) {
            make(model.beams().cm());
            model.respond(batch, streams);
            double[] found = new double[batch.size()];
            int n = 0;
            for (int k = 0; k < batch.size(); k++) {
                int[] rows = selected(k);
                if (rows.length > 0) {
                    double[] time = time(batch.tracks(), rows, mass);
                    found[n] = time[0] - truth[k];
                    pulls[n] = found[n] / time[1];
                    n++;
                }
            }
            return Arrays.copyOf(found, n);
        }

        private void make(Frame cm) {
            RandomStream r = streams.of(Stage.PHASE_SPACE);
            batch.start(0, truth.length);
            for (int k = 0; k < truth.length; k++) {
                r.at(k, 0);
                double[] at = Chains.collision(r);
                double[] made = Chains.moving(star > 0 ? star : mass, low + (high - low) * r.uniform(), -1, 1, r);
                cm.toLab(made);
                double[][] first = star > 0 ? Chains.two(made, mass, slow, r) : new double[][] {made};
                truth[k] = life * r.exponential();
                double[] from = Chains.flown(at, first[0], truth[k] * Chains.C * Chains.momentum(first[0]) / mass);
                double[][] d = masses.length == 2
                        ? Chains.two(first[0], masses[0], masses[1], r)
                        : Chains.three(first[0], masses[0], masses[1], masses[2], r);
                for (int i = 0; i < d.length; i++) {
                    Chains.add(batch.particles(), codes[i], masses[i], d[i], from);
                }
                tagged[k] = true;
                if (star > 0 && masses.length == 2) {
                    Chains.add(batch.particles(), 211, slow, first[1], at);
                } else if (star > 0) {
                    tagged[k] = Chains.momentum(first[1]) > 0.15 && seen(Chains.two(first[1], 0, 0, r));
                }
                batch.particles().endEvent();
            }
        }

        /** Photons above the paper's thresholds in the forward, central and backward calorimeter. */
        private static boolean seen(double[][] photons) {
            boolean all = true;
            for (double[] g : photons) {
                double theta = Math.toDegrees(Math.acos(g[3] / g[0]));
                double least = theta < 31.4 ? 0.08 : theta < 128.7 ? 0.03 : 0.06;
                all &= theta > 12.4 && theta < 155.1 && g[0] > least;
            }
            return all;
        }

        /** Rows of the decay's tracks; none if the event is not selected. */
        private int[] selected(int event) {
            Tracks t = batch.tracks();
            int products = masses.length;
            int first = batch.particles().first(event);
            int[] all = Chains.rows(t, event);
            int[] rows = Arrays.stream(all)
                    .filter(i -> t.truth[i] < first + products)
                    .toArray();
            boolean good = tagged[event] && rows.length == products;
            for (int i : rows) {
                double pt = Math.hypot(t.px[i], t.py[i]);
                int code = batch.particles().pdg[t.truth[i]];
                boolean plus = star > 0 && products == 3;
                double hard = plus ? Math.hypot(pt, t.pz[i]) : pt;
                double least = star > 0 && !plus ? 0 : code == 211 ? 0.35 : code == 2212 ? 0.7 : 0;
                good &= t.firstRadius[i] < PIXEL && t.wireHits[i] >= (plus ? 30 : 20) && hard > least;
            }
            boolean pion = star <= 0
                    || products == 3
                    || Arrays.stream(all)
                            .anyMatch(i -> t.truth[i] == first + products && t.siliconHits[i] > 0 && t.wireHits[i] > 0);
            return good && pion ? rows : new int[0];
        }
    }

    /** The decay time that fits vertex, momentum and collision region best, and its error, fs. */
    private static double[] time(Tracks t, int[] rows, double mass) {
        VertexFit fit = new VertexFit(t, rows, new double[3]);
        double[] q = new double[3];
        for (int row : rows) {
            double[] p = fit.momentum(row);
            for (int c = 0; c < 3; c++) {
                q[c] += p[c] / mass * Chains.C;
            }
        }
        double[][] c = fit.covariance;
        for (int i = 0; i < 3; i++) {
            c[i][i] += Chains.REGION[i] * Chains.REGION[i];
        }
        double[][] w = VertexFit.inverse(c);
        double above = 0;
        double below = 0;
        for (int i = 0; i < 3; i++) {
            for (int j = 0; j < 3; j++) {
                above += q[i] * w[i][j] * fit.v[j];
                below += q[i] * w[i][j] * q[j];
            }
        }
        return new double[] {above / below, 1 / Math.sqrt(below)};
    }
}
