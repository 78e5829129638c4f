/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.nightjar.core.units.Constants;
import org.nightjar.theory.formfactor.KaonFormFactor;
import org.nightjar.theory.formfactor.PionFormFactor;

class FormFactorTest {
    private static double[] at(FormFactor f, double s) {
        double[] re = new double[1];
        double[] im = new double[1];
        f.at(new double[] {s}, 1, re, im);
        return new double[] {re[0], im[0], re[0] * re[0] + im[0] * im[0]};
    }

    /** Root of the mean squared charge radius, fm: 6 dF/ds at zero. */
    private static double radius(FormFactor f) {
        double h = 1e-3;
        double slope = (at(f, h)[0] - at(f, -h)[0]) / (2 * h);
        return Math.sqrt(6 * slope) * Constants.HBAR_C * 1e13;
    }

    @Test
    void pionsHaveUnitChargeAndTheMeasuredRadius() {
        FormFactor f = PionFormFactor.standard();
        assertThat(at(f, 0)[0]).isBetween(1 - 1e-6, 1 + 1e-6); // by construction; the shape at zero is a limit
        assertThat(at(f, 0)[1]).isBetween(-1e-3, 1e-3); // the weights are complex, the shapes real
        // PDG 2022: 0.659 +- 0.004 fm from scattering and annihilation; a fit to e+e- of these shapes is good to a few
        // %
        assertThat(radius(f)).isBetween(0.63, 0.69);
        // e+e- data: |F|^2 is 45 at the peak (BaBar, KLOE, CMD-2: 44 to 46)
        assertThat(at(f, 0.775 * 0.775)[2]).isBetween(42.0, 48.0);
    }

    @Test
    void kaonsHaveUnitChargeAndTheMeasuredRadius() {
        FormFactor f = new KaonFormFactor();
        assertThat(at(f, 0)[0]).isBetween(1 - 1e-6, 1 + 1e-6);
        assertThat(radius(f)).isBetween(0.53, 0.62); // PDG 2022: 0.560 +- 0.031 fm
    }

    /** No step where the formula changes: at zero and at the threshold of two pions. */
    @Test
    void shapesAreContinuous() {
        FormFactor f = PionFormFactor.standard();
        for (double s : new double[] {0, 1e-9 * 0.0779, 4 * 0.13957039 * 0.13957039}) {
            double[] below = at(f, s - 1e-9);
            double[] above = at(f, s + 1e-9);
            assertThat(above[0] - below[0]).isBetween(-1e-6, 1e-6); // slope of order 2 / GeV^2
            assertThat(above[1] - below[1]).isBetween(-1e-6, 1e-6);
        }
    }
}
