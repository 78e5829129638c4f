/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/**
 * tau- -> l- anti-nu_l nu_tau through the V-A current, lepton mass kept: |M|^2 is proportional to
 * (p_l . p_nutau) ((P - M s) . p_antinu) (Y. S. Tsai, Phys. Rev. D4 (1971) 2821; the Fierz form), so the polarimeter is the
 * direction of the antineutrino. Daughters in this order.
 */
record LeptonicTau() implements MatrixShape.Matrix {
    @Override
    public MatrixShape.Evaluator evaluator() {
        return new MatrixShape.Evaluator() {
            @Override
            public double squared(double mass, double[] p) {
                double dot = p[0] * p[8] - p[1] * p[9] - p[2] * p[10] - p[3] * p[11];
                return dot * p[4] / (mass * mass * mass);
            }

            @Override
            public void polarimeter(double mass, double[] p, double[] h) {
                h[0] = p[5] / p[4];
                h[1] = p[6] / p[4];
                h[2] = p[7] / p[4];
            }
        };
    }
}
