/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.core.numbers.Quick;
import org.nightjar.theory.MomentumBlock;

/**
 * Two-body phase space, dPhi = p/(16 pi^2 sqrt s) dcos(theta) dphi, with a density of cos theta of the first leg.
 *
 * @param m1 mass of leg 2, GeV
 * @param m2 mass of leg 3, GeV
 * @param map density of cos theta
 * @param limits what the cuts leave
 * @param azimuthMatters true if cuts in the laboratory make the azimuth matter
 */
record TwoBodySpace(double m1, double m2, PolarMap map, Limits limits, boolean azimuthMatters) implements PhaseSpace {
    @Override
    public int channels() {
        return 1;
    }

    @Override
    public int dimensions() {
        return 2;
    }

    @Override
    public boolean isFlat(int dimension) {
        return dimension == 1 && !azimuthMatters;
    }

    @Override
    public double sample(int channel, double[] u, HardFrame frame, MomentumBlock out, int i) {
        double lo = cosMin(frame.beta());
        double hi = cosMax(frame.beta());
        if (!(hi > lo)) {
            return 0;
        }
        double c = map.sample(u[0], lo, hi);
        double volume = set(c, 2 * Math.PI * u[1], frame, out, i);
        return volume / map.density(c, lo, hi);
    }

    /** Smallest cosine of leg 2 in a hard frame of velocity beta. */
    double cosMin(double beta) {
        return Math.max(limits.cosMin(2, beta), -limits.cosMax(3, beta));
    }

    /** Largest cosine of leg 2. */
    double cosMax(double beta) {
        return Math.min(limits.cosMax(2, beta), -limits.cosMin(3, beta));
    }

    /** Writes the two legs; returns the phase space per unit of cos theta (the azimuth integrated), 0 below threshold. */
    double set(double c, double phi, HardFrame frame, MomentumBlock out, int i) {
        double w = frame.sqrtS();
        double p = momentum(w);
        if (!(p > 0)) {
            return 0;
        }
        double sin = Math.sqrt((1 - c) * (1 + c));
        double x = p * sin * Quick.cos(phi);
        double y = p * sin * Quick.sin(phi);
        double z = p * c;
        out.set(2, i, Math.sqrt(p * p + m1 * m1), x, y, z);
        out.set(3, i, Math.sqrt(p * p + m2 * m2), -x, -y, -z);
        return p / (8 * Math.PI * w);
    }

    /** True if both legs have the energy that the cuts ask for, in a hard frame at rest. */
    boolean hasEnergy(HardFrame frame) {
        double p = momentum(frame.sqrtS());
        double e1 = Math.sqrt(p * p + m1 * m1);
        double e2 = Math.sqrt(p * p + m2 * m2);
        return e1 > limits.minEnergy(2, 0) && e2 > limits.minEnergy(3, 0);
    }

    private double momentum(double w) {
        double plus = m1 + m2;
        double minus = m1 - m2;
        return w > plus ? Math.sqrt((w - plus) * (w + plus) * (w - minus) * (w + minus)) / (2 * w) : 0;
    }
}
