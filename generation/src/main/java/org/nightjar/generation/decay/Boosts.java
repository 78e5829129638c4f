/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/** Pure boosts of (e, x, y, z) in an array. */
final class Boosts {
    private Boosts() {}

    /** From the rest frame of a particle of mass m and momentum (e, x, y, z) to the frame where it has that momentum. */
    static void out(double m, double e, double x, double y, double z, double[] p, int at) {
        double along = (x * p[at + 1] + y * p[at + 2] + z * p[at + 3]) / m;
        double shift = along / (e + m) + p[at] / m;
        p[at] = p[at] * e / m + along;
        p[at + 1] += shift * x;
        p[at + 2] += shift * y;
        p[at + 3] += shift * z;
    }

    /** The inverse of {@link #out}: into the rest frame of a particle of mass m and momentum (e, x, y, z). */
    static void into(double m, double e, double x, double y, double z, double[] p, int at) {
        out(m, e, -x, -y, -z, p, at);
    }
}
