/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.decay;

import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.Particles;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;
import org.nightjar.detector.DecayRegion;
import org.nightjar.detector.internal.geometry.Volumes;

/**
 * Lets hadrons decay that a generator left whole: neutral pions and etas at once, short-lived kaons and hyperons after an
 * exponential flight, straight also if charged; long-lived kaons if that ends before the calorimeter, else they fly on. Products are distributed evenly in phase space, spins are ignored. The decayed
 * particle becomes one of status 2 with a decay vertex; its products follow the last particle of the event. What has a decay
 * vertex is not touched.
 */
public final class Decays {
    private static final double NS_PER_CM = 1 / Constants.C_CM_PER_NS;

    private final RandomStream random;
    private final Volumes volumes;
    private final double[] products = new double[12];

    private Decays(RandomStream random, Volumes volumes) {
        this.random = random;
        this.volumes = volumes;
    }

    /** True if a final particle of this code decays here. */
    public static boolean known(int pdg) {
        return Hadron.of(pdg) != null;
    }

    /** Decays what can decay in a block; it is left alone if there is nothing. */
    public static void apply(EventBatch events, RandomStream random, Volumes volumes) {
        Particles p = events.particles();
        for (int i = 0; i < p.rows(); i++) {
            if (p.status[i] == 1 && known(p.pdg[i])) {
                new Decays(random, volumes).all(events);
                return;
            }
        }
    }

    private void all(EventBatch events) {
        Particles p = events.particles();
        Particles old = new Particles();
        int n = events.size();
        for (int k = 0; k < n; k++) {
            copy(p, k, old);
            old.endEvent();
        }
        p.clear();
        for (int k = 0; k < n; k++) {
            int first = p.rows();
            copy(old, k, p);
            random.at(events.eventNumber(k), 1);
            // products that decay in turn come later in the same loop
            for (int i = first; i < p.rows(); i++) {
                decay(p, i);
            }
            p.endEvent();
        }
    }

    /** Appends the rows of event k of one table to another. */
    private static void copy(Particles from, int k, Particles to) {
        int shift = to.rows() - from.first(k);
        for (int i = from.first(k); i < from.end(k); i++) {
            int row = to.add(from, i);
            to.parent[row] = from.parent[i] < 0 ? -1 : from.parent[i] + shift;
        }
    }

    private void decay(Particles p, int i) {
        Hadron hadron = p.status[i] == 1 ? Hadron.of(p.pdg[i]) : null;
        double momentum2 = p.px[i] * p.px[i] + p.py[i] * p.py[i] + p.pz[i] * p.pz[i];
        if (hadron == null || !(momentum2 + p.vx[i] + p.vy[i] + p.vz[i] < Double.POSITIVE_INFINITY)) {
            return;
        }
        // the mass is that of the table, so that its products can be made; the momentum stays
        double mass = hadron.mass();
        double e = Math.sqrt(momentum2 + mass * mass);
        double time = hadron.life() > 0 ? hadron.life() * random.exponential() / mass : 0;
        double x = p.vx[i] + time * p.px[i];
        double y = p.vy[i] + time * p.py[i];
        double z = p.vz[i] + time * p.pz[i];
        if (hadron == Hadron.KAON_LONG && volumes.whereIs(x, y, z).compareTo(DecayRegion.TRACKER) > 0) {
            return;
        }
        p.status[i] = 2;
        p.dx[i] = x;
        p.dy[i] = y;
        p.dz[i] = z;
        p.dt[i] = p.vt[i] + time * e * NS_PER_CM;
        int[] codes = hadron.mode(random.uniform());
        int sign = p.pdg[i] < 0 ? -1 : 1;
        if (codes.length == 1) {
            products[0] = e;
            products[1] = p.px[i];
            products[2] = p.py[i];
            products[3] = p.pz[i];
        } else if (codes.length == 2) {
            two(mass, Hadron.massOf(codes[0]), Hadron.massOf(codes[1]), 0);
        } else {
            three(mass, codes);
        }
        for (int c = 0; c < codes.length; c++) {
            if (codes.length > 1) {
                boost(products, 4 * c, e / mass, p.px[i] / mass, p.py[i] / mass, p.pz[i] / mass);
            }
            append(p, i, Hadron.signed(codes[c], sign), 4 * c);
        }
    }

    private void append(Particles p, int mother, int code, int at) {
        int row = p.add(code, Hadron.massOf(code), products[at], products[at + 1], products[at + 2], products[at + 3]);
        p.parent[row] = mother;
        p.vx[row] = p.dx[mother];
        p.vy[row] = p.dy[mother];
        p.vz[row] = p.dz[mother];
        p.vt[row] = p.dt[mother];
    }

    /** Two products at rest of their sum, written from a place on. */
    private void two(double mass, double one, double other, int at) {
        double s = mass * mass;
        double k2 = (s - (one + other) * (one + other)) * (s - (one - other) * (one - other)) / (4 * s);
        double k = Math.sqrt(Math.max(0, k2));
        double cos = 2 * random.uniform() - 1;
        double sin = Math.sqrt(1 - cos * cos);
        double phi = 2 * Math.PI * random.uniform();
        double[] v = {k * sin * Math.cos(phi), k * sin * Math.sin(phi), k * cos};
        products[at] = Math.sqrt(k2 + one * one);
        products[at + 4] = Math.sqrt(k2 + other * other);
        for (int j = 0; j < 3; j++) {
            products[at + 1 + j] = v[j];
            products[at + 5 + j] = -v[j];
        }
    }

    /** Three products evenly in phase space: the mass of the last two is drawn, weighted with both momenta. */
    private void three(double mass, int[] codes) {
        double a = Hadron.massOf(codes[0]);
        double b = Hadron.massOf(codes[1]);
        double c = Hadron.massOf(codes[2]);
        double most = momentum(mass, a, b + c) * momentum(mass - a, b, c);
        double pair;
        do {
            pair = b + c + (mass - a - b - c) * random.uniform();
        } while (momentum(mass, a, pair) * momentum(pair, b, c) < most * random.uniform());
        two(mass, a, pair, 0);
        double e = products[4] / pair;
        double x = products[5] / pair;
        double y = products[6] / pair;
        double z = products[7] / pair;
        two(pair, b, c, 4);
        boost(products, 4, e, x, y, z);
        boost(products, 8, e, x, y, z);
    }

    private static double momentum(double mass, double one, double other) {
        double s = mass * mass;
        double k2 = (s - (one + other) * (one + other)) * (s - (one - other) * (one - other)) / (4 * s);
        return Math.sqrt(Math.max(0, k2));
    }

    /** Boosts a four-momentum by gamma and gamma beta. */
    private static void boost(double[] p, int at, double gamma, double gx, double gy, double gz) {
        double along = gx * p[at + 1] + gy * p[at + 2] + gz * p[at + 3];
        double factor = p[at] + along / (1 + gamma);
        p[at] = gamma * p[at] + along;
        p[at + 1] += gx * factor;
        p[at + 2] += gy * factor;
        p[at + 3] += gz * factor;
    }
}
