/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/** A vector meson into three pseudoscalars, omega -> pi+ pi- pi0: |M|^2 proportional to |p1 x p2|^2 (parity). */
record VectorToThree() implements MatrixShape.Matrix {
    @Override
    public MatrixShape.Evaluator evaluator() {
        return (mass, p) -> {
            double x = p[2] * p[7] - p[3] * p[6];
            double y = p[3] * p[5] - p[1] * p[7];
            double z = p[1] * p[6] - p[2] * p[5];
            return (x * x + y * y + z * z) / (mass * mass * mass * mass);
        };
    }
}
