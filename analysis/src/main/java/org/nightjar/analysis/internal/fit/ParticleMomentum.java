/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal.fit;

import org.nightjar.core.numbers.Quick;

/** Four-momenta (E, px, py, pz) of tracks and photons and their derivatives by the three measured values. */
final class ParticleMomentum {
    private ParticleMomentum() {}

    /** Of a track with curvature omega, azimuth and slope pz/pt; pt = bending / |omega|. */
    static void track(
            double omega,
            double phi,
            double slope,
            double bending,
            double mass,
            double[] p,
            int at,
            double[] by,
            int from) {
        double pt = bending / Math.abs(omega);
        double x = pt * Quick.cos(phi);
        double y = pt * Quick.sin(phi);
        double z = pt * slope;
        double p2 = pt * pt + z * z;
        double e = Math.sqrt(p2 + mass * mass);
        put(p, at, e, x, y, z);
        put(by, from, -p2 / (e * omega), -x / omega, -y / omega, -z / omega);
        put(by, from + 4, 0, -y, x, 0);
        put(by, from + 8, pt * z / e, 0, 0, pt);
    }

    /** Of a photon with energy, azimuth and polar angle. */
    static void photon(double e, double phi, double theta, double[] p, int at, double[] by, int from) {
        double sin = Quick.sin(theta);
        double cos = Quick.cos(theta);
        double x = Quick.cos(phi);
        double y = Quick.sin(phi);
        put(p, at, e, e * sin * x, e * sin * y, e * cos);
        put(by, from, 1, sin * x, sin * y, cos);
        put(by, from + 4, 0, -e * sin * y, e * sin * x, 0);
        put(by, from + 8, 0, e * cos * x, e * cos * y, -e * sin);
    }

    private static void put(double[] to, int at, double e, double x, double y, double z) {
        to[at] = e;
        to[at + 1] = x;
        to[at + 2] = y;
        to[at + 3] = z;
    }
}
