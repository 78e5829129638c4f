/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** Spin-averaged |M|^2 of a decay from the amplitude engine, {@code chi2 -> chi1 e+ e-}. */
record ModelMatrix(Amplitude amplitude) implements MatrixShape.Matrix {
    @Override
    public MatrixShape.Evaluator evaluator() {
        int legs = amplitude.masses().length;
        MomentumBlock block = new MomentumBlock(legs, 1);
        block.resize(1);
        Amplitude.Workspace workspace = amplitude.workspace(1);
        double[] out = new double[1];
        return (mass, p) -> {
            block.set(0, 0, mass, 0, 0, 0);
            for (int k = 1; k < legs; k++) {
                int at = 4 * (k - 1);
                block.set(k, 0, p[at], p[at + 1], p[at + 2], p[at + 3]);
            }
            amplitude.squared(block, workspace, out);
            return out[0];
        };
    }
}
