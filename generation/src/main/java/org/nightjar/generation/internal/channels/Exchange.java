/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import org.nightjar.core.numbers.Quick;
import org.nightjar.generation.internal.Limits;

/**
 * A splitting by exchange in the t channel, with density 1/(m^2 - t) of t between its kinematic limits or those of the cuts:
 * the inverse of its phase space dt dphi / (16 pi^2 sqrt(lambda(S, a, b))), where a and b are the squared masses of what comes
 * in. The limits are computed without cancellation: with q the line that comes in and p the first daughter, 2 q.p is a sum
 * of squared masses over energies; where their masses are equal, t = m^2 (s2 - b)^2 / (S t') forward, t' being backward
 * (Byckling, Kajantie, Particle Kinematics, section IV.5: the product of the roots of the Gram determinant).
 *
 * @param parent squared mass S
 * @param first squared mass of the first daughter
 * @param second squared mass of the second daughter
 * @param incoming squared mass a of the line that comes in on the side of the first daughter
 * @param other squared mass b of the other
 * @param transfer t
 * @param pole squared mass of the exchanged particle, GeV^2
 * @param elastic true if a and the first daughter's are the same squared mass
 * @param whole true if the parent is the whole final state
 * @param sign of the momentum along z of the beam on the side of the first daughter
 * @param firstLeg leg of the first daughter, or -1
 * @param secondLeg leg of the second daughter, or -1
 * @param fromBeam true if the line on the side of the first daughter is a beam
 * @param fromOtherBeam true if the other line is a beam
 */
record Exchange(
        SquaredMass parent,
        SquaredMass first,
        SquaredMass second,
        SquaredMass incoming,
        SquaredMass other,
        SquaredMass transfer,
        double pole,
        boolean elastic,
        boolean whole,
        double sign,
        int firstLeg,
        int secondLeg,
        boolean fromBeam,
        boolean fromOtherBeam)
        implements Factor {
    /** Keeps 1/(m^2 - t) finite where no mass does, relative to the squared energy of the process. */
    private static final double FLOOR = 1e-10;

    /** Sets the range of m^2 - t in {@code kin}; false if it is empty. */
    boolean range(double s, double s1, double s2, double a, double b, Kin kin, Limits limits) {
        double m = Math.sqrt(s);
        double in = Factor.triangle(s, a, b) / (2 * m);
        double out = Factor.triangle(s, s1, s2) / (2 * m);
        double e = (s + a - b) / (2 * m);
        double e1 = (s + s1 - s2) / (2 * m);
        kin.slope = 2 * in * out;
        kin.energyIn = e;
        kin.energyOut = e1;
        kin.sizeOut = out;
        double constant = pole - a - s1;
        double far = constant + 2 * (e * e1 + in * out);
        double near;
        double sum = e * e1 + in * out;
        if (elastic) {
            near = pole + a * (s2 - b) * (s2 - b) / (s * (far - pole));
        } else if (sum > 0) {
            near = constant + 2 * (e * e * s1 + (e1 * e1 - s1) * a) / sum;
        } else {
            near = constant + 2 * (e * e1 - in * out);
        }
        kin.endpoint = near;
        kin.near = near;
        kin.far = far;
        narrow(kin, limits, constant);
        kin.shift = kin.near > 1e-18 * kin.s ? 0 : FLOOR * kin.s;
        return kin.far > kin.near && kin.near + kin.shift > 0 && kin.slope > 0;
    }

    /** Cuts on the directions of single legs, along the axis of the beams. */
    private void narrow(Kin kin, Limits limits, double constant) {
        if (whole) {
            double near = kin.near;
            if (firstLeg >= 0) {
                kin.near = near + kin.slope * (1 - most(firstLeg, sign, kin, limits));
                kin.far = Math.min(kin.far, near + kin.slope * (1 + most(firstLeg, -sign, kin, limits)));
            }
            if (secondLeg >= 0) {
                kin.near = Math.max(kin.near, near + kin.slope * (1 - most(secondLeg, -sign, kin, limits)));
                kin.far = Math.min(kin.far, near + kin.slope * (1 + most(secondLeg, sign, kin, limits)));
            }
            return;
        }
        if (fromBeam && firstLeg >= 0) {
            double least = leastProduct(firstLeg, sign, kin, limits);
            kin.near = least > 0 ? Math.max(kin.near, constant + least) : kin.near;
        }
        if (fromOtherBeam && secondLeg >= 0) {
            double least = leastProduct(secondLeg, -sign, kin, limits);
            double rest = pole - other.constant() - second.constant();
            kin.near = least > 0 ? Math.max(kin.near, rest + least) : kin.near;
        }
    }

    /** Largest cosine of a leg with the direction of z times a sign. */
    private static double most(int leg, double direction, Kin kin, Limits limits) {
        return direction > 0 ? limits.cosMax(leg, kin.beta) : -limits.cosMin(leg, kin.beta);
    }

    /** Smallest 2 p.k of a beam and a leg, by cuts on the leg's energy and angle, masses neglected. */
    private static double leastProduct(int leg, double direction, Kin kin, Limits limits) {
        double p = limits.eachMinMomentum(leg, kin.beta);
        return 2 * kin.beamMomentum() * p * (1 - most(leg, direction, kin, limits));
    }

    /** The cosine's distance from 1, of a uniform number, between q and the first daughter in the parent's frame. */
    static double sample(double u, Kin kin) {
        double lo = kin.near + kin.shift;
        double hi = kin.far + kin.shift;
        double d = lo * Quick.exp(u * Quick.log(hi / lo)) - kin.shift;
        return Math.max(0, Math.min(2, (d - kin.endpoint) / kin.slope));
    }

    @Override
    public double value(Kin kin, Limits limits) {
        double s = parent.of(kin);
        double a = incoming.of(kin);
        double b = other.of(kin);
        if (!range(s, first.of(kin), second.of(kin), a, b, kin, limits)) {
            return 0;
        }
        double d = -transfer.minus(pole, kin);
        boolean inside = d > kin.near * (1 - 1e-6) && d < kin.far * (1 + 1e-9);
        double shifted = d + kin.shift;
        return inside && shifted > 0
                ? 8
                        * Math.PI
                        * Factor.triangle(s, a, b)
                        / (shifted * Quick.log((kin.far + kin.shift) / (kin.near + kin.shift)))
                : 0;
    }
}
