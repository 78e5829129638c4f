/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

/**
 * tau- -> hadrons nu_tau where no current is at hand: a hadronic system of spin one whose inner distribution is phase space,
 * dGamma/dQ^2 proportional to (1 - Q^2/M^2)^2 (1 + 2 Q^2/M^2) times its n-body phase space, polarimeter
 * (M^2 - 2 Q^2)/(M^2 + 2 Q^2) along the hadrons (the leptonic tensor of Y. S. Tsai, Phys. Rev. D4 (1971) 2821, summed over the
 * hadrons' helicities). The neutrino is the last daughter.
 */
record SpinOneTau(int daughters) implements MatrixShape.Matrix {
    @Override
    public MatrixShape.Evaluator evaluator() {
        int nu = 4 * (daughters - 1);
        return new MatrixShape.Evaluator() {
            @Override
            public double squared(double mass, double[] p) {
                double x = 1 - 2 * p[nu] / mass;
                return (1 - x) * (1 + 2 * x);
            }

            @Override
            public void polarimeter(double mass, double[] p, double[] h) {
                double x = 1 - 2 * p[nu] / mass;
                double alpha = (1 - 2 * x) / (1 + 2 * x);
                for (int j = 0; j < 3; j++) {
                    h[j] = -alpha * p[nu + 1 + j] / p[nu];
                }
            }
        };
    }
}
