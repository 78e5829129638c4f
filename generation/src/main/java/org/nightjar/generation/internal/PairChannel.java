/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;
import org.nightjar.theory.MomentumBlock;

/**
 * The channel of hard photons and light pairs: photons about the beams, the hardest with an energy that gives the core a
 * squared mass of density 1/M^2, the core decaying isotropically in its own rest frame.
 *
 * <p>With Q' the momentum left by the other photons and n the direction of the hardest, M^2 = Q'^2 - 2 E (Q'0 - Q'.n).
 */
final class PairChannel implements Serializable {
    private static final long serialVersionUID = 1;
    private static final double SIXTEEN_PI3 = 16 * Math.PI * Math.PI * Math.PI;

    /** Smallest squared mass of a massless pair as a part of s. */
    private static final double LEAST = 1e-8;

    private final RadiativeLayout layout;
    private final Limits limits;

    PairChannel(RadiativeLayout layout, Limits limits) {
        this.layout = layout;
        this.limits = limits;
    }

    private double leastMass2(double s) {
        double threshold = layout.mass(0) + layout.mass(1);
        return Math.max(threshold * threshold, LEAST * s);
    }

    private static double mostMass2(double s) {
        return s;
    }

    /** Writes all outgoing legs; false outside. */
    boolean sample(double[] u, HardFrame frame, MomentumBlock out, int i) {
        double phi = 2 * Math.PI * u[1];
        double e = frame.sqrtS();
        double x = 0;
        double y = 0;
        double z = 0;
        double previous = 0;
        for (int j = 0; j < layout.photons(); j++) {
            int leg = layout.photon(j);
            double lo = limits.cosMin(leg, frame.beta());
            double hi = limits.cosMax(leg, frame.beta());
            double c = layout.beamMap().sample(u[3 + 3 * j], lo, hi);
            double sin = Math.sqrt((1 - c) * (1 + c));
            double azimuth = phi + 2 * Math.PI * u[4 + 3 * j];
            double nx = sin * Quick.cos(azimuth);
            double ny = sin * Quick.sin(azimuth);
            double least = Math.max(previous, limits.minEnergy(leg, frame.beta()));
            double energy;
            if (j < layout.photons() - 1) {
                double most = layout.largestEnergy(j, frame.sqrtS(), 0);
                energy = most > least ? least * Quick.exp(Quick.log(most / least) * u[2 + 3 * j]) : 0;
            } else {
                double from = leastMass2(frame.s());
                double m2 = from * Quick.exp(Quick.log(mostMass2(frame.s()) / from) * u[2 + 3 * j]);
                energy = (e * e - x * x - y * y - z * z - m2) / (2 * (e - x * nx - y * ny - z * c));
            }
            if (!(energy >= least)) {
                return false;
            }
            out.set(leg, i, energy, energy * nx, energy * ny, energy * c);
            e -= energy;
            x -= energy * nx;
            y -= energy * ny;
            z -= energy * c;
            previous = energy;
        }
        return decay(2 * u[0] - 1, phi, e, x, y, z, out, i);
    }

    private boolean decay(double c, double phi, double e, double x, double y, double z, MomentumBlock out, int i) {
        double m2 = e * e - x * x - y * y - z * z;
        double p = breakUp(m2);
        if (!(e > 0 && p > 0)) {
            return false;
        }
        double m = Math.sqrt(m2);
        double ma = layout.mass(0);
        double ea = Math.sqrt(p * p + ma * ma);
        double sin = p * Math.sqrt((1 - c) * (1 + c));
        double ax = sin * Quick.cos(phi);
        double ay = sin * Quick.sin(phi);
        double az = p * c;
        double along = (x * ax + y * ay + z * az) / m;
        double shift = along / (e + m) + ea / m;
        double energy = e * ea / m + along;
        double px = ax + shift * x;
        double py = ay + shift * y;
        double pz = az + shift * z;
        out.set(layout.core(0), i, energy, px, py, pz);
        out.set(layout.core(1), i, e - energy, x - px, y - py, z - pz);
        return true;
    }

    private double breakUp(double m2) {
        double plus = layout.mass(0) + layout.mass(1);
        double minus = layout.mass(0) - layout.mass(1);
        return m2 > plus * plus ? Math.sqrt((m2 - plus * plus) * (m2 - minus * minus) / m2) / 2 : 0;
    }

    /** Density per unit of phase space at a point; 0 where this channel does not go. */
    double density(HardFrame frame, MomentumBlock out, int i) {
        int a = layout.core(0);
        int b = layout.core(1);
        double e = out.e(a)[i] + out.e(b)[i];
        double x = out.px(a)[i] + out.px(b)[i];
        double y = out.py(a)[i] + out.py(b)[i];
        double z = out.pz(a)[i] + out.pz(b)[i];
        double m2 = e * e - x * x - y * y - z * z;
        double from = leastMass2(frame.s());
        double p = breakUp(m2);
        if (!(m2 > from && p > 0)) {
            return 0;
        }
        double product = 4 * Math.PI * Math.sqrt(m2) / p / (m2 * Quick.log(mostMass2(frame.s()) / from));
        for (int j = 0; j < layout.photons(); j++) {
            int leg = layout.photon(j);
            double k = out.e(leg)[i];
            double lo = limits.cosMin(leg, frame.beta());
            double hi = limits.cosMax(leg, frame.beta());
            product *= SIXTEEN_PI3 / k * layout.beamMap().density(out.pz(leg)[i] / k, lo, hi) / (2 * Math.PI);
            if (j == layout.photons() - 1) {
                double q = x * out.px(leg)[i] + y * out.py(leg)[i] + z * out.pz(leg)[i];
                product *= 2 * (e - q / k);
            } else {
                double least = limits.minEnergy(leg, frame.beta());
                double softer = j == 0 ? least : Math.max(least, out.e(layout.photon(j - 1))[i]);
                product /= k * Quick.log(layout.largestEnergy(j, frame.sqrtS(), 0) / softer);
            }
        }
        return product;
    }
}
