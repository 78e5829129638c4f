/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/** The operations that make spinors and polarisation vectors from momenta. */
final class WaveKernels {
    private WaveKernels() {}

    /** sqrt(p+), m / sqrt(p+), p_perp / sqrt(p+); p+ = E + z is taken as (m^2 + p_perp^2) / (E - z) for z below 0. */
    static final class Spinor extends FunctionKernels.Several {
        private final double mass;

        Spinor(int[] in, int[] outs, double mass) {
            super(in, outs);
            this.mass = mass;
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] e = r[in[0]];
            double[] x = r[in[1]];
            double[] y = r[in[2]];
            double[] z = r[in[3]];
            double[] root = r[outs[0]];
            double[] small = r[outs[1]];
            double[] re = r[outs[2]];
            double[] im = r[outs[3]];
            for (int i = 0, n = s.points(); i < n; i++) {
                double far = e[i] + Math.abs(z[i]);
                double perp2 = mass * mass + x[i] * x[i] + y[i] * y[i];
                double plus = z[i] >= 0 ? far : perp2 / far;
                // a massless particle exactly along -z: the limit with azimuth zero
                double root1 = Math.sqrt(plus);
                boolean singular = plus == 0;
                root[i] = root1;
                small[i] = singular ? 0 : mass / root1;
                re[i] = singular ? Math.sqrt(far) : x[i] / root1;
                im[i] = singular ? 0 : y[i] / root1;
            }
        }
    }

    /** cos phi, sin phi, cos theta cos phi, cos theta sin phi, sin theta; phi = 0 along the axis, theta = 0 at rest. */
    static final class Angles extends FunctionKernels.Several {
        Angles(int[] in, int[] outs) {
            super(in, outs);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] x = r[in[0]];
            double[] y = r[in[1]];
            double[] z = r[in[2]];
            double[] cosPhi = r[outs[0]];
            double[] sinPhi = r[outs[1]];
            double[] cosCos = r[outs[2]];
            double[] cosSin = r[outs[3]];
            double[] sinTheta = r[outs[4]];
            for (int i = 0, n = s.points(); i < n; i++) {
                double perp = Math.sqrt(x[i] * x[i] + y[i] * y[i]);
                double length = Math.sqrt(perp * perp + z[i] * z[i]);
                double c = perp == 0 ? 1 : x[i] / perp;
                double t = perp == 0 ? 0 : y[i] / perp;
                double cosTheta = length == 0 ? 1 : z[i] / length;
                cosPhi[i] = c;
                sinPhi[i] = t;
                cosCos[i] = cosTheta * c;
                cosSin[i] = cosTheta * t;
                sinTheta[i] = length == 0 ? 0 : perp / length;
            }
        }
    }

    /** (|p|, E n) / m; along the third axis at rest. */
    static final class Longitudinal extends FunctionKernels.Several {
        private final double mass;

        Longitudinal(int[] in, int[] outs, double mass) {
            super(in, outs);
            this.mass = mass;
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] e = r[in[0]];
            double[] x = r[in[1]];
            double[] y = r[in[2]];
            double[] z = r[in[3]];
            double[] v0 = r[outs[0]];
            double[] v1 = r[outs[1]];
            double[] v2 = r[outs[2]];
            double[] v3 = r[outs[3]];
            for (int i = 0, n = s.points(); i < n; i++) {
                double p = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
                double f = p == 0 ? 0 : e[i] / (mass * p);
                v0[i] = p / mass;
                v1[i] = f * x[i];
                v2[i] = f * y[i];
                v3[i] = p == 0 ? 1 : f * z[i];
            }
        }
    }
}
