/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/** The operations that make wave functions with the axes of the rest frame. */
final class RestFrameKernels {
    private RestFrameKernels() {}

    /** E + m, x, y, z over sqrt(2 (E + m)). */
    static final class Root extends FunctionKernels.Several {
        private final double mass;

        Root(int[] in, int[] outs, double mass) {
            super(in, outs);
            this.mass = mass;
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] e = r[in[0]];
            for (int k = 0; k < 4; k++) {
                double[] x = r[in[k]];
                double[] o = r[outs[k]];
                for (int i = 0, n = s.points(); i < n; i++) {
                    o[i] = (k == 0 ? e[i] + mass : x[i]) / Math.sqrt(2 * (e[i] + mass));
                }
            }
        }
    }

    /** The unit vector of an axis of the rest frame, boosted: (p_k / m, e_k + p_k p / (m (E + m))). */
    static final class BoostedAxis extends FunctionKernels.Several {
        private final double mass;
        private final int axis;

        BoostedAxis(int[] in, int[] outs, double mass, int axis) {
            super(in, outs);
            this.mass = mass;
            this.axis = axis;
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] e = r[in[0]];
            double[] along = r[in[1 + axis]];
            for (int k = 0; k < 4; k++) {
                double[] x = r[in[k]];
                double[] o = r[outs[k]];
                double unit = k == 1 + axis ? 1 : 0;
                for (int i = 0, n = s.points(); i < n; i++) {
                    o[i] = k == 0 ? along[i] / mass : unit + along[i] * x[i] / (mass * (e[i] + mass));
                }
            }
        }
    }
}
