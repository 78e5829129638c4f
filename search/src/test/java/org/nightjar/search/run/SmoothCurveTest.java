/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** The smooth curve against NumPy's weighted least squares. */
class SmoothCurveTest {
    private static final Path REFERENCE = Path.of("src/test/resources/reference/smooth-curve.csv");

    private static List<String[]> rows(String kind) throws IOException {
        return Files.readAllLines(REFERENCE).stream()
                .map(l -> l.split(","))
                .filter(r -> r[0].equals(kind))
                .toList();
    }

    private static double[] column(List<String[]> rows, int k) {
        return rows.stream().mapToDouble(r -> Double.parseDouble(r[k])).toArray();
    }

    private static SmoothCurve fitted(int order) throws IOException {
        List<String[]> points = rows("point");
        return SmoothCurve.fit(column(points, 1), column(points, 2), column(points, 3), order);
    }

    /** Values, errors and chi-square of orders 0 to 4; 1e-11 is rounding of two ways to solve the same equations. */
    @Test
    void equalsNumPy() throws IOException {
        List<String[]> fits = rows("fit");
        assertThat(fits).hasSize(20);
        for (String[] r : fits) {
            SmoothCurve curve = fitted(Integer.parseInt(r[1]));
            double x = Double.parseDouble(r[2]);
            assertThat(curve.at(x)).isCloseTo(Double.parseDouble(r[3]), within(1e-11));
            assertThat(curve.errorAt(x)).isCloseTo(Double.parseDouble(r[4]), within(1e-11));
        }
        for (String[] r : rows("chi2")) {
            assertThat(fitted(Integer.parseInt(r[1])).reducedChi2()).isCloseTo(Double.parseDouble(r[2]), within(1e-9));
        }
    }

    /** Outside of the points the end value is kept, error included. */
    @Test
    void endsAreKept() throws IOException {
        SmoothCurve curve = fitted(4);
        assertThat(curve.at(-50)).isEqualTo(curve.at(-1.6));
        assertThat(curve.at(50)).isEqualTo(curve.at(2.2));
        assertThat(curve.errorAt(50)).isEqualTo(curve.errorAt(2.2));
    }

    /** With as many coefficients as points the curve goes through them, with their errors, and has no freedom. */
    @Test
    void fewPointsLowerTheOrder() {
        SmoothCurve curve = SmoothCurve.fit(new double[] {1, 2}, new double[] {3, 5}, new double[] {0.1, 0.2}, 4);
        assertThat(curve.at(1)).isCloseTo(3, within(1e-12));
        assertThat(curve.at(1.5)).isCloseTo(4, within(1e-12));
        assertThat(curve.errorAt(2)).isCloseTo(0.2, within(1e-12));
        assertThat(curve.reducedChi2()).isNaN();
        SmoothCurve one = SmoothCurve.fit(new double[] {1}, new double[] {3}, new double[] {0.1}, 4);
        assertThat(one.at(7)).isEqualTo(3);
        assertThat(one.errorAt(7)).isCloseTo(0.1, within(1e-15));
    }
}
