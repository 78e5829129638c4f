/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.OptionalDouble;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;

class TriangulationTest {
    private static double twiceArea(double[] x, double[] y, int[] t) {
        return (x[t[1]] - x[t[0]]) * (y[t[2]] - y[t[0]]) - (y[t[1]] - y[t[0]]) * (x[t[2]] - x[t[0]]);
    }

    /** A grid, whose cells have four corners on one circle, is covered exactly once: 2 (n-1)^2 triangles of equal area. */
    @Test
    void gridIsCoveredOnce() {
        int n = 9;
        double[] x = new double[n * n];
        double[] y = new double[n * n];
        for (int k = 0; k < x.length; k++) {
            x[k] = 100 + 50 * (k % n);
            y[k] = 0.1 * Math.floorDiv(k, n);
        }
        List<int[]> t = Triangulation.of(x, y);
        assertThat(t).hasSize(2 * (n - 1) * (n - 1));
        assertThat(t).allSatisfy(c -> assertThat(twiceArea(x, y, c)).isCloseTo(5, within(1e-9)));
    }

    /** Points at random and the corners of the square: triangles fill it, and no circle holds another point. */
    @Test
    void noCircleHoldsAPoint() {
        RandomStream r = new Streams(5, new SampleId("points")).of(Stage.TOYS).at(0, 0);
        double[] x = new double[124];
        double[] y = new double[124];
        for (int k = 0; k < 120; k++) {
            x[k] = r.uniform();
            y[k] = r.uniform();
        }
        for (int k = 0; k < 4; k++) {
            x[120 + k] = k & 1;
            y[120 + k] = k >> 1;
        }
        List<int[]> t = Triangulation.of(x, y);
        // Euler: 2 n - 2 - points of the hull
        assertThat(t).hasSize(2 * 124 - 2 - 4);
        assertThat(t.stream().mapToDouble(c -> twiceArea(x, y, c)).sum()).isCloseTo(2, within(1e-12));
        for (int[] c : t) {
            double[] circle = circle(x, y, c);
            for (int p = 0; p < x.length; p++) {
                assertThat(Math.hypot(x[p] - circle[0], y[p] - circle[1])).isGreaterThan(circle[2] * (1 - 1e-9));
            }
        }
        assertThat(Triangulation.of(new double[] {0, 1, 2}, new double[] {0, 1, 2}))
                .isEmpty();
    }

    private static double[] circle(double[] x, double[] y, int[] t) {
        double bx = x[t[1]] - x[t[0]];
        double by = y[t[1]] - y[t[0]];
        double cx = x[t[2]] - x[t[0]];
        double cy = y[t[2]] - y[t[0]];
        double d = 2 * (bx * cy - by * cx);
        double ux = (cy * (bx * bx + by * by) - by * (cx * cx + cy * cy)) / d;
        double uy = (bx * (cx * cx + cy * cy) - cx * (bx * bx + by * by)) / d;
        return new double[] {x[t[0]] + ux, y[t[0]] + uy, Math.hypot(ux, uy)};
    }

    /**
     * Limits exp(r - 2) at 400 points anywhere: the border is the circle of radius 2, closed; linear interpolation of r over
     * sides of about 0.3 is off by a hundredth. Without the points of the upper half it is open.
     */
    @Test
    void bordersOfPlanesWithoutGrid() {
        RandomStream r = new Streams(6, new SampleId("plane")).of(Stage.TOYS).at(0, 0);
        List<LimitPlane.Point> points = new ArrayList<>();
        for (int k = 0; k < 400; k++) {
            double x = 6 * r.uniform() - 3;
            double y = 6 * r.uniform() - 3;
            Limit l = new Limit(
                    OptionalDouble.of(Math.exp(Math.hypot(x, y) - 2)),
                    Optional.empty(),
                    Level.confidence(0.95),
                    "test",
                    FitStatus.CONVERGED,
                    "");
            points.add(new LimitPlane.Point("p" + k, x, y, l));
        }
        List<List<double[]>> border = new LimitPlane(points).observed();
        assertThat(border).hasSize(1);
        List<double[]> line = border.get(0);
        assertThat(line.get(0)).containsExactly(line.get(line.size() - 1));
        assertThat(line).allSatisfy(p -> assertThat(Math.hypot(p[0], p[1])).isCloseTo(2, within(0.06)));
        List<LimitPlane.Point> lower = points.stream().filter(p -> p.y() < 0).toList();
        List<double[]> open = new LimitPlane(lower).observed().get(0);
        assertThat(open.get(0)).isNotEqualTo(open.get(open.size() - 1));
    }
}
