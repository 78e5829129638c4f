/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

/** The core of clouds of points. */
class CoreEllipseTest {
    private static final int POINTS = 20_000;

    private final double[] x = new double[POINTS];
    private final double[] y = new double[POINTS];

    /** Points of a Gaussian with widths 2 and 0.5, correlation -0.6 around (10, 3); every so-many-th in a tail above. */
    private CoreEllipse cloud(int tail) {
        RandomStream random = new Streams(17, new SampleId("cloud")).of(Stage.TOYS);
        for (int k = 0; k < POINTS; k++) {
            random.at(k, 0);
            double u = random.gaussian();
            double v = -0.6 * u + 0.8 * random.gaussian();
            boolean far = tail > 0 && k % tail == 0;
            x[k] = 10 + 2 * u;
            y[k] = 3 + 0.5 * v + (far ? 5 * random.exponential() : 0);
        }
        return CoreEllipse.of(x, y);
    }

    /** Of 20,000 points, 86 % of them within two standard deviations: widths are known to 0.8 %, so 3 % are four errors. */
    @Test
    void aGaussianIsFound() {
        CoreEllipse e = cloud(0);
        assertThat(e.x()).isCloseTo(10, within(0.06));
        assertThat(e.y()).isCloseTo(3, within(0.015));
        assertThat(e.widthX()).isCloseTo(2, within(0.06));
        assertThat(e.widthY()).isCloseTo(0.5, within(0.015));
        assertThat(e.correlation()).isCloseTo(-0.6, within(0.03));
        int inside = 0;
        for (int k = 0; k < POINTS; k++) {
            inside += e.distance(x[k], y[k]) < 2 ? 1 : 0;
        }
        assertThat((double) inside / POINTS).isCloseTo(1 - Math.exp(-2), within(0.015)); // 86.5 % of a Gaussian
    }

    /** A tenth of the points in a tail ten widths long makes the plain standard deviation 2.2 times as large. */
    @Test
    void aTailDoesNotEnter() {
        CoreEllipse e = cloud(10);
        assertThat(e.widthY()).isCloseTo(0.5, within(0.05));
        assertThat(e.y()).isCloseTo(3, within(0.05));
    }

    @Test
    void distancesFollowTheCorrelation() {
        CoreEllipse e = new CoreEllipse(0, 0, 1, 2, 0.5);
        assertThat(e.distance(1, 0)).isCloseTo(Math.sqrt(4.0 / 3), within(1e-12));
        assertThat(e.distance(1, 2)).isCloseTo(Math.sqrt(4.0 / 3), within(1e-12)); // (1 - 1 + 1) / (3/4)
        assertThat(e.distance(1, -2)).isCloseTo(2, within(1e-12));
    }

    /**
     * Ellipses of two standard deviations, 2.15 apart in x and in y at one x, hold a point 4 pi / 2.15^2 = 2.72 times on the
     * average, however tilted; a grid of 60 by 60 points over one cell sees that to a per cent. Steps of the whole width of y
     * would give 1.18 times here.
     */
    @Test
    void stepsCoverThePlaneHoweverTilted() {
        CoreEllipse e = new CoreEllipse(0, 0, 1, 2, -0.9);
        assertThat(e.widthYAtX()).isCloseTo(2 * Math.sqrt(0.19), within(1e-12));
        double held = 0;
        int side = 60;
        for (int k = 0; k < side * side; k++) {
            double px = 2.15 * (k / side) / side;
            double py = 2.15 * e.widthYAtX() * (k % side) / side;
            for (int i = -3; i <= 3; i++) {
                for (int j = -9; j <= 9; j++) {
                    held += e.distance(px - 2.15 * i, py - 2.15 * e.widthYAtX() * j) < 2 ? 1 : 0;
                }
            }
        }
        assertThat(held / (side * side)).isCloseTo(4 * Math.PI / (2.15 * 2.15), within(0.03));
    }
}
