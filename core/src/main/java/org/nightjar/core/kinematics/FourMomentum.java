/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.kinematics;

import java.io.Serializable;

/**
 * Four-momentum in GeV; metric (+,-,-,-).
 *
 * @param e energy
 * @param px x component
 * @param py y component
 * @param pz z component
 */
public record FourMomentum(double e, double px, double py, double pz) implements Serializable {
    /** Four-momentum of a particle of given mass and three-momentum. */
    public static FourMomentum ofMass(double mass, double px, double py, double pz) {
        return new FourMomentum(Math.sqrt(mass * mass + px * px + py * py + pz * pz), px, py, pz);
    }

    /** Sum of two four-momenta. */
    public FourMomentum plus(FourMomentum o) {
        return new FourMomentum(e + o.e, px + o.px, py + o.py, pz + o.pz);
    }

    /** Difference of two four-momenta. */
    public FourMomentum minus(FourMomentum o) {
        return new FourMomentum(e - o.e, px - o.px, py - o.py, pz - o.pz);
    }

    /** Minkowski product, GeV^2. */
    public double dot(FourMomentum o) {
        return e * o.e - px * o.px - py * o.py - pz * o.pz;
    }

    /** Invariant mass squared, GeV^2; may be negative, never clipped. */
    public double mass2() {
        return e * e - px * px - py * py - pz * pz;
    }

    /** Size of the three-momentum, GeV. */
    public double p() {
        return Math.sqrt(px * px + py * py + pz * pz);
    }

    /** Transverse momentum, GeV. */
    public double pt() {
        return Math.hypot(px, py);
    }

    /** Polar angle, rad, in [0, pi]. */
    public double theta() {
        return Math.atan2(pt(), pz);
    }

    /** Azimuth, rad, in (-pi, pi]. */
    public double phi() {
        return Math.atan2(py, px);
    }

    /** The same vector seen from another frame. */
    public FourMomentum in(Frame frame) {
        double[] out = {e, px, py, pz};
        frame.fromLab(out);
        return new FourMomentum(out[0], out[1], out[2], out[3]);
    }
}
