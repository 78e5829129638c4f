/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.theory.FormFactor;

/** A form factor of k x + c. */
final class FormFactorKernel extends FunctionKernels.Several {
    private final FormFactor function;
    private final double k;
    private final double c;

    FormFactorKernel(int[] in, int[] outs, FormFactor function, double k, double c) {
        super(in, outs);
        this.function = function;
        this.k = k;
        this.c = c;
    }

    @Override
    void run(Scratch s) {
        double[] x = s.registers()[in[0]];
        double[] q2 = s.auxiliary();
        for (int i = 0, n = s.points(); i < n; i++) {
            q2[i] = k * x[i] + c;
        }
        function.at(q2, s.points(), s.registers()[outs[0]], s.registers()[outs[1]]);
    }
}
