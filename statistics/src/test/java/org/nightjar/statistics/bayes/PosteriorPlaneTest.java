/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.GaussianPlane;

/**
 * Regions of Gaussian posteriors in closed form: -2 ln(1 - P) of the squared distance, also of the half that a bound leaves if
 * its centre lies on the bound and nothing is correlated.
 */
class PosteriorPlaneTest {
    private static final double P = 0.6827;
    private static final double RISE = -2 * Math.log1p(-P);

    @Test
    void correlatedGaussian() {
        double rho = 0.6;
        PosteriorPlane plane =
                new MarkovChains(new GaussianPlane(rho, -50), GaussianPlane.at(20, 1), 2).plane(0, 1, 40_000);
        assertThat(plane.status().usable()).as(plane.status().text()).isTrue();
        assertThat(plane.effective()).isGreaterThan(5_000);
        // Of so many draws means are good to 0.014, the share inside to 0.007, which is 0.04 of the rise.
        assertThat(plane.mean()[0]).isCloseTo(20, within(0.05));
        assertThat(plane.mean()[1]).isCloseTo(1, within(0.05));
        List<List<double[]>> lines = plane.region(P);
        assertThat(lines).hasSize(1);
        double sum = 0;
        for (double[] p : lines.get(0)) {
            double u = p[0] - 20;
            double v = p[1] - 1;
            double q = (u * u + v * v - 2 * rho * u * v) / (1 - rho * rho);
            sum += q / lines.get(0).size();
            // A density from 5,000 draws with kernels of 0.24 fluctuates by some 5 %: 0.1 of the rise; three times
            // that.
            assertThat(q).isCloseTo(RISE, within(0.45));
        }
        assertThat(sum).isCloseTo(RISE, within(0.12));
    }

    @Test
    void halfOfItAtABound() {
        PosteriorPlane plane = new MarkovChains(new GaussianPlane(0, 0), GaussianPlane.at(0, 0), 2).plane(0, 1, 40_000);
        List<List<double[]>> lines = plane.region(P);
        assertThat(lines).hasSize(1);
        List<double[]> line = lines.get(0);
        double sum = 0;
        for (double[] p : line) {
            sum += (p[0] * p[0] + p[1] * p[1]) / line.size();
        }
        assertThat(sum).isCloseTo(RISE, within(0.15));
        // Open at the bound.
        assertThat(line.get(0)[0]).isCloseTo(0, within(1e-9));
        assertThat(line.get(line.size() - 1)[0]).isCloseTo(0, within(1e-9));
    }
}
