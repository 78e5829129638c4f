/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import org.junit.jupiter.api.Test;
import org.nightjar.core.PhysicsException;

class OrdersTest {
    private static final int POINTS = 20;

    private static ModelPoint point(double eps) {
        return new DarkTestModel()
                .point("mA=3 GeV, mh=1.5 GeV, mChi1=0.3 GeV, mChi2=2 GeV, gD=0.5, width=0.5 GeV, alphaInv=137.036, "
                        + "m(e-)=0.00051099895 GeV, eps=" + eps);
    }

    private static double[] squared(double eps, Orders orders) {
        ModelPoint point = point(eps);
        Process process = Process.parse("e+ e- -> mu+ mu- gamma", point.model());
        Amplitude a = Amplitudes.of(process, point, orders);
        return TestPoints.squared(a, TestPoints.of(a.masses(), 2, POINTS));
    }

    /** The parts add up to the whole, and each scales with its power of the coupling. */
    @Test
    void ordersAddUpAndScale() {
        double eps = 0.3;
        double[] all = squared(eps, Orders.ALL);
        double[] qed = squared(eps, Orders.QED);
        double[] fresh = squared(eps, Orders.NEW);
        double[] mixed = squared(eps, Orders.INTERFERENCE);
        double[] two = squared(eps, Orders.power(2));
        double[] four = squared(eps, Orders.power(4));
        double[] twice = squared(2 * eps, Orders.INTERFERENCE);
        double[] leading = squared(eps, Orders.LEADING);
        for (int i = 0; i < POINTS; i++) {
            double rounding = 1e-12 * (qed[i] + fresh[i]); // of sums of some 100 terms of this size
            assertThat(qed[i] + fresh[i] + mixed[i] - all[i]).isBetween(-rounding, rounding);
            // an A' between fermions is two new vertices: M = M_0 + eps^2 M_2
            assertThat(two[i] - mixed[i]).isBetween(-rounding, rounding);
            assertThat(four[i] - fresh[i]).isBetween(-rounding, rounding);
            assertThat(twice[i] - 4 * mixed[i]).isBetween(-4 * rounding, 4 * rounding);
            assertThat(leading[i] - qed[i]).isBetween(-rounding, rounding);
        }
        assertThat(java.util.Arrays.stream(mixed)).anyMatch(x -> x < 0); // below or above the resonance
    }

    @Test
    void ordersThatDoNotExistAreRefused() {
        assertThatThrownBy(() -> squared(0.3, Orders.power(3)))
                .isInstanceOf(PhysicsException.class)
                .hasMessageContaining("no tree diagram");
        ModelPoint point = point(0.3);
        Process signal = Process.parse("e+ e- -> gamma A'", point.model());
        assertThatThrownBy(() -> Amplitudes.of(signal, point, Orders.INTERFERENCE))
                .isInstanceOf(PhysicsException.class);
        assertThat(Amplitudes.topologies(signal, point, Orders.power(2))).hasSize(2);
    }
}
