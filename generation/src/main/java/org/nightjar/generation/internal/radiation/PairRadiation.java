/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.radiation;

import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.units.Constants;

/**
 * Photons radiated by a lepton pair of equal masses, hardest first. With the pair's squared mass as unit, A = 2 p2.k and B = 2
 * p1.k of the pair after emission, x = A + B and mu the squared lepton mass, the rate of one photon is that of the first order of a vector
 * that decays to the pair,
 *
 * <p>dP = (alpha/8 pi) T dA dB / (v (3 - v^2)), T = N(A,B)/A^2 + N(B,A)/B^2 + X/(A B), N = -16 mu - 32 mu^2 - 16 mu A + 8 A B, X = 16 - 16 (A
 * + B) - 64 mu^2 - 16 mu (A + B), v = sqrt(1 - 4 mu).
 *
 * <p>The first photon is the hardest: its rate is multiplied by the probability that none is harder (veto algorithm in the photon's energy), and
 * the next one is radiated in the same way by what is left of the pair. So each event has its weight unchanged, the hardest
 * photon has the exact first order, soft ones are independent of each other (D. R. Yennie, S. C. Frautschi, H. Suura, Ann. Phys. 13 (1961) 379).
 * One lepton keeps its direction in the pair's rest frame, the other with a probability in proportion to its squared energy
 * (R. Kleiss, Phys. Lett. B 180 (1986) 400: exact for massless leptons from a virtual photon). One per thread.
 */
final class PairRadiation {
    /** Photons softer than this part of their largest energy are not radiated. */
    static final double SOFTEST = 1e-4;

    static final int MOST_PHOTONS = 64;

    /** Pairs nearer than this to their threshold, in v^2, do not radiate. */
    private static final double SLOW = 1e-6;

    private final double[] photons = new double[4 * MOST_PHOTONS];
    private final double[] total = new double[4];
    private final double[] axis = new double[3];
    private final double[] across = new double[3];
    private final double[] third = new double[3];
    private final double[] rest = new double[4];
    private int count;
    private double s;
    private double mu;
    private double x;
    private double u;
    private double other;

    /** Number of photons of the last pair. */
    int count() {
        return count;
    }

    /** Photon k at entry 4 k: e, x, y, z. */
    double[] photons() {
        return photons;
    }

    /**
     * Radiates: changes the momenta (e, x, y, z) of a pair, keeping their sum less the photons.
     *
     * @param most energy below which photons are radiated, GeV, in the pair's rest frame
     */
    void radiate(double[] p1, double[] p2, double mass, double most, RandomStream random) {
        count = 0;
        double energy = most;
        while (count < MOST_PHOTONS && start(p1, p2, mass) && next(energy, random)) {
            energy = 0.5 * x * Math.sqrt(s);
            emit(p1, p2, random);
            count++;
        }
    }

    /** Reads the pair; false if it is too slow. */
    private boolean start(double[] p1, double[] p2, double mass) {
        for (int i = 0; i < 4; i++) {
            total[i] = p1[i] + p2[i];
        }
        double dot = p1[0] * p2[0] - p1[1] * p2[1] - p1[2] * p2[2] - p1[3] * p2[3];
        s = 2 * (mass * mass + dot);
        mu = mass * mass / s;
        return 1 - 4 * mu > SLOW;
    }

    /** Draws the next photon below an energy; false if there is none. */
    private boolean next(double energy, RandomStream random) {
        double v = Math.sqrt(1 - 4 * mu);
        double range = 2 * Math.log((1 + v) / 2 / Math.sqrt(mu));
        double rate = 2 * range * 2 / (Math.PI * Constants.INVERSE_ALPHA * v * (3 - v * v));
        x = Math.min(1 - 4 * mu, 2 * energy / Math.sqrt(s));
        while (true) {
            x *= Quick.exp(-random.exponential() / rate);
            if (x < SOFTEST) {
                return false;
            }
            double odds = Quick.exp(range * (2 * random.uniform() - 1));
            u = odds / (1 + odds);
            other = 1 / (1 + odds);
            if (random.uniform() < weight()) {
                return true;
            }
        }
    }

    /** T over its bound 16/(A B); zero outside of phase space. */
    private double weight() {
        return u * other * (1 - x) < mu ? 0 : shape(mu, x, u, other) / 16;
    }

    /** T A B at A = x u, B = x (1 - u); {@code other} is 1 - u. */
    static double shape(double mu, double x, double u, double other) {
        double a = x * u;
        double b = x * other;
        double constant = -16 * mu - 32 * mu * mu;
        double n1 = constant - 16 * mu * a + 8 * a * b;
        double n2 = constant - 16 * mu * b + 8 * a * b;
        double mixed = 16 - 16 * x - 64 * mu * mu - 16 * mu * x;
        return n1 * other / u + n2 * u / other + mixed;
    }

    private void emit(double[] p1, double[] p2, RandomStream random) {
        double w = Math.sqrt(s);
        double e1 = 0.5 * (1 - x * u);
        double e2 = 0.5 * (1 - x * other);
        boolean firstKeeps = random.uniform() * (e1 * e1 + e2 * e2) < e1 * e1;
        double[] kept = firstKeeps ? p1 : p2;
        double[] bent = firstKeeps ? p2 : p1;
        double e = firstKeeps ? e1 : e2;
        double p = Math.sqrt(Math.max(0, e * e - mu));
        double forward = ((firstKeeps ? other : u) - mu / (e + p)) / p;
        double sin = Math.sqrt(Math.max(0, forward * (2 - forward)));
        aim(kept, w);
        double phi = 2 * Math.PI * random.uniform();
        double c = sin * Quick.cos(phi);
        double d = sin * Quick.sin(phi);
        double k = 0.5 * x * w;
        rest[0] = k;
        for (int i = 0; i < 3; i++) {
            rest[i + 1] = k * ((1 - forward) * axis[i] + c * across[i] + d * third[i]);
        }
        System.arraycopy(rest, 0, photons, 4 * count, 4);
        rest[0] = e * w;
        for (int i = 0; i < 3; i++) {
            rest[i + 1] = p * w * axis[i];
        }
        out(rest, w, 0, kept);
        System.arraycopy(photons, 4 * count, rest, 0, 4);
        out(rest, w, 4 * count, photons);
        for (int i = 0; i < 4; i++) {
            bent[i] = total[i] - kept[i] - photons[4 * count + i];
        }
    }

    /** The direction of a momentum in the rest frame of the pair, and two directions across it. */
    private void aim(double[] p, double w) {
        double e = (total[0] * p[0] - total[1] * p[1] - total[2] * p[2] - total[3] * p[3]) / w;
        double k = (p[0] + e) / (total[0] + w);
        double size2 = 0;
        for (int i = 0; i < 3; i++) {
            axis[i] = p[i + 1] - k * total[i + 1];
            size2 += axis[i] * axis[i];
        }
        double size = Math.sqrt(size2);
        for (int i = 0; i < 3; i++) {
            axis[i] /= size;
        }
        int least = Math.abs(axis[0]) < Math.abs(axis[1]) ? 0 : 1;
        least = Math.abs(axis[2]) < Math.abs(axis[least]) ? 2 : least;
        double flat = Math.sqrt(1 - axis[least] * axis[least]);
        int j = (least + 1) % 3;
        int l = (least + 2) % 3;
        across[least] = 0;
        across[j] = axis[l] / flat;
        across[l] = -axis[j] / flat;
        third[0] = axis[1] * across[2] - axis[2] * across[1];
        third[1] = axis[2] * across[0] - axis[0] * across[2];
        third[2] = axis[0] * across[1] - axis[1] * across[0];
    }

    /** Boosts from the rest frame of the pair. */
    private void out(double[] p, double w, int to, double[] result) {
        double e = (total[0] * p[0] + total[1] * p[1] + total[2] * p[2] + total[3] * p[3]) / w;
        double k = (p[0] + e) / (total[0] + w);
        result[to] = e;
        for (int i = 1; i < 4; i++) {
            result[to + i] = p[i] + k * total[i];
        }
    }
}
