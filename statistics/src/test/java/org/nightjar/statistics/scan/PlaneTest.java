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
import org.nightjar.statistics.internal.Normal;

class PlaneTest {
    /** The pattern of Fig. 3 of arXiv:1105.4355, whose characteristic is 2: two islands without a hole. */
    @Test
    void patternOfThePaperHasTwo() {
        String[] rows = {"0000000", "0011000", "0111100", "0111110", "0111100", "0001000", "1100000"};
        assertThat(EulerCharacteristic.of(field(rows), 0.5)).isEqualTo(2);
        // a ring has no island less one hole: 1 - 1
        assertThat(EulerCharacteristic.of(field("1110", "1010", "1110"), 0.5)).isZero();
        // corners that touch are two islands
        assertThat(EulerCharacteristic.of(field("10", "01"), 0.5)).isEqualTo(2);
    }

    private static double[][] field(String... rows) {
        double[][] z = new double[rows.length][];
        for (int i = 0; i < z.length; i++) {
            z[i] = rows[i].chars().mapToDouble(c -> c - '0').toArray();
        }
        return z;
    }

    @Test
    void pointsBeyondATriangleDoNotCount() {
        double n = Double.NaN;
        double[][] z = {{1, n, n}, {1, 1, n}, {1, 1, 1}};
        // 6 points, 6 edges, 1 face
        assertThat(EulerCharacteristic.of(z, 0.5)).isEqualTo(1);
    }

    /** u = 16, 25, 30 with given coefficients, computed from the formula with SciPy's chi-square (two-sided there). */
    @Test
    void formulaAndItsInverse() {
        double[][] cases = {
            {16, 33, 123, 0.17618122213248497},
            {25, 33, 123, 0.0024154445586507373},
            {30, 5, 12, 2.1678668392930407e-05}
        };
        for (double[] c : cases) {
            // the reference has the two-sided P(chi2 > u) in its first term, ours half of it
            double half = Normal.above(Math.sqrt(c[0]));
            assertThat(LookElsewherePlane.of(c[1], c[2]).expected(c[0]) + half).isCloseTo(c[3], within(1e-12 * c[3]));
        }
        LookElsewherePlane known = LookElsewherePlane.of(4, 10);
        LookElsewherePlane again = LookElsewherePlane.solve(0.5, known.expected(0.5), 2, known.expected(2));
        assertThat(again.n1()).isCloseTo(4, within(1e-10));
        assertThat(again.n2()).isCloseTo(10, within(1e-10));
    }

    private static final int GRID = 41;
    private static final double WIDTH = 4;

    /** White noise smoothed with a Gaussian of WIDTH cells, of unit variance. */
    private static double[][] smooth(RandomStream random) {
        int reach = (int) (5 * WIDTH);
        int wide = GRID + 2 * reach;
        double[] kernel = new double[2 * reach + 1];
        double norm = 0;
        for (int k = 0; k < kernel.length; k++) {
            kernel[k] = Math.exp(-0.5 * Math.pow((k - reach) / WIDTH, 2));
            norm += kernel[k] * kernel[k];
        }
        double[][] half = new double[wide][GRID];
        for (int i = 0; i < wide; i++) {
            double[] noise = new double[wide];
            for (int j = 0; j < wide; j++) {
                noise[j] = random.gaussian();
            }
            for (int j = 0; j < GRID; j++) {
                for (int k = 0; k < kernel.length; k++) {
                    half[i][j] += kernel[k] * noise[j + k];
                }
            }
        }
        double[][] q0 = new double[GRID][GRID];
        for (int i = 0; i < GRID; i++) {
            for (int j = 0; j < GRID; j++) {
                double z = 0;
                for (int k = 0; k < kernel.length; k++) {
                    z += kernel[k] * half[i + k][j];
                }
                z /= norm;
                q0[i][j] = z > 0 ? z * z : 0;
            }
        }
        return q0;
    }

    /**
     * A Gaussian field with second spectral moment lambda = 1/(2 WIDTH^2) on a square of side L has N1 = sqrt(lambda) 2L/(2 pi)
     * and N2 = lambda L^2/(2 pi)^(3/2) (R. Adler, The Geometry of Random Fields): 2.25 and 3.17. From 1500 toys they are
     * estimated to 0.15; the p-value at 3.5 sigma agrees with the fraction of the toys themselves within four binomial errors.
     */
    @Test
    void coefficientsAndPValueOfAGaussianFieldAgreeWithToys() {
        RandomStream random = new Streams(5, new SampleId("smooth fields")).of(Stage.TOYS);
        int n = 1500;
        double[][][] toys = new double[n][][];
        int beyond = 0;
        for (int k = 0; k < n; k++) {
            toys[k] = smooth(random.at(k, 0));
            beyond += EulerCharacteristic.of(toys[k], 3.5 * 3.5) != 0 ? 1 : 0;
        }
        LookElsewherePlane p = LookElsewherePlane.fromToys(toys, 0.5, 3);
        double side = GRID - 1;
        double lambda = 1 / (2 * WIDTH * WIDTH);
        assertThat(p.n1()).isCloseTo(Math.sqrt(lambda) * 2 * side / (2 * Math.PI), within(0.45));
        assertThat(p.n2()).isCloseTo(lambda * side * side / Math.pow(2 * Math.PI, 1.5), within(0.45));
        double global = p.global(3.5).globalP();
        assertThat(beyond / (double) n).isCloseTo(global, within(4 * Math.sqrt(global / n)));
        assertThat(p.global(3.5).warning()).isEmpty();
    }

    /** The unit circle on a grid of step h is followed to h^2/8; a saddle is cut, not crossed. */
    @Test
    void isolinesFollowACircleAndCloseIt() {
        double[] x = new double[41];
        double[][] z = new double[41][41];
        for (int i = 0; i < 41; i++) {
            x[i] = -2 + 0.1 * i;
        }
        for (int i = 0; i < 41; i++) {
            for (int j = 0; j < 41; j++) {
                z[i][j] = x[i] * x[i] + x[j] * x[j];
            }
        }
        List<List<double[]>> lines = Isolines.of(x, x, z, 1.0001);
        assertThat(lines).hasSize(1);
        List<double[]> line = lines.get(0);
        assertThat(line.get(0)).isEqualTo(line.get(line.size() - 1));
        assertThat(line.size()).isGreaterThan(40);
        for (double[] p : line) {
            assertThat(Math.hypot(p[0], p[1])).isCloseTo(1, within(2e-3));
        }
        List<List<double[]>> saddle =
                Isolines.of(new double[] {0, 1}, new double[] {0, 1}, new double[][] {{1, 0}, {0, 1}}, 0.4);
        assertThat(saddle).hasSize(2);
        assertThat(Isolines.of(x, x, z, 100)).isEmpty();
    }

    /** Limits exp(a - x - y): the border is the straight line x + y = a, exactly in the logarithm. */
    @Test
    void borderOfALimitPlaneIsWhereTheLimitIsThePrediction() {
        List<LimitPlane.Point> points = new ArrayList<>();
        for (int i = 0; i < 5; i++) {
            for (int j = 0; j < 4; j++) {
                double limit = Math.exp(3.3 - i - j);
                boolean fails = i == 4 && j == 3;
                points.add(new LimitPlane.Point(
                        i + "," + j,
                        i,
                        j,
                        new Limit(
                                fails ? OptionalDouble.empty() : OptionalDouble.of(limit),
                                Optional.empty(),
                                Level.confidence(0.95),
                                "cls-asymptotic",
                                fails ? new FitStatus.NotConverged("made so") : FitStatus.CONVERGED,
                                "")));
            }
        }
        LimitPlane plane = new LimitPlane(points);
        assertThat(plane.failed()).hasSize(1);
        assertThat(plane.observed()).hasSize(1);
        for (double[] p : plane.observed().get(0)) {
            assertThat(p[0] + p[1]).isCloseTo(3.3, within(1e-12));
        }
        assertThat(plane.expected(0)).isEmpty();
    }
}
