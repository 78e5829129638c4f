/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import org.nightjar.core.numbers.Quick;

/**
 * A point of n-body phase space from 3 n - 4 uniform numbers, and its density: the chain of two-body decays with sorted
 * intermediate masses (F. James, CERN 68-15 (1968), section "GENBOD"). The weight is the product of the momenta of the
 * steps, in units of an upper bound; accepting with it makes exact phase space. One per thread.
 */
final class PhaseSpaceWalk {
    private double[] heavy = new double[2];
    private double[] sorted = new double[0];

    /** Uniform numbers that {@code n} daughters need. */
    static int dimensions(int n) {
        return 3 * n - 4;
    }

    /** Momentum of the decay of a mass into two, GeV; 0 below threshold. */
    static double momentum(double m, double m1, double m2) {
        double plus = m1 + m2;
        double minus = m1 - m2;
        return Math.sqrt(Math.max(0, (m - plus) * (m + plus) * (m - minus) * (m + minus))) / (2 * m);
    }

    /** Writes the point to {@code p}; returns its weight, in [0, 1]. */
    double point(double mass, double[] masses, double[] u, double[] p) {
        int n = masses.length;
        intermediateMasses(mass, masses, u);
        double weight = 1;
        double low = masses[0];
        double free = mass - sum(masses);
        double light = masses[0];
        int next = n - 2;
        set(p, 0, masses[0], 0, 0, 0);
        for (int k = 1; k < n; k++) {
            light += masses[k];
            double q = momentum(heavy[k], heavy[k - 1], masses[k]);
            double most = momentum(free + light, low, masses[k]);
            weight *= most > 0 ? q / most : 1;
            low = light;
            direction(q, u[next], u[next + 1], masses[k], p, k);
            next += 2;
            boostAll(p, k, heavy[k - 1], q);
        }
        return n == 2 ? 1 : weight;
    }

    private static double sum(double[] masses) {
        double sum = 0;
        for (double m : masses) {
            sum += m;
        }
        return sum;
    }

    private void intermediateMasses(double mass, double[] masses, double[] u) {
        int n = masses.length;
        if (sorted.length != n - 2) {
            sorted = new double[n - 2];
            heavy = new double[n];
        }
        System.arraycopy(u, 0, sorted, 0, n - 2);
        Arrays.sort(sorted);
        double free = mass - sum(masses);
        double light = masses[0];
        heavy[0] = light;
        for (int k = 1; k < n - 1; k++) {
            light += masses[k];
            heavy[k] = light + free * sorted[k - 1];
        }
        heavy[n - 1] = mass;
    }

    private static void direction(double q, double u1, double u2, double m, double[] p, int k) {
        double c = 2 * u1 - 1;
        double phi = 2 * Math.PI * u2;
        double s = q * Math.sqrt((1 - c) * (1 + c));
        set(p, k, m, s * Quick.cos(phi), s * Quick.sin(phi), q * c);
    }

    private static void set(double[] p, int k, double m, double x, double y, double z) {
        p[4 * k] = Math.sqrt(m * m + x * x + y * y + z * z);
        p[4 * k + 1] = x;
        p[4 * k + 2] = y;
        p[4 * k + 3] = z;
    }

    /** Gives the first k daughters, of total mass {@code m}, the recoil of daughter k with momentum {@code q}. */
    private static void boostAll(double[] p, int k, double m, double q) {
        double x = -p[4 * k + 1];
        double y = -p[4 * k + 2];
        double z = -p[4 * k + 3];
        if (k == 1) {
            set(p, 0, m, x, y, z);
            return;
        }
        double e = Math.sqrt(m * m + q * q);
        for (int j = 0; j < k; j++) {
            Boosts.out(m, e, x, y, z, p, 4 * j);
        }
    }
}
