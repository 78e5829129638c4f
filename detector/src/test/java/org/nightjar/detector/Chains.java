/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.util.stream.IntStream;
import org.nightjar.core.events.Particles;
import org.nightjar.core.events.Tracks;
import org.nightjar.core.kinematics.Frame;
import org.nightjar.core.random.RandomStream;

/** Toy decays in flat phase space, put into events as final particles. */
final class Chains {
    static final double PION = 0.13957039;
    static final double KAON = 0.493677;
    static final double PROTON = 0.93827208816;

    /** Speed of light, cm/fs. */
    static final double C = 2.99792458e-5;

    /** Widths of the collision region of belle2-2019 and in the papers of charm: 10, 0.3 and 250 um (arXiv:2108.03216). */
    static final double[] REGION = {10e-4, 0.3e-4, 250e-4};

    private Chains() {}

    /** belle2-2019 as its simulation, without beam background. */
    static DetectorModel model(String response) {
        return TestDetector.card(
                        "nightjar: detector/1\nname: targets\ntitle: t\nextends: belle2-2019\nresponse: " + response
                                + "\ntracker:\n  describes: { value: simulation, source: test, status: guess }"
                                + "\noverlay:\n  clusters: { value: 0, source: test, status: guess }\n")
                .model();
    }

    /** A point of the collision region. */
    static double[] collision(RandomStream r) {
        return new double[] {REGION[0] * r.gaussian(), REGION[1] * r.gaussian(), REGION[2] * r.gaussian()};
    }

    /** Where a particle is after a path, cm. */
    static double[] flown(double[] from, double[] v, double path) {
        double p = momentum(v);
        return new double[] {from[0] + path * v[1] / p, from[1] + path * v[2] / p, from[2] + path * v[3] / p};
    }

    /** Where a particle decays: exponential with a given c tau, cm. */
    static double[] decay(double[] from, double[] v, double cTau, RandomStream r) {
        return flown(from, v, cTau * momentum(v) / mass(v) * r.exponential());
    }

    static double momentum(double[] v) {
        return Math.sqrt(v[1] * v[1] + v[2] * v[2] + v[3] * v[3]);
    }

    /** Rows of the tracks of an event. */
    static int[] rows(Tracks t, int event) {
        return IntStream.range(t.first(event), t.end(event)).toArray();
    }

    /** A four-momentum of given mass and momentum in a random direction with cos theta in a range. */
    static double[] moving(double mass, double p, double cosLow, double cosHigh, RandomStream r) {
        double cos = cosLow + (cosHigh - cosLow) * r.uniform();
        double phi = 2 * Math.PI * r.uniform();
        double sin = Math.sqrt(1 - cos * cos);
        return new double[] {Math.hypot(mass, p), p * sin * Math.cos(phi), p * sin * Math.sin(phi), p * cos};
    }

    /** Two products of a parent, isotropic in its rest frame. */
    static double[][] two(double[] parent, double m1, double m2, RandomStream r) {
        double mass = mass(parent);
        double p = momentum(mass, m1, m2);
        double[] one = moving(m1, p, -1, 1, r);
        double[] other = {Math.hypot(m2, p), -one[1], -one[2], -one[3]};
        Frame rest = Frame.moving(parent[1] / parent[0], parent[2] / parent[0], parent[3] / parent[0]);
        rest.toLab(one);
        rest.toLab(other);
        return new double[][] {one, other};
    }

    /** Three products: the pair of the first two has a mass drawn with the product of the two momenta as weight. */
    static double[][] three(double[] parent, double m1, double m2, double m3, RandomStream r) {
        double mass = mass(parent);
        double most = momentum(mass, m1 + m2, m3) * momentum(mass - m3, m1, m2);
        double pair;
        do {
            pair = m1 + m2 + (mass - m1 - m2 - m3) * r.uniform();
        } while (r.uniform() * most > momentum(mass, pair, m3) * momentum(pair, m1, m2));
        double[][] first = two(parent, pair, m3, r);
        double[][] second = two(first[0], m1, m2, r);
        return new double[][] {second[0], second[1], first[1]};
    }

    static double mass(double[] v) {
        return Math.sqrt(Math.max(0, v[0] * v[0] - v[1] * v[1] - v[2] * v[2] - v[3] * v[3]));
    }

    private static double momentum(double mass, double m1, double m2) {
        double a = mass * mass - (m1 + m2) * (m1 + m2);
        double b = mass * mass - (m1 - m2) * (m1 - m2);
        return Math.sqrt(Math.max(0, a * b)) / (2 * mass);
    }

    /** Adds a final particle made at a point, cm; returns its row. */
    static int add(Particles particles, int pdg, double mass, double[] v, double[] at) {
        int i = particles.add(pdg, mass, v[0], v[1], v[2], v[3]);
        particles.vx[i] = at[0];
        particles.vy[i] = at[1];
        particles.vz[i] = at[2];
        return i;
    }
}
