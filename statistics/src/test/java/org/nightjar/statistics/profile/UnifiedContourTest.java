/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.profile;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.GaussianPlane;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.fit.NewtonFitter;

/** Unified regions of two Gaussian measurements in closed form. */
class UnifiedContourTest {
    private static final Level LEVEL = Level.confidence(0.6827);
    private static final int TOYS = 2000;
    private static final int AROUND = 8;

    private static List<Contour.Point> points(GaussianPlane model, Observation data, int threads) {
        FitResult best = new NewtonFitter().fit(model, data);
        return new UnifiedContour(model, data, best, TOYS, 3, threads).points(0, 1, LEVEL, AROUND);
    }

    /** Far from bounds the rise is chi-squared of two degrees: the likelihood's ellipse. */
    @Test
    void withoutBoundsTheEllipse() {
        double rho = 0.5;
        for (Contour.Point p : points(new GaussianPlane(rho, -50), GaussianPlane.at(20, 1), 1)) {
            double u = p.x() - 20;
            double v = p.y() - 1;
            double q = (u * u + v * v - 2 * rho * u * v) / (1 - rho * rho);
            // 2000 toys give the quantile to sqrt(0.68 0.32 / 2000) over the density 0.159: 0.066; the bisection adds
            // 0.05.
            assertThat(q).isCloseTo(Contour.rise(0.6827), within(0.25));
        }
    }

    /**
     * Measured one below the bound: on the bound the rise is half chi-squared of one degree, half of two, whose 68.27 % quantile
     * is 1.6573 (root of erf(sqrt(c/2))/2 + (1 - exp(-c/2))/2), so that the region ends 1.287 away.
     */
    @Test
    void onTheBoundTheMixture() {
        GaussianPlane model = new GaussianPlane(0, 0);
        List<Contour.Point> points = points(model, GaussianPlane.at(-1, 0), 1);
        assertThat(points).hasSize(AROUND);
        Contour.Point up = points.get(AROUND / 4);
        assertThat(up.x()).isCloseTo(0, within(1e-6));
        // Quantile to 0.05, so its root to 0.02; the bisection adds 0.012; three times that.
        assertThat(up.y()).isCloseTo(1.287, within(0.08));
        assertThat(points.get(3 * AROUND / 4).y()).isCloseTo(-1.287, within(0.08));
        // Away from the physical side there is no room.
        assertThat(points.get(AROUND / 2).x()).isZero();
        assertThat(points.get(AROUND / 2).crossed()).isFalse();
        assertThat(points(model, GaussianPlane.at(-1, 0), 3)).isEqualTo(points);
    }
}
