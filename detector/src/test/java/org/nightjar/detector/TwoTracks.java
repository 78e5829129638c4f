/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.util.Arrays;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.FourMomentum;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.core.units.Constants;

/** Toy events with two tracks, and masses made from them. */
final class TwoTracks {
    private TwoTracks() {}

    /** A resonance of uniform momentum and -0.5 < cos theta < 0.9 into two particles, after its flight (c tau in cm). */
    static EventBatch resonance(
            Streams streams, int n, double mass, double daughter, int pdg, double low, double high, double ctau) {
        EventBatch b = new EventBatch();
        b.start(0, n);
        RandomStream r = streams.of(Stage.PHASE_SPACE);
        for (int k = 0; k < n; k++) {
            r.at(k, 0);
            double p = low + (high - low) * r.uniform();
            double[] u = direction(1.4 * r.uniform() - 0.5, r.uniform());
            double e = Math.hypot(p, mass);
            Frame rest = Frame.moving(p / e * u[0], p / e * u[1], p / e * u[2]);
            double q = Math.sqrt(mass * mass / 4 - daughter * daughter);
            double[] w = direction(2 * r.uniform() - 1, r.uniform());
            double flight = ctau > 0 ? r.exponential() * ctau * p / mass : 0;
            for (int sign = -1; sign <= 1; sign += 2) {
                double[] v = {mass / 2, sign * q * w[0], sign * q * w[1], sign * q * w[2]};
                rest.toLab(v);
                int i = b.particles().add(sign * pdg, daughter, v[0], v[1], v[2], v[3]);
                b.particles().vx[i] = flight * u[0];
                b.particles().vy[i] = flight * u[1];
                b.particles().vz[i] = flight * u[2];
            }
            b.particles().endEvent();
        }
        return b;
    }

    private static double[] direction(double cos, double turn) {
        double sin = Math.sqrt(1 - cos * cos);
        return new double[] {sin * Math.cos(2 * Math.PI * turn), sin * Math.sin(2 * Math.PI * turn), cos};
    }

    /** Two muons and an invisible mass, flat in three-body phase space. */
    static EventBatch withRecoil(Streams streams, int n, double invisible, Beams beams) {
        EventBatch b = new EventBatch();
        b.start(0, n);
        RandomStream r = streams.of(Stage.PHASE_SPACE);
        Frame cm = beams.cm();
        double w = beams.sqrtS();
        double m = Constants.MUON_MASS;
        for (int k = 0; k < n; k++) {
            r.at(k, 0);
            double e1;
            double e2;
            double cos12;
            do {
                e1 = m + (w / 2 - m) * r.uniform();
                e2 = m + (w / 2 - m) * r.uniform();
                double e3 = w - e1 - e2;
                cos12 = e3 < invisible
                        ? 2
                        : (e3 * e3 - invisible * invisible - e1 * e1 - e2 * e2 + 2 * m * m)
                                / (2 * Math.sqrt((e1 * e1 - m * m) * (e2 * e2 - m * m)));
            } while (Math.abs(cos12) >= 1);
            double[] u = direction(2 * r.uniform() - 1, r.uniform());
            double[] v = direction(2 * r.uniform() - 1, r.uniform());
            double along = u[0] * v[0] + u[1] * v[1] + u[2] * v[2];
            double across = Math.sqrt(1 - along * along);
            double sin12 = Math.sqrt(1 - cos12 * cos12);
            double[] second = new double[3];
            for (int i = 0; i < 3; i++) {
                second[i] = cos12 * u[i] + sin12 * (v[i] - along * u[i]) / across;
            }
            add(b.particles(), cm, 13, e1, u);
            add(b.particles(), cm, -13, e2, second);
            b.particles().endEvent();
        }
        return b;
    }

    private static void add(Particles particles, Frame cm, int pdg, double e, double[] u) {
        double m = Constants.MUON_MASS;
        double p = Math.sqrt(e * e - m * m);
        double[] v = {e, p * u[0], p * u[1], p * u[2]};
        cm.toLab(v);
        particles.add(pdg, m, v[0], v[1], v[2], v[3]);
    }

    /** Squared recoil masses of events with two tracks of 37 to 120 deg and pt above 0.4 GeV. */
    static double[] recoil2(EventBatch b, FourMomentum total, double mass) {
        double[] out = new double[b.size()];
        int n = 0;
        Tracks t = b.tracks();
        for (int k = 0; k < b.size(); k++) {
            boolean good = t.count(k) == 2;
            double e = total.e();
            double x = total.px();
            double y = total.py();
            double z = total.pz();
            for (int i = t.first(k); i < t.end(k); i++) {
                double pt = Math.hypot(t.px[i], t.py[i]);
                double theta = Math.toDegrees(Math.atan2(pt, t.pz[i]));
                good &= pt > 0.4 && theta > 37 && theta < 120;
                e -= Math.sqrt(pt * pt + t.pz[i] * t.pz[i] + mass * mass);
                x -= t.px[i];
                y -= t.py[i];
                z -= t.pz[i];
            }
            if (good) {
                out[n++] = e * e - x * x - y * y - z * z;
            }
        }
        return Arrays.copyOf(out, n);
    }

    /** Masses of events with two tracks, with the directions that they have at the true vertex. */
    static double[] masses(EventBatch b, double mass) {
        double[] out = new double[b.size()];
        int n = 0;
        Tracks t = b.tracks();
        for (int k = 0; k < b.size(); k++) {
            if (t.count(k) != 2) {
                continue;
            }
            double[] sum = new double[4];
            for (int i = t.first(k); i < t.end(k); i++) {
                double pt = Math.hypot(t.px[i], t.py[i]);
                int truth = t.truth[i];
                double path = (b.particles().vx[truth] * t.px[i] + b.particles().vy[truth] * t.py[i]) / pt;
                double phi = Math.atan2(t.py[i], t.px[i]) - t.omega[i] * path;
                sum[0] += Math.sqrt(pt * pt + t.pz[i] * t.pz[i] + mass * mass);
                sum[1] += pt * Math.cos(phi);
                sum[2] += pt * Math.sin(phi);
                sum[3] += t.pz[i];
            }
            out[n++] = Math.sqrt(sum[0] * sum[0] - sum[1] * sum[1] - sum[2] * sum[2] - sum[3] * sum[3]);
        }
        return Arrays.copyOf(out, n);
    }

    /** Half of the interval that holds the central 68.3 %. */
    static double halfWidth(double[] values) {
        double[] sorted = values.clone();
        Arrays.sort(sorted);
        int n = sorted.length;
        return (sorted[(int) (0.8413 * n)] - sorted[(int) (0.1587 * n)]) / 2;
    }
}
