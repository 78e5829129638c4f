/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;

/** Peak parameters come back from toys of known ones. */
class PeakTest {
    private static final double MEAN = 4.02;
    private static final double SIGMA = 0.11;
    private static final double ALPHA = 1.4;
    private static final double N = 4;

    private static double[] mirrored(double[] values) {
        return Arrays.stream(values).map(x -> 2 * MEAN - x).toArray();
    }

    /**
     * Five standard errors each, both sides of the tail. The mean may also move by the width of a bin over 20, and so the
     * others, since the fit is binned.
     */
    @Test
    void parametersComeBack() {
        for (long seed = 1; seed <= 10; seed++) {
            double[] low = Toys.crystalBall(seed, 6000, MEAN, SIGMA, ALPHA, N);
            for (int side : new int[] {1, -1}) {
                double[] values = side > 0 ? low : mirrored(low);
                assertThat(Peak.tailSide(values)).isEqualTo(side);
                Peak p = Peak.fit(values, side, N);
                assertThat(p.usable()).isTrue();
                assertThat(p.n()).isEqualTo(N);
                assertThat((p.mean() - MEAN) / p.meanError()).isCloseTo(0, within(5.0));
                assertThat((p.sigma() - SIGMA) / p.sigmaError()).isCloseTo(0, within(5.0));
                assertThat((p.alpha() - side * ALPHA) / p.alphaError()).isCloseTo(0, within(5.0));
                assertThat(p.meanError()).isBetween(0.5 * SIGMA / Math.sqrt(6000), 3 * SIGMA / Math.sqrt(6000));
            }
        }
    }

    /** The two sides are mirror images: the same numbers but for rounding of the bin edges. */
    @Test
    void sidesAreMirrorImages() {
        double[] low = Toys.even(5000, MEAN, SIGMA, ALPHA, N);
        Peak a = Peak.fit(low, 1, N);
        Peak b = Peak.fit(mirrored(low), -1, N);
        assertThat(b.mean()).isCloseTo(2 * MEAN - a.mean(), within(0.02 * SIGMA));
        assertThat(b.sigma()).isCloseTo(a.sigma(), within(0.02 * SIGMA));
        assertThat(b.alpha()).isCloseTo(-a.alpha(), within(0.05));
    }

    /** A free power finds the neighbourhood of the true one; it is nearly degenerate with alpha, hence the wide range. */
    @Test
    void freePowerIsFoundRoughly() {
        Peak p = Peak.fit(Toys.even(50000, MEAN, SIGMA, ALPHA, N), 1, 0);
        assertThat(p.usable()).isTrue();
        assertThat(p.n()).isBetween(3.0, 5.5);
        assertThat(p.alpha()).isCloseTo(ALPHA, within(0.1));
    }
}
