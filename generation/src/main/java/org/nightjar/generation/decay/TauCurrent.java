/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/**
 * tau- -> hadrons nu_tau through the V-A current and a hadronic current J. With the left-handed spinor xi of the neutrino and
 * v = (J0* + J* . sigma) xi in the tau's rest frame, |M|^2 of spin s is proportional to v+v + s . v+ sigma v; so the
 * polarimeter v+ sigma v / v+v has length one. (The same as the tensors of J. H. Kuehn and A. Santamaria, Z. Phys. C48 (1990)
 * 445, in two-component form.) The neutrino is the last daughter.
 */
record TauCurrent(HadronicCurrent current) implements MatrixShape.Matrix {
    @Override
    public MatrixShape.Evaluator evaluator() {
        return new Spinor(current);
    }

    private static final class Spinor implements MatrixShape.Evaluator {
        private final HadronicCurrent current;
        private final int nu;
        /** Real and imaginary parts of J0, Jx, Jy, Jz. */
        private final double[] j = new double[8];

        private final double[] v = new double[4];

        Spinor(HadronicCurrent current) {
            this.current = current;
            nu = 4 * current.hadrons();
        }

        @Override
        public double squared(double mass, double[] p) {
            current.fill(p, j);
            spinor(p);
            double size = v[0] * v[0] + v[1] * v[1] + v[2] * v[2] + v[3] * v[3];
            return size * p[nu] / mass;
        }

        @Override
        public void polarimeter(double mass, double[] p, double[] h) {
            double up = v[0] * v[0] + v[1] * v[1];
            double down = v[2] * v[2] + v[3] * v[3];
            double size = up + down;
            h[0] = 2 * (v[0] * v[2] + v[1] * v[3]) / size;
            h[1] = 2 * (v[0] * v[3] - v[1] * v[2]) / size;
            h[2] = (up - down) / size;
        }

        /** v = (J0* + J* . sigma) xi with sigma . n xi = - xi for the direction n of the neutrino. */
        private void spinor(double[] p) {
            double e = p[nu];
            double nz = p[nu + 3] / e;
            double a = Math.sqrt(Math.max(0, 0.5 * (1 + nz)));
            double x0 = 1;
            double y0 = 0;
            double x1 = 0;
            if (a > 1e-8) {
                x0 = -p[nu + 1] / e / (2 * a);
                y0 = p[nu + 2] / e / (2 * a);
                x1 = a;
            }
            // xi = (x0 + i y0, x1); conjugated current: c = re - i im
            double diagUp = j[0] + j[6];
            double diagUpIm = -j[1] - j[7];
            double diagDown = j[0] - j[6];
            double diagDownIm = -j[1] + j[7];
            double minusRe = j[2] - j[5]; // Jx* - i Jy*: Jx* = j2 - i j3, Jy* = j4 - i j5
            double minusIm = -j[3] - j[4];
            double plusRe = j[2] + j[5];
            double plusIm = -j[3] + j[4];
            v[0] = diagUp * x0 - diagUpIm * y0 + minusRe * x1;
            v[1] = diagUp * y0 + diagUpIm * x0 + minusIm * x1;
            v[2] = plusRe * x0 - plusIm * y0 + diagDown * x1;
            v[3] = plusRe * y0 + plusIm * x0 + diagDownIm * x1;
        }
    }
}
