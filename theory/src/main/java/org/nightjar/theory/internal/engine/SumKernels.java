/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/**
 * Sums of one to four products, optionally added to an earlier sum, over a block of points. One short loop per operation:
 * the JIT turns these into vector instructions, which it does not do for one long loop. Elementwise arithmetic, so a
 * point's result does not depend on its place in the block.
 */
final class SumKernels {
    private SumKernels() {}

    /** The operation with {@code plus} products added and {@code minus} subtracted, after an earlier sum if there is one. */
    static Op of(boolean after, int plus, int minus, int[] in, int out) {
        int code = (after ? 100 : 0) + 10 * plus + minus;
        return switch (code) {
            case 10 -> new Sum10(in, out);
            case 20 -> new Sum20(in, out);
            case 11 -> new Sum11(in, out);
            case 30 -> new Sum30(in, out);
            case 21 -> new Sum21(in, out);
            case 40 -> new Sum40(in, out);
            case 31 -> new Sum31(in, out);
            case 22 -> new Sum22(in, out);
            case 110 -> new After10(in, out);
            case 101 -> new After01(in, out);
            case 120 -> new After20(in, out);
            case 111 -> new After11(in, out);
            case 102 -> new After02(in, out);
            case 140 -> new After40(in, out);
            case 122 -> new After22(in, out);
            case 104 -> new After04(in, out);
            default -> throw new IllegalArgumentException("no kernel for " + code);
        };
    }

    private static final class Sum10 extends Op {
        Sum10(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i];
            }
        }
    }

    private static final class Sum20 extends Op {
        Sum20(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] + a2[i] * a3[i];
            }
        }
    }

    private static final class Sum11 extends Op {
        Sum11(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] - a2[i] * a3[i];
            }
        }
    }

    private static final class Sum30 extends Op {
        Sum30(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] + a2[i] * a3[i] + a4[i] * a5[i];
            }
        }
    }

    private static final class Sum21 extends Op {
        Sum21(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] + a2[i] * a3[i] - a4[i] * a5[i];
            }
        }
    }

    private static final class Sum40 extends Op {
        Sum40(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            double[] a6 = r[in[6]];
            double[] a7 = r[in[7]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] + a2[i] * a3[i] + a4[i] * a5[i] + a6[i] * a7[i];
            }
        }
    }

    private static final class Sum31 extends Op {
        Sum31(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            double[] a6 = r[in[6]];
            double[] a7 = r[in[7]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] + a2[i] * a3[i] + a4[i] * a5[i] - a6[i] * a7[i];
            }
        }
    }

    private static final class Sum22 extends Op {
        Sum22(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            double[] a6 = r[in[6]];
            double[] a7 = r[in[7]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a0[i] * a1[i] + a2[i] * a3[i] - a4[i] * a5[i] - a6[i] * a7[i];
            }
        }
    }

    private static final class After10 extends Op {
        After10(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] z = r[in[2]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] + a0[i] * a1[i];
            }
        }
    }

    private static final class After01 extends Op {
        After01(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] z = r[in[2]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] - a0[i] * a1[i];
            }
        }
    }

    private static final class After20 extends Op {
        After20(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] z = r[in[4]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] + a0[i] * a1[i] + a2[i] * a3[i];
            }
        }
    }

    private static final class After11 extends Op {
        After11(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] z = r[in[4]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] + a0[i] * a1[i] - a2[i] * a3[i];
            }
        }
    }

    private static final class After02 extends Op {
        After02(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] z = r[in[4]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] - a0[i] * a1[i] - a2[i] * a3[i];
            }
        }
    }

    private static final class After40 extends Op {
        After40(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            double[] a6 = r[in[6]];
            double[] a7 = r[in[7]];
            double[] z = r[in[8]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] + a0[i] * a1[i] + a2[i] * a3[i] + a4[i] * a5[i] + a6[i] * a7[i];
            }
        }
    }

    private static final class After22 extends Op {
        After22(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            double[] a6 = r[in[6]];
            double[] a7 = r[in[7]];
            double[] z = r[in[8]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] + a0[i] * a1[i] + a2[i] * a3[i] - a4[i] * a5[i] - a6[i] * a7[i];
            }
        }
    }

    private static final class After04 extends Op {
        After04(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a0 = r[in[0]];
            double[] a1 = r[in[1]];
            double[] a2 = r[in[2]];
            double[] a3 = r[in[3]];
            double[] a4 = r[in[4]];
            double[] a5 = r[in[5]];
            double[] a6 = r[in[6]];
            double[] a7 = r[in[7]];
            double[] z = r[in[8]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = z[i] - a0[i] * a1[i] - a2[i] * a3[i] - a4[i] * a5[i] - a6[i] * a7[i];
            }
        }
    }

    /** a + b. */
    static final class Add extends Op {
        Add(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a = r[in[0]];
            double[] b = r[in[1]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a[i] + b[i];
            }
        }
    }

    /** a - b. */
    static final class Subtract extends Op {
        Subtract(int[] in, int out) {
            super(in, out);
        }

        @Override
        void run(Scratch s) {
            double[][] r = s.registers();
            double[] o = r[out];
            double[] a = r[in[0]];
            double[] b = r[in[1]];
            for (int i = 0, n = s.points(); i < n; i++) {
                o[i] = a[i] - b[i];
            }
        }
    }
}
