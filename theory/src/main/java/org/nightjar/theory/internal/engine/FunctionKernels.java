/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.Arrays;
import org.nightjar.theory.MomentumBlock;
import org.nightjar.theory.internal.engine.Graph.Call;

/** The operations that are not sums of products: what a {@link Graph.Function} means. */
final class FunctionKernels {
    private FunctionKernels() {}

    /** The operation of a call; outputs are the {@code outs} registers. */
    static Op of(Call call, Graph graph, int[] in, int[] outs) {
        double[] c = call.constants();
        return switch (call.function()) {
            case CONSTANT -> new Constant(in, outs, c[0]);
            case LEG -> new Load((int) c[0], outs);
            case UNIT -> new Unit(in, outs);
            case SPINOR -> new WaveKernels.Spinor(in, outs, c[0]);
            case ANGLES -> new WaveKernels.Angles(in, outs);
            case LONGITUDINAL -> new WaveKernels.Longitudinal(in, outs, c[0]);
            case ROOT -> new RestFrameKernels.Root(in, outs, c[0]);
            case BOOSTED_AXIS -> new RestFrameKernels.BoostedAxis(in, outs, c[0], (int) c[1]);
            case DIRECTION -> new RandomDirection(in, outs, (long) c[0]);
            case PAIR -> c[0] == 0 && c[1] == 0 ? new MasslessPair(in, outs) : new Pair(in, outs, c[0], c[1]);
            case RECIPROCAL -> new Reciprocal(in, outs, c[0], c[1]);
            case COMPLEX_RECIPROCAL -> new ComplexReciprocal(in, outs, c[0], c[1], c[2]);
            case FORM_FACTOR -> new FormFactorKernel(in, outs, graph.formFactor((int) c[0]), c[1], c[2]);
            case SCALE -> new Scale(in, outs, c[0]);
        };
    }

    /** An operation with several results. */
    abstract static class Several extends Op {
        final int[] outs;

        Several(int[] in, int[] outs) {
            super(in, outs[0]);
            this.outs = outs;
        }
    }

    /** Copies a leg into registers, with the axes turned: (x, y, z) of the program = (z, x, y) of the event. */
    private static final class Load extends Several {
        private final int leg;

        Load(int leg, int[] outs) {
            super(new int[0], outs);
            this.leg = leg;
        }

        @Override
        void run(Scratch s) {
            MomentumBlock m = s.momenta();
            copy(m.e(leg), s, 0);
            copy(m.pz(leg), s, 1);
            copy(m.px(leg), s, 2);
            copy(m.py(leg), s, 3);
        }

        private void copy(double[] from, Scratch s, int k) {
            System.arraycopy(from, s.offset(), s.registers()[outs[k]], 0, s.points());
        }
    }

    private static final class Unit extends Several {
        Unit(int[] in, int[] outs) {
            super(in, outs);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] x = r[in[0]];
            double[] y = r[in[1]];
            double[] z = r[in[2]];
            double[] length = r[outs[0]];
            int n = s.points();
            for (int i = 0; i < n; i++) {
                length[i] = Math.sqrt(x[i] * x[i] + y[i] * y[i] + z[i] * z[i]);
            }
            divide(x, length, r[outs[1]], n);
            divide(y, length, r[outs[2]], n);
            divide(z, length, r[outs[3]], n);
        }

        /** A vector of length zero has unit vector zero: 1e-300 GeV is below any momentum. */
        private static void divide(double[] x, double[] length, double[] o, int n) {
            for (int i = 0; i < n; i++) {
                o[i] = x[i] / (length[i] + 1e-300);
            }
        }
    }

    private static final class MasslessPair extends Several {
        MasslessPair(int[] in, int[] outs) {
            super(in, outs);
        }

        @Override
        void run(Scratch s) {
            halfDistance2(s, in, s.registers()[out]);
            double[] p = s.registers()[in[1]];
            double[] q = s.registers()[in[6]];
            double[] o = s.registers()[out];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = p[i] * q[i] * o[i];
            }
        }
    }

    /** |n1 - n2|^2 / 2 = 1 - cos, without cancellation. */
    private static void halfDistance2(Scratch s, int[] in, double[] o) {
        double[][] r = s.registers();
        double[] ux = r[in[2]];
        double[] uy = r[in[3]];
        double[] uz = r[in[4]];
        double[] vx = r[in[7]];
        double[] vy = r[in[8]];
        double[] vz = r[in[9]];
        for (int i = 0, n = s.points(); i < n; i++) {
            double x = ux[i] - vx[i];
            double y = uy[i] - vy[i];
            double z = uz[i] - vz[i];
            o[i] = 0.5 * (x * x + y * y + z * z);
        }
    }

    private static final class Pair extends Several {
        private final double m2;
        private final double k2;

        Pair(int[] in, int[] outs, double mass1, double mass2) {
            super(in, outs);
            m2 = mass1 * mass1;
            k2 = mass2 * mass2;
        }

        @Override
        void run(Scratch s) {
            halfDistance2(s, in, s.registers()[out]);
            double[] e = s.registers()[in[0]];
            double[] p = s.registers()[in[1]];
            double[] f = s.registers()[in[5]];
            double[] q = s.registers()[in[6]];
            double[] o = s.registers()[out];
            for (int i = 0, n = s.points(); i < n; i++) {
                double difference = (e[i] * e[i] * k2 + f[i] * f[i] * m2 - m2 * k2) / (e[i] * f[i] + p[i] * q[i]);
                o[i] = difference + p[i] * q[i] * o[i];
            }
        }
    }

    private static final class Reciprocal extends Several {
        private final double k;
        private final double c;

        Reciprocal(int[] in, int[] outs, double k, double c) {
            super(in, outs);
            this.k = k;
            this.c = c;
        }

        @Override
        void run(Scratch s) {
            double[] x = s.registers()[in[0]];
            double[] o = s.registers()[out];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = k / (x[i] + c);
            }
        }
    }

    private static final class ComplexReciprocal extends Several {
        private final double k;
        private final double c;
        private final double w;

        ComplexReciprocal(int[] in, int[] outs, double k, double c, double w) {
            super(in, outs);
            this.k = k;
            this.c = c;
            this.w = w;
        }

        @Override
        void run(Scratch s) {
            double[] x = s.registers()[in[0]];
            double[] re = s.registers()[outs[0]];
            double[] im = s.registers()[outs[1]];
            for (int i = 0, n = s.points(); i < n; i++) {
                double d = x[i] + c;
                double f = k / (d * d + w * w);
                re[i] = f * d;
                im[i] = -f * w;
            }
        }
    }

    private static final class Scale extends Several {
        private final double k;

        Scale(int[] in, int[] outs, double k) {
            super(in, outs);
            this.k = k;
        }

        @Override
        void run(Scratch s) {
            double[] x = s.registers()[in[0]];
            double[] o = s.registers()[out];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = k * x[i];
            }
        }
    }

    private static final class Constant extends Several {
        private final double value;

        Constant(int[] in, int[] outs, double value) {
            super(in, outs);
            this.value = value;
        }

        @Override
        void run(Scratch s) {
            Arrays.fill(s.registers()[out], 0, s.points(), value);
        }
    }
}
