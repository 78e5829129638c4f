/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.Morph;
import org.nightjar.statistics.shape.OnRange;
import org.nightjar.statistics.shape.Shape;
import org.nightjar.statistics.shape.SumShape;
import org.nightjar.statistics.shape.Template;

/** The binned likelihood: values against closed forms and iminuit's file, derivatives against differences. */
class BinnedModelTest {
    private static final String CASE = "crystal-ball-chebyshev-200-bins.csv";
    private static final double[] EDGES = Reference.edges(0, 2, 200);

    @Test
    void twiceNllKeepsEveryConstant() {
        Template one = Template.normalised(new double[] {0, 1}, new double[] {1});
        BinnedModel model = BinnedModel.on(new double[] {0, 1}, one)
                .efficiencyUncertainty(0.1)
                .known(3)
                .build();
        double value = model.twiceNll(new double[] {2, 0.5}, model.observe(4), new Derivatives(2));
        // -2 ln [e^-nu nu^4 / 4!] - 2 ln N(0 | 0.5, 1) with nu = 3 + 2 (1 + 0.05), by hand.
        double nu = 5.1;
        double byHand = 2 * (nu - 4 * Math.log(nu) + Math.log(24)) + 0.25 + Math.log(2 * Math.PI);
        assertThat(value).isCloseTo(byHand, within(1e-13));
    }

    /** Expected bins at the true parameters, computed by NumPy from the cumulative functions. */
    @Test
    void expectationEqualsTheReferenceFile() {
        double[] truth = Reference.named(CASE, "truth");
        BinnedModel model = referenceModel(1.1);
        double[] nu = model.expected(ours(truth)).counts();
        double[] first = Reference.named(CASE, "expected0to4");
        double[] peak = Reference.named(CASE, "expected105to114");
        for (int i = 0; i < 5; i++) {
            assertThat(nu[i]).isCloseTo(first[i], within(1e-9 * first[i]));
        }
        for (int i = 0; i < 10; i++) {
            assertThat(nu[105 + i]).isCloseTo(peak[i], within(1e-9 * peak[i]));
        }
    }

    static BinnedModel referenceModel(double mean) {
        Shape signal = new OnRange(CrystalBall.of(mean, 0.02, 1.4, 4), 0, 2);
        return BinnedModel.on(EDGES, signal).polynomial(4).build();
    }

    /** From (S, B, c1..c4) of normalised densities to (S, C0..C4): B = C0 (1 - c2/3 - c4/15) with T0 fixed to one. */
    static double[] ours(double[] theirs) {
        double c0 = theirs[1] / (1 - theirs[3] / 3 - theirs[5] / 15);
        return new double[] {theirs[0], c0, c0 * theirs[2], c0 * theirs[3], c0 * theirs[4], c0 * theirs[5]};
    }

    @Test
    void gradientAndHessianEqualCentralDifferencesWithFixedShape() {
        BinnedModel model = BinnedModel.on(EDGES, CrystalBall.of(1.1, 0.05, 1.4, 4))
                .interest(FitParameter.ofInterest("sigma", 0), 3)
                .efficiencyUncertainty(0.08)
                .polynomial(4)
                .build();
        check(model, new double[] {50, 0.4, 24000, -8000, 2000, -500, 100});
    }

    @Test
    void gradientAndHessianEqualCentralDifferencesWithResolutionMorph() {
        Shape morph = new Morph(
                CrystalBall.of(1.1, 0.045, 1.4, 4),
                CrystalBall.of(1.1, 0.05, 1.4, 4),
                CrystalBall.of(1.1, 0.055, 1.4, 4));
        BinnedModel model = BinnedModel.on(EDGES, morph)
                .efficiencyUncertainty(0.08)
                .floating(FitParameter.gaussian("theta", 0, 1))
                .polynomial(2)
                .build();
        check(model, new double[] {150, 0.4, -0.6, 24000, -8000, 2000});
    }

    @Test
    void gradientAndHessianEqualCentralDifferencesWithFloatingShape() {
        Shape sum = new SumShape(
                List.of(
                        CrystalBall.of(1.1, 0.05, 1.4, 4),
                        Template.normalised(new double[] {0, 1, 2}, new double[] {1, 3})),
                1,
                0.5);
        BinnedModel model = BinnedModel.on(EDGES, sum)
                .floating(
                        FitParameter.within("mean", 1.1, 0.5, 1.5),
                        FitParameter.gaussian("sigma", 0.05, 0.005),
                        FitParameter.within("alpha", 1.4, 0.2, 5),
                        FitParameter.within("n", 4, 1.1, 50))
                .efficiencyUncertainty(0.05)
                .polynomial(1)
                .known(new double[200])
                .component(
                        FitParameter.gaussian("peaking", 20, 5),
                        Template.normalised(new double[] {0.5, 0.7}, new double[] {1}))
                .build();
        check(model, new double[] {400, 0.3, 1.12, 0.06, 1.3, 3.5, 24000, -8000, 22});
    }

    private static void check(BinnedModel model, double[] x) {
        int n = x.length;
        assertThat(model.parameters()).hasSize(n);
        Observation data = model.observe(Reference.named(CASE, "counts"));
        Derivatives here = new Derivatives(n);
        model.twiceNll(x, data, here);
        Derivatives up = new Derivatives(n);
        Derivatives down = new Derivatives(n);
        for (int k = 0; k < n; k++) {
            double scale = 1 / Math.sqrt(Math.abs(here.hessian()[k * n + k]));
            double h = 1e-3 * scale; // a thousandth of an error: truncation 1e-6 relative to the curvature
            double[] plus = x.clone();
            double[] minus = x.clone();
            plus[k] += h;
            minus[k] -= h;
            double difference = model.twiceNll(plus, data, up) - model.twiceNll(minus, data, down);
            String name = model.parameters().get(k).name();
            // 2NLL is about 1e3 with rounding 1e-13 of it: 1e-10/2e-3 in units of the scaled gradient.
            assertThat(here.gradient()[k] * scale).as(name).isCloseTo(difference / 2e-3, within(2e-6));
            for (int l = 0; l < n; l++) {
                double unit = 1 / Math.sqrt(Math.abs(here.hessian()[l * n + l]));
                double second = (up.gradient()[l] - down.gradient()[l]) / 2e-3 * unit;
                assertThat(here.hessian()[k * n + l] * scale * unit)
                        .as(name + " and " + model.parameters().get(l).name())
                        .isCloseTo(second, within(5e-6));
            }
        }
    }

    @Test
    void negativeRateIsRefusedWithItsBin() {
        BinnedModel model = BinnedModel.on(EDGES, CrystalBall.gaussian(1, 0.1))
                .polynomial(1)
                .build();
        Derivatives out = new Derivatives(3);
        double value = model.twiceNll(new double[] {0, 100, 200}, model.observe(new double[200]), out);
        assertThat(value).isEqualTo(Double.POSITIVE_INFINITY);
        assertThat(out.badBin()).isZero(); // u = -1 there: 100 - 200 < 0
    }

    @Test
    void wrongInputIsNamed() {
        assertThatThrownBy(() -> Observation.of(1, -2)).hasMessageStartingWith("bin 1: a count cannot be -2.0");
        assertThatThrownBy(() -> Observation.of(Double.NaN)).hasMessageStartingWith("bin 0: a count cannot be NaN");
        assertThatThrownBy(() -> referenceModel(1.1).observe(1, 2)).hasMessage("2 counts for 200 bins");
        assertThatThrownBy(() ->
                        BinnedModel.on(EDGES, CrystalBall.gaussian(1, 0.1)).floating(FitParameter.free("width", 1)))
                .hasMessage("the shape has no parameter 'width', only [mean, sigma]");
    }
}
