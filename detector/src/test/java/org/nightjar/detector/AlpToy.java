/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.util.Arrays;
import org.nightjar.core.events.Clusters;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.Streams;

/** The three-photon selection of arXiv:2007.13071, page 5, on a toy of e+e- -> gamma a without initial-state radiation. */
final class AlpToy {
    /** Reasons for which an event inside the acceptance is not selected, in the order of the cuts. */
    static final String[] STEPS = {
        "generated",
        "true photons inside the cuts",
        "three clusters",
        "timing",
        "mass",
        "no track",
        "separation",
        "shape"
    };

    final double[] passed = new double[STEPS.length];
    /** Diphoton mass squared and recoil mass squared of the right assignment, selected events. */
    double[] diphoton = {};

    double[] recoil = {};
    int triggered;
    int fourth;

    static AlpToy run(DetectorModel model, double mass, int events, long seed) {
        AlpToy toy = new AlpToy();
        Streams streams = TestEvents.streams("gamma a " + mass, seed);
        EventBatch batch = new EventBatch();
        double[] gg = new double[events];
        double[] rec = new double[events];
        int n = 0;
        for (int first = 0; first < events; first += 8192) {
            int size = Math.min(8192, events - first);
            TestEvents.gammaA(batch, first, size, mass, model.beams(), streams);
            model.respond(batch, streams);
            for (int k = 0; k < size; k++) {
                int[] three = toy.select(batch, k, mass, model.beams());
                if (three.length == 3) {
                    toy.triggered += (batch.triggerBits()[k] & 1) != 0 ? 1 : 0;
                    int r0 = batch.particles().first(k);
                    Clusters c = batch.clusters();
                    int[] byTruth = {-1, -1, -1};
                    for (int i : three) {
                        if (c.truth[i] >= 0) {
                            byTruth[c.truth[i] - r0] = i;
                        }
                    }
                    if (byTruth[0] >= 0 && byTruth[1] >= 0 && byTruth[2] >= 0) {
                        gg[n] = mass2(c, byTruth[1], byTruth[2]);
                        rec[n] = recoil2(c, byTruth[0], model.beams());
                        n++;
                    }
                }
            }
        }
        toy.diphoton = Arrays.copyOf(gg, n);
        toy.recoil = Arrays.copyOf(rec, n);
        return toy;
    }

    double efficiency() {
        return passed[STEPS.length - 1] / passed[0];
    }

    private int[] select(EventBatch batch, int k, double mass, Beams beams) {
        passed[0]++;
        double least = mass > 4 ? 0.65 : 1.0;
        if (insideTruth(batch, k, least)) {
            passed[1]++;
        }
        Clusters c = batch.clusters();
        int[] best = {-1, -1, -1};
        int found = 0;
        for (int i = c.first(k); i < c.end(k); i++) {
            double theta = Math.toDegrees(c.theta[i]);
            if (c.track[i] < 0 && theta > 37.3 && theta < 123.7 && c.energy[i] > least) {
                found++;
                insert(best, i, c);
            }
        }
        if (found < 3) {
            return new int[0];
        }
        fourth += found > 3 ? 1 : 0;
        passed[2]++;
        if (!inTime(c, best)) {
            return new int[0];
        }
        passed[3]++;
        double m = Math.sqrt(mass2(c, best[0], best[1]) + mass2(c, best[0], best[2]) + mass2(c, best[1], best[2]));
        if (m < 0.88 * beams.sqrtS() || m > 1.03 * beams.sqrtS()) {
            return new int[0];
        }
        passed[4]++;
        var t = batch.tracks();
        for (int i = t.first(k); i < t.end(k); i++) {
            // "no track from the interaction region"; the cuts of arXiv:1912.11276, dr < 0.5 cm and |dz| < 2 cm
            if (Math.abs(t.d0[i]) < 0.5 && Math.abs(t.z0[i]) < 2) {
                return new int[0];
            }
        }
        passed[5]++;
        if (!separated(c, best[0], best[1]) || !separated(c, best[0], best[2]) || !separated(c, best[1], best[2])) {
            return new int[0];
        }
        passed[6]++;
        if (c.photonScore[mostIsolated(c, best)] < 0.1) {
            return new int[0];
        }
        passed[7]++;
        return best;
    }

    private static boolean insideTruth(EventBatch batch, int k, double least) {
        var p = batch.particles();
        for (int i = p.first(k); i < p.end(k); i++) {
            double theta = Math.toDegrees(Math.atan2(Math.hypot(p.px[i], p.py[i]), p.pz[i]));
            if (p.e[i] < least || theta < 37.3 || theta > 123.7) {
                return false;
            }
        }
        return true;
    }

    private static void insert(int[] best, int i, Clusters c) {
        int at = i;
        for (int j = 0; j < 3; j++) {
            if (best[j] < 0 || c.energy[at] > c.energy[best[j]]) {
                int old = best[j];
                best[j] = at;
                at = old;
                if (at < 0) {
                    return;
                }
            }
        }
    }

    private static boolean inTime(Clusters c, int[] three) {
        double sum = 0;
        double weight = 0;
        for (int i : three) {
            double w = 1 / (c.timeRange99[i] * c.timeRange99[i]);
            sum += w * c.time[i];
            weight += w;
        }
        for (int i : three) {
            if (Math.abs(c.time[i] - sum / weight) >= 10 * c.timeRange99[i]) {
                return false;
            }
        }
        return true;
    }

    private static boolean separated(Clusters c, int i, int j) {
        double dPhi = Math.abs(Math.IEEEremainder(c.phi[i] - c.phi[j], 2 * Math.PI));
        return Math.abs(c.theta[i] - c.theta[j]) > 0.014 || dPhi > 0.400;
    }

    private static int mostIsolated(Clusters c, int[] three) {
        int best = three[0];
        double widest = -2;
        for (int a = 0; a < 3; a++) {
            double nearest = Math.max(cosine(c, three[a], three[(a + 1) % 3]), cosine(c, three[a], three[(a + 2) % 3]));
            if (-nearest > widest) {
                widest = -nearest;
                best = three[a];
            }
        }
        return best;
    }

    private static double cosine(Clusters c, int i, int j) {
        return Math.sin(c.theta[i]) * Math.sin(c.theta[j]) * Math.cos(c.phi[i] - c.phi[j])
                + Math.cos(c.theta[i]) * Math.cos(c.theta[j]);
    }

    static double mass2(Clusters c, int i, int j) {
        return 2 * c.energy[i] * c.energy[j] * (1 - cosine(c, i, j));
    }

    static double recoil2(Clusters c, int i, Beams beams) {
        Frame cm = beams.cm();
        double e = c.energy[i];
        double energyCm = cm.energy(
                e,
                e * Math.sin(c.theta[i]) * Math.cos(c.phi[i]),
                e * Math.sin(c.theta[i]) * Math.sin(c.phi[i]),
                e * Math.cos(c.theta[i]));
        return beams.sqrtS() * beams.sqrtS() - 2 * beams.sqrtS() * energyCm;
    }
}
