/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.numbers.Quick;
import org.nightjar.theory.MomentumBlock;

/**
 * Phase space of two core particles and one or more photons. The photons are sampled by energy (1/E, rising) and by direction
 * about the beams or about the first core particle; the direction of the first core particle is sampled in the hard frame,
 * where its peaks are; energies follow from momentum conservation.
 *
 * <p>Volume element: dPhi = prod [E dE dOmega/(16 pi^3)] p^2 dOmega_a / (16 pi^2 |Q0 p - (Q.n) E_a|), from
 * delta((Q - p_a)^2 - m_b^2) with Q the momentum left by the photons and n the direction of a. Each channel is one choice of
 * the first core particle and of the axes of the photons; the volume is one over the sum of the densities of all channels
 * (Kleiss and Pittau, Comput. Phys. Commun. 83 (1994) 141, with equal shares).
 *
 * <p>Identical photons are sampled by rising energy only, which their number of orders makes up for.
 */
final class RadiativeSpace implements PhaseSpace {
    private static final long serialVersionUID = 1;
    private static final double SIXTEEN_PI2 = 16 * Math.PI * Math.PI;

    private final RadiativeLayout layout;
    private final Limits limits;
    private final PairChannel pair;
    private final boolean azimuthMatters;

    RadiativeSpace(RadiativeLayout layout, Limits limits, boolean azimuthMatters) {
        this.layout = layout;
        this.limits = limits;
        pair = new PairChannel(layout, limits);
        this.azimuthMatters = azimuthMatters;
    }

    @Override
    public int channels() {
        return layout.channels();
    }

    @Override
    public int dimensions() {
        return 3 + 3 * layout.photons();
    }

    @Override
    public boolean isFlat(int dimension) {
        boolean branch = dimension == dimensions() - 1;
        return dimension == 1 && !azimuthMatters || branch;
    }

    @Override
    public double sample(int channel, double[] u, HardFrame frame, MomentumBlock out, int i) {
        boolean found = layout.isPair(channel) ? pair.sample(u, frame, out, i) : sampleAlong(channel, u, frame, out, i);
        if (!found || !inside(frame.beta(), out, i)) {
            return 0;
        }
        double density = energyDensity(frame, out, i) * density(frame, out, i);
        if (layout.coreRadiates()) {
            density += pair.density(frame, out, i);
        }
        return layout.orders() / density;
    }

    /** Samples a channel in which the direction of a core particle comes first. */
    private boolean sampleAlong(int channel, double[] u, HardFrame frame, MomentumBlock out, int i) {
        int first = layout.first(channel);
        double beta = frame.beta();
        int a = layout.core(first);
        double lo = limits.cosMin(a, beta);
        double hi = limits.cosMax(a, beta);
        if (!(hi > lo)) {
            return false;
        }
        double c = layout.coreMap(first).sample(u[0], lo, hi);
        double sin = Math.sqrt((1 - c) * (1 + c));
        double phi = 2 * Math.PI * u[1];
        double cosPhi = Quick.cos(phi);
        double sinPhi = Quick.sin(phi);
        double used = 0;
        double previous = 0;
        double qx = 0;
        double qy = 0;
        double qz = 0;
        for (int j = 0; j < layout.photons(); j++) {
            int leg = layout.photon(j);
            double least = Math.max(previous, limits.minEnergy(leg, beta));
            double most = layout.largestEnergy(j, frame.sqrtS(), used);
            if (!(most > least)) {
                return false;
            }
            double e = least * Quick.exp(Quick.log(most / least) * u[2 + 3 * j]);
            double psi = 2 * Math.PI * u[4 + 3 * j];
            double v = Quick.cos(psi);
            double w = Quick.sin(psi);
            if (layout.alongCore(channel, j)) {
                double ca = layout.axisMap(first).sample(u[3 + 3 * j], -1, 1);
                double sa = Math.sqrt((1 - ca) * (1 + ca));
                double t = ca * sin + sa * v * c;
                double x = t * cosPhi - sa * w * sinPhi;
                double y = t * sinPhi + sa * w * cosPhi;
                out.set(leg, i, e, e * x, e * y, e * (ca * c - sa * v * sin));
            } else {
                double cb = layout.beamMap().sample(u[3 + 3 * j], limits.cosMin(leg, beta), limits.cosMax(leg, beta));
                double sb = e * Math.sqrt((1 - cb) * (1 + cb));
                out.set(leg, i, e, sb * (v * cosPhi - w * sinPhi), sb * (v * sinPhi + w * cosPhi), e * cb);
            }
            used += e;
            previous = e;
            qx -= out.px(leg)[i];
            qy -= out.py(leg)[i];
            qz -= out.pz(leg)[i];
        }
        double q0 = frame.sqrtS() - used;
        return solve(first, u[dimensions() - 1], q0, qx, qy, qz, sin * cosPhi, sin * sinPhi, c, out, i);
    }

    /** Density of the photon energies per unit of phase space, without directions; 0 where no such channel goes. */
    private double energyDensity(HardFrame frame, MomentumBlock out, int i) {
        double product = 1;
        double used = 0;
        double previous = 0;
        for (int j = 0; j < layout.photons(); j++) {
            int leg = layout.photon(j);
            double e = out.e(leg)[i];
            double least = Math.max(previous, limits.minEnergy(leg, frame.beta()));
            double range = Quick.log(layout.largestEnergy(j, frame.sqrtS(), used) / least);
            product *= SIXTEEN_PI2 * Math.PI / (e * e * range);
            used += e;
            previous = e;
        }
        return product;
    }

    /** Finds the momentum of the first core particle along a given direction and gives the rest to the other. */
    private boolean solve(
            int first,
            double branch,
            double q0,
            double qx,
            double qy,
            double qz,
            double nx,
            double ny,
            double nz,
            MomentumBlock out,
            int i) {
        double ma = layout.mass(first);
        double mb = layout.mass(1 - first);
        double m2 = q0 * q0 - qx * qx - qy * qy - qz * qz;
        double threshold = ma + mb;
        if (!(q0 > 0 && m2 > threshold * threshold)) {
            return false;
        }
        double q = qx * nx + qy * ny + qz * nz;
        double half = (m2 + ma * ma - mb * mb) / 2;
        double across = (q0 - q) * (q0 + q);
        double root = half * half - ma * ma * across;
        if (!(root >= 0)) {
            return false;
        }
        root = q0 * Math.sqrt(root);
        boolean two = ma > 0 && half * q > root;
        double p = (half * q + (two && branch > 0.5 ? -root : root)) / across;
        double e = Math.sqrt(p * p + ma * ma);
        double other = q0 - e;
        if (!(p > 0 && other >= mb)) {
            return false;
        }
        out.set(layout.core(first), i, e, p * nx, p * ny, p * nz);
        out.set(layout.core(1 - first), i, other, qx - p * nx, qy - p * ny, qz - p * nz);
        return true;
    }

    /** True if the point is within the limits of the directions and energies that other channels were sampled in. */
    private boolean inside(double beta, MomentumBlock out, int i) {
        double lastPhoton = out.e(layout.photon(layout.photons() - 1))[i];
        for (int k = 0; k < 2; k++) {
            int leg = layout.core(k);
            double e = out.e(leg)[i];
            boolean ordered = !layout.coreIsPhoton(k) || e >= lastPhoton;
            if (!ordered || e < limits.minEnergy(leg, beta) || !inRange(leg, beta, out, i)) {
                return false;
            }
        }
        for (int j = 0; j < layout.photons(); j++) {
            if (!inRange(layout.photon(j), beta, out, i)) {
                return false;
            }
        }
        return true;
    }

    private boolean inRange(int leg, double beta, MomentumBlock out, int i) {
        double p = size(leg, out, i);
        double z = out.pz(leg)[i];
        return z >= limits.cosMin(leg, beta) * p && z <= limits.cosMax(leg, beta) * p;
    }

    private static double size(int leg, MomentumBlock out, int i) {
        double x = out.px(leg)[i];
        double y = out.py(leg)[i];
        double z = out.pz(leg)[i];
        return Math.sqrt(x * x + y * y + z * z);
    }

    /** Sum over channels of the densities of the directions, with the factor of the two-body part. */
    private double density(HardFrame frame, MomentumBlock out, int i) {
        int a = layout.core(0);
        int b = layout.core(1);
        double q0 = out.e(a)[i] + out.e(b)[i];
        double qx = out.px(a)[i] + out.px(b)[i];
        double qy = out.py(a)[i] + out.py(b)[i];
        double qz = out.pz(a)[i] + out.pz(b)[i];
        double sum = 0;
        for (int k = 0; k < layout.firstChoices(); k++) {
            int leg = layout.core(k);
            double p = size(leg, out, i);
            double nx = out.px(leg)[i] / p;
            double ny = out.py(leg)[i] / p;
            double nz = out.pz(leg)[i] / p;
            double q = qx * nx + qy * ny + qz * nz;
            double twoBody = SIXTEEN_PI2 * Math.abs(q0 * p - q * out.e(leg)[i]) / (p * p) / solutions(k, q0, q, out, i);
            double lo = limits.cosMin(leg, frame.beta());
            double hi = limits.cosMax(leg, frame.beta());
            double product = twoBody * layout.coreMap(k).density(nz, lo, hi) / (2 * Math.PI);
            for (int j = 0; j < layout.photons(); j++) {
                product *= photonDensity(layout.photon(j), k, frame.beta(), nx, ny, nz, out, i);
            }
            sum += product;
        }
        return sum;
    }

    private double photonDensity(
            int photon, int k, double beta, double nx, double ny, double nz, MomentumBlock out, int i) {
        double e = out.e(photon)[i];
        double lo = limits.cosMin(photon, beta);
        double hi = limits.cosMax(photon, beta);
        double sum = layout.beamMap().density(out.pz(photon)[i] / e, lo, hi);
        if (layout.coreRadiates()) {
            double c = (nx * out.px(photon)[i] + ny * out.py(photon)[i] + nz * out.pz(photon)[i]) / e;
            sum += layout.axisMap(k).density(Math.min(1, c), -1, 1);
        }
        return sum / (2 * Math.PI);
    }

    /** 2 if a core particle slower than the recoil could have either of two momenta along its direction, else 1. */
    private int solutions(int k, double q0, double q, MomentumBlock out, int i) {
        double ma = layout.mass(k);
        if (ma == 0 || q <= 0) {
            return 1;
        }
        double p = size(layout.core(k), out, i);
        double half = q0 * out.e(layout.core(k))[i] - q * p;
        double root = half * half - ma * ma * (q0 - q) * (q0 + q);
        return root > 0 && half * q > q0 * Math.sqrt(root) ? 2 : 1;
    }
}
