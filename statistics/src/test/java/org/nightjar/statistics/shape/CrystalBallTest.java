/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Reference;

/** Bin integrals of the peak shapes and their derivatives. */
class CrystalBallTest {
    private static final CrystalBall ASYMMETRIC = CrystalBall.asymmetric(5, 0.3, 1.1, 3, 0.45, 1.6, 5);

    /** Independent road: adaptive quadrature of the density by SciPy, see the file's head. */
    @Test
    void integralsEqualQuadratureOfTheDensity() {
        for (String[] row : Reference.rows("crystal-ball-integrals.csv")) {
            double[] v = Arrays.stream(row).mapToDouble(Double::parseDouble).toArray();
            CrystalBall shape = of(v);
            double ours = shape.fractions(new double[] {v[7], v[8]})[0];
            // 1e-12 relative: quadrature asked for 1e-13; the far Gaussian tail at 1e-5 keeps its relative precision.
            assertThat(ours).as(Arrays.toString(row)).isCloseTo(v[9], within(1e-12 * v[9]));
            double differentiated =
                    differentiated(shape, new double[] {v[7], v[8]}).value()[0];
            // The cumulative form used with derivatives loses digits only relative to one.
            assertThat(differentiated).as(Arrays.toString(row)).isCloseTo(v[9], within(1e-14));
        }
    }

    private static CrystalBall of(double[] v) {
        if (v[2] == 0) {
            return CrystalBall.gaussian(v[0], v[1]);
        }
        return v[5] == 0
                ? CrystalBall.of(v[0], v[1], v[2], v[3])
                : CrystalBall.asymmetric(v[0], v[1], v[2], v[3], v[4], v[5], v[6]);
    }

    private static BinFractions differentiated(Shape shape, double[] edges) {
        boolean[] all = new boolean[shape.parameterNames().size()];
        Arrays.fill(all, true);
        BinFractions out = new BinFractions(edges.length - 1, all);
        shape.on(edges).evaluate(shape.nominal(), out);
        return out;
    }

    @Test
    void positiveAlphaPutsTheTailBelowThePeakAndNegativeAbove() {
        double[] below = CrystalBall.of(0, 1, 1.5, 3).fractions(new double[] {-9, -6});
        double[] above = CrystalBall.of(0, 1, -1.5, 3).fractions(new double[] {6, 9});
        assertThat(below[0]).isGreaterThan(1e-3).isEqualTo(above[0]);
        assertThat(CrystalBall.of(0, 1, 1.5, 3).fractions(new double[] {6, 9})[0])
                .isLessThan(1e-8);
    }

    /** Density and its slope as limits of bin integrals on both sides of the junction, from the closed form. */
    @Test
    void valueAndSlopeAreContinuousWhereTheTailBegins() {
        CrystalBallSide side = new CrystalBallSide();
        for (double alpha : new double[] {0.3, 1.2, 2.5}) {
            for (double n : new double[] {1.3, 4, 60}) {
                side.set(alpha, n);
                side.at(-alpha);
                double tailDensity = side.g;
                double tailSlope = side.gz;
                double tailIntegral = side.s;
                side.at(-alpha * (1 - 1e-15));
                assertThat(tailDensity).isCloseTo(side.g, within(1e-12));
                assertThat(tailSlope).isCloseTo(side.gz, within(1e-12));
                assertThat(tailIntegral).isCloseTo(side.s, within(1e-12 * side.s));
            }
        }
    }

    /** n = 1 is the limit of its neighbours; it exists only on a finite range. */
    @Test
    void powerOneUsesTheLogarithm() {
        double[] edges = Reference.edges(-20, 5, 25);
        double[] one = new OnRange(CrystalBall.of(0, 1, 1, 1), -20, 5).fractions(edges);
        double[] near = new OnRange(CrystalBall.of(0, 1, 1, 1 + 1e-9), -20, 5).fractions(edges);
        double[] below = new OnRange(CrystalBall.of(0, 1, 1, 0.8), -20, 5).fractions(edges);
        assertThat(Arrays.stream(one).sum()).isCloseTo(1, within(1e-14));
        assertThat(Arrays.stream(below).sum()).isCloseTo(1, within(1e-14));
        for (int i = 0; i < one.length; i++) {
            assertThat(one[i]).isCloseTo(near[i], within(1e-8 * near[i])); // first order in n - 1
            assertThat(below[i] > one[i]).isEqualTo(i < 17); // a heavier tail and, normalised, a smaller peak
        }
        assertThatThrownBy(() -> CrystalBall.of(0, 1, 1, 1).fractions(edges))
                .hasMessage("Crystal Ball: n = 1.0 has no finite integral\nMaybe normalise it on a range?");
    }

    @Test
    void derivativesEqualCentralDifferences() {
        double[] edges = Reference.edges(2.0, 8.0, 37);
        checkDerivatives(CrystalBall.gaussian(5.03, 0.4), edges);
        checkDerivatives(CrystalBall.of(5.03, 0.4, 1.2, 4), edges);
        checkDerivatives(CrystalBall.of(5.03, 0.4, -1.2, 2.5), edges);
        checkDerivatives(CrystalBall.doubleSided(5.03, 0.4, 0.9, 3, 1.7, 6), edges);
        checkDerivatives(ASYMMETRIC, edges);
        checkDerivatives(Voigt.of(5.03, 0.4, 0.3), edges);
        checkDerivatives(new OnRange(ASYMMETRIC, 2, 8), edges);
        checkDerivatives(new Morph(CrystalBall.gaussian(5, 0.3), ASYMMETRIC, CrystalBall.gaussian(5, 0.5)), edges);
        Template wrong = Template.normalised(new double[] {2, 4, 8}, new double[] {1, 2});
        checkDerivatives(
                new SumShape(List.of(CrystalBall.of(5, 0.4, 1.2, 4), wrong, CrystalBall.gaussian(6, 1)), 1, 0.5, 0.3),
                edges);
    }

    private static void checkDerivatives(Shape shape, double[] edges) {
        double[] at = shape.nominal();
        if (shape instanceof Morph) {
            at[0] = 0.37;
        }
        boolean[] all = new boolean[at.length];
        Arrays.fill(all, true);
        BinnedShape bins = shape.on(edges);
        BinFractions here = new BinFractions(edges.length - 1, all);
        bins.evaluate(at, here);
        for (int p = 0; p < at.length; p++) {
            double h = 1e-5 * Math.max(0.3, Math.abs(at[p]));
            BinFractions up = shifted(bins, at, p, h, all, edges.length - 1);
            BinFractions down = shifted(bins, at, p, -h, all, edges.length - 1);
            for (int i = 0; i < here.bins(); i++) {
                String where = shape.parameterNames().get(p) + " bin " + i;
                double numeric = (up.value()[i] - down.value()[i]) / (2 * h);
                // Central difference: truncation h^2 f'''/6 ~ 1e-9, rounding 1e-16/h ~ 1e-11.
                assertThat(here.first(p)[i]).as(where).isCloseTo(numeric, within(2e-8));
                for (int q = 0; q < at.length; q++) {
                    double second = (up.first(q)[i] - down.first(q)[i]) / (2 * h);
                    assertThat(here.second(p, q)[i]).as(where + " and " + q).isCloseTo(second, within(4e-7));
                }
            }
        }
    }

    private static BinFractions shifted(BinnedShape bins, double[] at, int p, double h, boolean[] all, int count) {
        double[] moved = at.clone();
        moved[p] += h;
        BinFractions out = new BinFractions(count, all);
        bins.evaluate(moved, out);
        return out;
    }

    @Test
    void valueWithAndWithoutDerivativesAgree() {
        double[] edges = Reference.edges(1, 9, 80);
        double[] plain = ASYMMETRIC.fractions(edges);
        double[] rich = differentiated(ASYMMETRIC, edges).value();
        for (int i = 0; i < plain.length; i++) {
            assertThat(rich[i]).isCloseTo(plain[i], within(2e-15)); // rounding of cumulative integrals near one
        }
    }

    @Test
    void impossibleParametersAreRefused() {
        assertThatThrownBy(() -> CrystalBall.gaussian(0, -1)).hasMessageContaining("sigma -1.0");
        assertThatThrownBy(() -> ASYMMETRIC.with(1, 2)).hasMessageContaining("2 values for the parameters [mean");
    }
}
