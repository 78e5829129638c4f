/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** Clouds of two Gaussians. */
class TwoGaussiansTest {
    private static final int POINTS = 20_000;

    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];

    /** Widths (2, 0.5) and correlation 0.4 about (10, 3), a share of the points wider by factors of 2.5 and 3; a few lost. */
    private TwoGaussians fit(double share, int lost) {
        RandomStream random = new Streams(23, new SampleId("two")).of(Stage.TOYS);
        for (int k = 0; k < POINTS; k++) {
            random.at(k, 0);
            boolean wide = random.uniform() < share;
            double u = random.gaussian();
            double v = 0.4 * u + Math.sqrt(1 - 0.16) * random.gaussian();
            x[k] = 10 + (wide ? 5 : 2) * u;
            y[k] = 3 + (wide ? 1.5 : 0.5) * v + (lost > 0 && k % lost == 0 ? 1000 : 0);
        }
        return TwoGaussians.of(x, y, CoreEllipse.of(x, y));
    }

    /**
     * The quadratic sum of the widths is sqrt(0.75 * 4 + 0.25 * 25) = 3.041 and sqrt(0.75 * 0.25 + 0.25 * 2.25) = 0.866; of 20,000
     * points, a quarter of them wide, it is known to 0.8 %; 3 % are four errors and room for points beyond ten widths of the core.
     */
    @Test
    void bothAreFound() {
        for (int lost : new int[] {0, 100}) {
            TwoGaussians g = fit(0.25, lost);
            CoreEllipse e = g.ellipse();
            assertThat(g.share()).isCloseTo(0.25, within(0.025));
            assertThat(e.x()).isCloseTo(10, within(0.07));
            assertThat(e.y()).isCloseTo(3, within(0.02));
            assertThat(e.widthX()).isCloseTo(Math.sqrt(9.25), within(0.03 * 3.041));
            assertThat(e.widthY()).isCloseTo(Math.sqrt(0.75), within(0.03 * 0.866));
            assertThat(e.correlation()).isCloseTo(0.4, within(0.03));
        }
    }

    /** One Gaussian split in any way has the widths of one: known to 0.5 %, four errors. */
    @Test
    void oneGaussianKeepsItsWidths() {
        CoreEllipse e = fit(0, 0).ellipse();
        assertThat(e.widthX()).isCloseTo(2, within(0.04));
        assertThat(e.widthY()).isCloseTo(0.5, within(0.01));
        assertThat(e.correlation()).isCloseTo(0.4, within(0.025));
    }
}
