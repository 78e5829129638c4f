/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Map;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Reference;

class DensitiesTest {
    private static final double LOW = 0.5;
    private static final double HIGH = 2;

    private static final Map<String, Density> ALL = Map.of(
            "crystal-ball", Densities.peak(CrystalBall.of(1.2, 0.1, 1.3, 3.5)),
            "exponential", Densities.exponential(1.7),
            "power", Densities.power(2.5),
            "argus", Densities.argus(1.8, -3),
            "breit-wigner", Densities.breitWigner(1.2, 0.05),
            "novosibirsk", Densities.novosibirsk(1.2, 0.1, 0.3));

    private static double log(Density d, double x) {
        Density.OnInterval on = d.on(LOW, HIGH);
        assertThat(on.set(d.nominal())).isTrue();
        int n = d.nominal().length;
        return on.log(x, new double[n], new double[n * (n + 1) / 2]);
    }

    /** SciPy's adaptive quadrature, 1e-13 relative; ours promises 1e-10 (the ARGUS end point is a square root: 1e-8). */
    @Test
    void logarithmsAreThoseOfAnIndependentQuadrature() {
        for (String[] row : Reference.rows("densities.csv")) {
            double expected = Double.parseDouble(row[2]);
            double tolerance = row[0].equals("argus") ? 1e-8 : 2e-10;
            assertThat(log(ALL.get(row[0]), Double.parseDouble(row[1])))
                    .as(row[0] + " at " + row[1])
                    .isCloseTo(expected, within(tolerance));
        }
    }

    /** First and second derivatives against central differences of values and of first derivatives, good to 1e-6. */
    @Test
    void derivativesAreThoseOfTheValues() {
        check(ALL.get("crystal-ball"), 0.8, 1.15, 1.35);
        check(Densities.peak(CrystalBall.of(1.2, 0.1, -1.3, 3.5)), 0.8, 1.15, 1.5);
        check(Densities.peak(CrystalBall.asymmetric(1.2, 0.1, 1.1, 3, 0.15, 0.9, 2.5)), 0.8, 1.15, 1.25, 1.6);
        check(Densities.peak(CrystalBall.gaussian(1.2, 0.3)), 0.8, 1.5);
        check(ALL.get("exponential"), 0.8);
        check(ALL.get("power"), 0.8);
        check(ALL.get("argus"), 0.8);
        check(ALL.get("breit-wigner"), 0.8, 1.19);
        check(ALL.get("novosibirsk"), 1.05, 1.3);
        check(Densities.voigt(1.2, 0.1, 0.05), 0.8, 1.19, 1.6);
        check(Densities.voigt(1.2, 0.02, 0.2), 1.1, 1.25);
    }

    private static void check(Density d, double... points) {
        double[] v = d.nominal();
        int n = v.length;
        Density.OnInterval here = d.on(LOW, HIGH);
        Density.OnInterval there = d.on(LOW, HIGH);
        for (double x : points) {
            here.set(v);
            double[] first = new double[n];
            double[] second = new double[n * (n + 1) / 2];
            here.log(x, first, second);
            for (int p = 0; p < n; p++) {
                double h = 1e-5 * Math.max(Math.abs(v[p]), 0.1);
                double[] up = new double[n];
                double[] down = new double[n];
                double[] rest = new double[second.length];
                double high = moved(there, v, p, h, x, up, rest);
                double low = moved(there, v, p, -h, x, down, rest);
                assertThat(first[p])
                        .as(
                                "%s d/d%s at %s",
                                d.parameterNames(), d.parameterNames().get(p), x)
                        .isCloseTo((high - low) / (2 * h), within(1e-6 * Math.max(10, Math.abs(first[p]))));
                for (int q = 0; q < n; q++) {
                    double number = (up[q] - down[q]) / (2 * h);
                    assertThat(second[BinFractions.pair(p, q)])
                            .as("%s d2/d%d d%d at %s", d.parameterNames(), p, q, x)
                            .isCloseTo(number, within(1e-5 * Math.max(10, Math.abs(number))));
                }
            }
        }
    }

    private static double moved(
            Density.OnInterval d, double[] v, int p, double h, double x, double[] first, double[] second) {
        double[] w = v.clone();
        w[p] += h;
        assertThat(d.set(w)).isTrue();
        return d.log(x, first, second);
    }

    /** Unit integral by the composite rule itself, for a template over its own bins: exact up to rounding. */
    @Test
    void templateHasUnitIntegralAndItsContents() {
        Density t = Densities.template(new double[] {LOW, 1, 1.5, HIGH}, new double[] {1, 3, 4});
        assertThat(Math.exp(log(t, 1.2))).isCloseTo(3.0 / 8 / 0.5, within(1e-12));
        assertThat(Math.exp(log(t, 1.9))).isCloseTo(4.0 / 8 / 0.5, within(1e-12));
    }

    /** An impossible parameter is told, not turned into a number. */
    @Test
    void impossibleParametersAreRefused() {
        assertThat(ALL.get("breit-wigner").on(LOW, HIGH).set(new double[] {1, -1}))
                .isFalse();
        assertThat(ALL.get("crystal-ball").on(LOW, HIGH).set(new double[] {1, -1, 1, 2}))
                .isFalse();
    }
}
