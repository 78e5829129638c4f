/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import org.nightjar.core.random.RandomStream;

/**
 * A pseudoscalar into l+ l- gamma: dGamma/dq^2 proportional to (1 - q^2/M^2)^3 (1 + 2 m^2/q^2) sqrt(1 - 4 m^2/q^2) / q^2
 * (N. M. Kroll and W. Wada, Phys. Rev. 98 (1955) 1355), lepton angle 1 + cos^2 + (4 m^2/q^2) sin^2 in the pair's frame; the
 * form factor is taken as 1. Daughters in this order.
 */
record DalitzShape() implements DecayShape {
    @Override
    public Sampler sampler() {
        double[] n = new double[3];
        double[] l = new double[3];
        return (mass, masses, random, p, h) -> {
            double m2 = masses[0] * masses[0];
            double q2 = pairMass2(mass, m2, random);
            double y = 4 * m2 / q2;
            double c;
            do {
                direction(random, n);
                direction(random, l);
                c = n[0] * l[0] + n[1] * l[1] + n[2] * l[2];
            } while (2 * random.uniform() >= 1 + c * c + y * (1 - c * c));
            write(mass, q2, m2, n, l, p);
            h[0] = h[1] = h[2] = 0;
        };
    }

    private static double pairMass2(double mass, double m2, RandomStream random) {
        double low = 4 * m2;
        double span = Math.log(mass * mass / low);
        while (true) {
            double q2 = low * Math.exp(span * random.uniform());
            double left = Math.max(0, 1 - q2 / (mass * mass));
            double y = Math.min(1, low / q2);
            if (random.uniform() < left * left * left * (1 + 0.5 * y) * Math.sqrt(1 - y)) {
                return q2;
            }
        }
    }

    private static void direction(RandomStream random, double[] n) {
        double c = 2 * random.uniform() - 1;
        double phi = 2 * Math.PI * random.uniform();
        double s = Math.sqrt((1 - c) * (1 + c));
        n[0] = s * Math.cos(phi);
        n[1] = s * Math.sin(phi);
        n[2] = c;
    }

    private static void write(double mass, double q2, double m2, double[] n, double[] l, double[] p) {
        double q = Math.sqrt(q2);
        double k = (mass * mass - q2) / (2 * mass);
        double e = mass - k;
        double half = Math.sqrt(Math.max(0, 0.25 * q2 - m2));
        p[0] = p[4] = 0.5 * q;
        p[8] = k;
        for (int j = 0; j < 3; j++) {
            p[1 + j] = half * l[j];
            p[5 + j] = -half * l[j];
            p[9 + j] = -k * n[j];
        }
        Boosts.out(q, e, k * n[0], k * n[1], k * n[2], p, 0);
        Boosts.out(q, e, k * n[0], k * n[1], k * n[2], p, 4);
    }
}
