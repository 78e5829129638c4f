/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.kinematics.Beams;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Little generators for tests; laboratory frame, vertex at the origin. */
final class TestEvents {
    private TestEvents() {}

    static Streams streams(String name, long seed) {
        return new Streams(seed, new SampleId(name));
    }

    /** One photon per event of energy and direction drawn from the ranges (uniform in E, theta, phi). */
    static EventBatch photons(Streams streams, int n, double e0, double e1, double theta0, double theta1) {
        return single(streams, n, 22, 0, e0, e1, theta0, theta1);
    }

    static EventBatch single(
            Streams streams, int n, int pdg, double mass, double e0, double e1, double theta0, double theta1) {
        EventBatch batch = new EventBatch();
        batch.start(0, n);
        RandomStream r = streams.of(Stage.PHASE_SPACE);
        for (int k = 0; k < n; k++) {
            r.at(k, 0);
            double e = e0 + (e1 - e0) * r.uniform();
            double theta = theta0 + (theta1 - theta0) * r.uniform();
            double phi = 2 * Math.PI * r.uniform();
            double p = Math.sqrt(e * e - mass * mass);
            batch.particles()
                    .add(
                            pdg,
                            mass,
                            e,
                            p * Math.sin(theta) * Math.cos(phi),
                            p * Math.sin(theta) * Math.sin(phi),
                            p * Math.cos(theta));
            batch.particles().endEvent();
        }
        return batch;
    }

    /**
     * e+e- -> gamma a, a -> gamma gamma at lowest order: the recoil photon is distributed as 1 + cos^2 (the paper's section
     * 2 and Dolan et al., arXiv:1709.00009), the decay is isotropic; beam energies are smeared. Rows: recoil photon, then
     * the two decay photons.
     */
    static void gammaA(EventBatch batch, long first, int n, double mass, Beams beams, Streams streams) {
        batch.start(first, n);
        RandomStream r = streams.of(Stage.PHASE_SPACE);
        Frame nominal = beams.cm();
        double[] p = new double[4];
        Particles particles = batch.particles();
        for (int k = 0; k < n; k++) {
            r.at(batch.eventNumber(k), 0);
            double s = 2 * beams.sqrtS() / 2;
            double shift = 0.5
                    * (beams.electronSpread() / beams.electronEnergy() * r.gaussian()
                            + beams.positronSpread() / beams.positronEnergy() * r.gaussian());
            double sqrtS = s * (1 + shift);
            double c;
            do {
                c = 2 * r.uniform() - 1;
            } while (2 * r.uniform() > 1 + c * c);
            double e = (sqrtS * sqrtS - mass * mass) / (2 * sqrtS);
            double phi = 2 * Math.PI * r.uniform();
            double sin = Math.sqrt(1 - c * c);
            double[] n0 = {sin * Math.cos(phi), sin * Math.sin(phi), c};
            put(particles, nominal, p, e, e * n0[0], e * n0[1], e * n0[2]);
            Frame rest = Frame.moving(-e * n0[0] / (sqrtS - e), -e * n0[1] / (sqrtS - e), -e * n0[2] / (sqrtS - e));
            double c2 = 2 * r.uniform() - 1;
            double s2 = Math.sqrt(1 - c2 * c2);
            double phi2 = 2 * Math.PI * r.uniform();
            for (int sign = -1; sign <= 1; sign += 2) {
                double h = sign * mass / 2;
                double[] q = {mass / 2, h * s2 * Math.cos(phi2), h * s2 * Math.sin(phi2), h * c2};
                rest.toLab(q);
                put(particles, nominal, p, q[0], q[1], q[2], q[3]);
            }
            particles.endEvent();
        }
    }

    private static void put(Particles particles, Frame cm, double[] p, double e, double x, double y, double z) {
        p[0] = e;
        p[1] = x;
        p[2] = y;
        p[3] = z;
        cm.toLab(p);
        particles.add(22, 0, p[0], p[1], p[2], p[3]);
    }
}
