/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.kinematics;

import java.io.Serializable;

/**
 * A Lorentz frame reached from the laboratory by one boost and then a rotation. The centre-of-mass (CM) frame of colliding
 * beams has the electron along +z and the laboratory's y axis as close to y as that allows. Held as a 4x4 matrix (and its
 * inverse), applied to arrays without allocation.
 */
public final class Frame implements Serializable {
    private static final long serialVersionUID = 1;

    /** The laboratory itself. */
    public static final Frame LAB = new Frame(new double[] {0, 0, 0}, identity3());

    private final double[] toFrame = new double[16];
    private final double[] toLab = new double[16];

    private Frame(double[] beta, double[][] rotation) {
        double[][] b = boost(beta, 1);
        double[][] inverse = boost(beta, -1);
        for (int i = 0; i < 4; i++) {
            for (int j = 0; j < 4; j++) {
                double forward = 0;
                double back = 0;
                for (int k = 0; k < 4; k++) {
                    forward += rot(rotation, i, k) * b[k][j];
                    back += inverse[i][k] * rot(rotation, j, k);
                }
                toFrame[4 * i + j] = forward;
                toLab[4 * i + j] = back;
            }
        }
    }

    /** The frame moving with velocity beta in the laboratory, axes parallel. */
    public static Frame moving(double betaX, double betaY, double betaZ) {
        return new Frame(new double[] {betaX, betaY, betaZ}, identity3());
    }

    /** The rest frame of a total momentum in which {@code axis} (a laboratory momentum) points along +z. */
    public static Frame restFrame(FourMomentum total, FourMomentum axis) {
        double[] beta = {total.px() / total.e(), total.py() / total.e(), total.pz() / total.e()};
        double[] a = {axis.e(), axis.px(), axis.py(), axis.pz()};
        new Frame(beta, identity3()).fromLab(a);
        double n = Math.sqrt(a[1] * a[1] + a[2] * a[2] + a[3] * a[3]);
        double[] z = {a[1] / n, a[2] / n, a[3] / n};
        double[] y0 = Math.abs(z[1]) > 0.999 ? new double[] {1, 0, 0} : new double[] {0, 1, 0};
        double[] x = unit(cross(y0, z));
        double[] y = cross(z, x);
        return new Frame(beta, new double[][] {x, y, z});
    }

    /** Transforms (E, px, py, pz) from the laboratory to this frame, in place. */
    public void fromLab(double[] p) {
        apply(toFrame, p);
    }

    /** Transforms (E, px, py, pz) from this frame to the laboratory, in place. */
    public void toLab(double[] p) {
        apply(toLab, p);
    }

    /** Transforms columns [from, to) from the laboratory to this frame, in place. */
    public void fromLab(double[] e, double[] px, double[] py, double[] pz, int from, int to) {
        apply(toFrame, e, px, py, pz, from, to);
    }

    /** Transforms columns [from, to) from this frame to the laboratory, in place. */
    public void toLab(double[] e, double[] px, double[] py, double[] pz, int from, int to) {
        apply(toLab, e, px, py, pz, from, to);
    }

    /** Energy in this frame of a laboratory four-momentum, GeV. */
    public double energy(double e, double px, double py, double pz) {
        return toFrame[0] * e + toFrame[1] * px + toFrame[2] * py + toFrame[3] * pz;
    }

    /** Row {@code k} (0 = E, 1..3 = x, y, z) of the laboratory-to-frame matrix applied to a vector. */
    public double component(int k, double e, double px, double py, double pz) {
        int r = 4 * k;
        return toFrame[r] * e + toFrame[r + 1] * px + toFrame[r + 2] * py + toFrame[r + 3] * pz;
    }

    private static void apply(double[] m, double[] p) {
        double e = p[0];
        double x = p[1];
        double y = p[2];
        double z = p[3];
        for (int i = 0; i < 4; i++) {
            p[i] = m[4 * i] * e + m[4 * i + 1] * x + m[4 * i + 2] * y + m[4 * i + 3] * z;
        }
    }

    private static void apply(double[] m, double[] e, double[] px, double[] py, double[] pz, int from, int to) {
        for (int i = from; i < to; i++) {
            double a = e[i];
            double x = px[i];
            double y = py[i];
            double z = pz[i];
            e[i] = m[0] * a + m[1] * x + m[2] * y + m[3] * z;
            px[i] = m[4] * a + m[5] * x + m[6] * y + m[7] * z;
            py[i] = m[8] * a + m[9] * x + m[10] * y + m[11] * z;
            pz[i] = m[12] * a + m[13] * x + m[14] * y + m[15] * z;
        }
    }

    private static double[][] boost(double[] beta, int sign) {
        double b2 = beta[0] * beta[0] + beta[1] * beta[1] + beta[2] * beta[2];
        if (!(b2 < 1)) {
            throw new IllegalArgumentException("beta^2 = " + b2 + " is not below 1");
        }
        double gamma = 1 / Math.sqrt(1 - b2);
        double[][] m = new double[4][4];
        m[0][0] = gamma;
        for (int i = 0; i < 3; i++) {
            m[0][i + 1] = -sign * gamma * beta[i];
            m[i + 1][0] = -sign * gamma * beta[i];
            for (int j = 0; j < 3; j++) {
                m[i + 1][j + 1] = (i == j ? 1 : 0) + gamma * gamma / (gamma + 1) * beta[i] * beta[j];
            }
        }
        return m;
    }

    private static double rot(double[][] r, int i, int j) {
        if (i == 0 || j == 0) {
            return i == j ? 1 : 0;
        }
        return r[i - 1][j - 1];
    }

    private static double[][] identity3() {
        return new double[][] {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }

    private static double[] unit(double[] a) {
        double n = Math.sqrt(a[0] * a[0] + a[1] * a[1] + a[2] * a[2]);
        return new double[] {a[0] / n, a[1] / n, a[2] / n};
    }
}
