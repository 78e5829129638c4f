/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.radiation;

import org.nightjar.core.numbers.Quick;
import org.nightjar.core.random.RandomStream;
import org.nightjar.theory.MomentumBlock;

/**
 * Gives the photons of both beams their angles and the rest of the event its recoil, in the CM frame of the beams.
 *
 * <p>The hard process keeps its squared energy (1 - x1) (1 - x2) s and its momenta in its own rest frame. Both photon energies
 * are x sqrt(s)/2 times one number, which is 1 if one beam radiates or both do so along the beams, and else follows from that
 * energy. The axis of the hard collision is, in its rest frame, that of the electron less its photon, which is opposite to the
 * positron less its own: if one beam radiates, the other keeps its direction. The four-momentum of the whole is kept to
 * rounding. One per thread.
 */
public final class Recoil {
    private final PhotonAngle angle = new PhotonAngle();
    private final double[] first = new double[4];
    private final double[] second = new double[4];
    private final double[] axis = new double[3];
    private double velocity;
    private double gamma;
    private double hardEnergy;
    private double hardMass;
    private double hardX;
    private double hardY;
    private double hardZ;

    /** Draws the angles of photons of the fractions x1 (electron, along +z) and x2; at least one is positive. */
    public void set(double sqrtS, double x1, double x2, RandomStream random) {
        velocity = (x2 - x1) / (2 - x1 - x2);
        gamma = 1 / Math.sqrt((1 - velocity) * (1 + velocity));
        direct(first, x1, 1, sqrtS, random);
        direct(second, x2, -1, sqrtS, random);
        scale(x1, x2, sqrtS);
        hardEnergy = sqrtS - first[0] - second[0];
        hardX = -first[1] - second[1];
        hardY = -first[2] - second[2];
        hardZ = -first[3] - second[3];
        hardMass = sqrtS * Math.sqrt((1 - x1) * (1 - x2));
        aim(sqrtS / 2);
    }

    /** A photon of energy 1, or nothing. */
    private void direct(double[] photon, double x, int sign, double sqrtS, RandomStream random) {
        photon[0] = 0;
        photon[1] = 0;
        photon[2] = 0;
        photon[3] = 0;
        if (x > 0) {
            angle.draw(x, sqrtS / 2, random);
            double phi = 2 * Math.PI * random.uniform();
            photon[0] = 1;
            photon[1] = angle.sine() * Quick.cos(phi);
            photon[2] = angle.sine() * Quick.sin(phi);
            photon[3] = sign * angle.cosine();
        }
    }

    /** With h = (1 - cos of the angle between the photons)/2: h x1 x2 k^2 - (x1 + x2) k + x1 + x2 - x1 x2 = 0. */
    private void scale(double x1, double x2, double sqrtS) {
        double h = 0.5 * (1 - first[1] * second[1] - first[2] * second[2] - first[3] * second[3]);
        double a = h * x1 * x2;
        double b = x1 + x2;
        double c = b - x1 * x2;
        double k = 2 * c / (b + Math.sqrt(Math.max(0, b * b - 4 * a * c)));
        multiply(first, k * x1 * sqrtS / 2);
        multiply(second, k * x2 * sqrtS / 2);
    }

    private static void multiply(double[] p, double k) {
        for (int i = 0; i < 4; i++) {
            p[i] *= k;
        }
    }

    /** The axis from the electron less its photon, in the rest frame of the hard process. */
    private void aim(double beamEnergy) {
        double e = beamEnergy - first[0];
        double z = beamEnergy - first[3];
        double rest = (hardEnergy * e + hardX * first[1] + hardY * first[2] - hardZ * z) / hardMass;
        double k = (e + rest) / (hardEnergy + hardMass);
        double ax = -first[1] - hardX * k;
        double ay = -first[2] - hardY * k;
        double az = z - hardZ * k;
        double size = Math.sqrt(ax * ax + ay * ay + az * az);
        axis[0] = ax / size;
        axis[1] = ay / size;
        axis[2] = az / size;
    }

    /** The photon of the electron (0) or positron (1): energy and momentum, GeV. */
    public double[] photon(int beam) {
        return beam == 0 ? first : second;
    }

    /** Writes the momentum that leg {@code leg} of point {@code i} of the collinear event has after the recoil. */
    public void apply(MomentumBlock cm, int leg, int i, double[] out) {
        double e = gamma * (cm.e(leg)[i] - velocity * cm.pz(leg)[i]);
        double x = cm.px(leg)[i];
        double y = cm.py(leg)[i];
        double z = gamma * (cm.pz(leg)[i] - velocity * cm.e(leg)[i]);
        double across = axis[0] * x + axis[1] * y;
        double tilt = z - across / Math.max(1e-300, 1 + axis[2]);
        double rx = x + axis[0] * tilt;
        double ry = y + axis[1] * tilt;
        double rz = axis[2] * z - across;
        out[0] = (hardEnergy * e + hardX * rx + hardY * ry + hardZ * rz) / hardMass;
        double k = (e + out[0]) / (hardEnergy + hardMass);
        out[1] = rx + hardX * k;
        out[2] = ry + hardY * k;
        out[3] = rz + hardZ * k;
    }
}
