/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.fit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Conditions;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.StatisticalModel;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.OnRange;

/** Minima against iminuit, bounds, vanishing rates, failures. */
class NewtonFitterTest {
    private static final String CASE = "crystal-ball-chebyshev-200-bins.csv";
    private static final double[] EDGES = Reference.edges(0, 2, 200);
    private static final double[] COUNTS = Reference.named(CASE, "counts");

    private static BinnedModel model(double mean) {
        return BinnedModel.on(EDGES, new OnRange(CrystalBall.of(mean, 0.02, 1.4, 4), 0, 2))
                .polynomial(4)
                .build();
    }

    /** iminuit's NLL leaves out n ln n terms: NLL = sum nu - n ln nu. */
    private static double withoutConstants(FitResult fit) {
        double lnFactorials = 0;
        for (double n : COUNTS) {
            for (int k = 2; k <= n; k++) {
                lnFactorials += Math.log(k);
            }
        }
        return 0.5 * fit.twiceNll() - lnFactorials;
    }

    @Test
    void minimumErrorsAndValueEqualIminuit() {
        BinnedModel model = model(1.1);
        FitResult fit = new NewtonFitter().fit(model, model.observe(COUNTS));
        double[] theirs = Reference.named(CASE, "fit");
        double[] errors = Reference.named(CASE, "errors");
        double[] nll = Reference.named(CASE, "nll");
        assertThat(fit.status()).isEqualTo(FitStatus.CONVERGED);
        // iminuit stops at an EDM of 2e-7 in NLL, which is sqrt(4e-7) = 6e-4 of an error; hence 1e-3.
        assertThat(fit.value("signal")).isCloseTo(theirs[0], within(1e-3 * errors[0]));
        // Fifty undamped Newton steps in NumPy on the same likelihood: 143.8190791, NLL -92918.9816082.
        assertThat(fit.value("signal")).isCloseTo(143.8190791, within(1e-5 * errors[0]));
        assertThat(withoutConstants(fit)).isLessThan(nll[0] + 1e-8);
        double background = fit.value("c0") - fit.value("c2") / 3 - fit.value("c4") / 15;
        assertThat(background).isCloseTo(theirs[1], within(1e-3 * errors[1]));
        for (int k = 1; k <= 4; k++) {
            double ratio = fit.value("c" + k) / fit.value("c0");
            assertThat(ratio).isCloseTo(theirs[1 + k], within(1e-3 * errors[1 + k]));
        }
        assertThat(fit.error("signal")).isCloseTo(errors[0], within(1e-4 * errors[0])); // HESSE by differences
        assertThat(withoutConstants(fit)).isCloseTo(nll[0], within(1e-6));
        FitResult background0 = new NewtonFitter().fit(model, model.observe(COUNTS), Conditions.holding(0, 0));
        assertThat(withoutConstants(background0)).isCloseTo(nll[1], within(1e-6));
    }

    /** Signal and its error along iminuit's scan of the mean (strategy 1: errors good to about 1 %). */
    @Test
    void scanOfTheMeanEqualsIminuit() {
        int seen = 0;
        for (String[] row : Reference.rows(CASE)) {
            if (!row[0].equals("scan")) {
                continue;
            }
            BinnedModel model = model(Double.parseDouble(row[1]));
            FitResult fit = new NewtonFitter().fit(model, model.observe(COUNTS));
            double error = Double.parseDouble(row[3]);
            // MIGRAD stops at an EDM of 1e-4 in NLL, which is 0.014 of an error.
            assertThat(fit.value("signal")).isCloseTo(Double.parseDouble(row[2]), within(0.02 * error));
            assertThat(withoutConstants(fit)).isLessThan(Double.parseDouble(row[4]) + 1e-7);
            assertThat(withoutConstants(fit)).isCloseTo(Double.parseDouble(row[4]), within(3e-4));
            seen++;
        }
        assertThat(seen).isEqualTo(20);
    }

    /** Floating mean and width: the true values 1.1 and 0.02 are found from a displaced start, at a lower 2NLL. */
    @Test
    void floatingShapeFindsThePeak() {
        BinnedModel floating = BinnedModel.on(EDGES, CrystalBall.of(1.08, 0.03, 1.4, 4))
                .interest(FitParameter.ofInterest("signal", 100), 1)
                .floating(FitParameter.within("mean", 1.08, 0.9, 1.3), FitParameter.within("sigma", 0.03, 0.005, 0.1))
                .polynomial(4)
                .build();
        FitResult fit = new NewtonFitter().fit(floating, floating.observe(COUNTS));
        assertThat(fit.status().usable()).as(fit.status().text()).isTrue();
        assertThat(fit.value("mean")).isCloseTo(1.1, within(3 * fit.error("mean")));
        assertThat(fit.value("sigma")).isCloseTo(0.02, within(3 * fit.error("sigma")));
        BinnedModel fixed = model(1.1);
        assertThat(fit.twiceNll())
                .isLessThan(new NewtonFitter().fit(fixed, fixed.observe(COUNTS)).twiceNll());
    }

    @Test
    void boundIsReportedAndHasNoError() {
        double[] deficit = COUNTS.clone();
        for (int i = 104; i < 116; i++) {
            deficit[i] -= 40;
        }
        BinnedModel model = model(1.1);
        FitResult fit = new NewtonFitter().fit(model, model.observe(deficit), Conditions.atLeast(0, 0));
        assertThat(fit.status().text()).isEqualTo("converged at bound: signal");
        assertThat(fit.value(0)).isZero();
        assertThat(fit.error(0)).isZero();
        FitResult zero = new NewtonFitter().fit(model, model.observe(deficit), Conditions.holding(0, 0));
        assertThat(fit.twiceNll()).isCloseTo(zero.twiceNll(), within(1e-9)); // the same minimum by two roads
    }

    /** A line through (10, 0, ..., 0) wants to be negative: the best one touches zero at the last bin. */
    @Test
    void minimumOnVanishingRatesIsFound() {
        double[] edges = Reference.edges(0, 1, 4);
        BinnedModel model = BinnedModel.on(edges, CrystalBall.gaussian(0.5, 0.1))
                .polynomial(1)
                .build();
        Observation data = model.observe(10, 0, 0, 0);
        FitResult fit = new NewtonFitter().fit(model, data, Conditions.holding(0, 0));
        // Rates c0/4 (1, 1, 1, 1) + c1 (-3, -1, 1, 3)/16: on the edge c1 = -4/3 c0 the rates are c0 (1/2, 1/3, 1/6, 0),
        // the total is c0, and L = c0 - 10 ln(c0/2) is least at c0 = 10 [derived].
        assertThat(fit.value("c0")).isCloseTo(10, within(1e-5));
        assertThat(fit.value("c1")).isCloseTo(-40.0 / 3, within(1e-4));
        assertThat(fit.status().text()).isEqualTo("converged at bound: rate of bin 3");
        double nll = 2 * (10 - 10 * Math.log(5) + Math.log(3628800));
        assertThat(fit.twiceNll()).isCloseTo(nll, within(1e-6)); // barrier: 4 bins of 2e-9
        assertThat(fit.rejectedSteps()).isPositive();
    }

    /** The result depends on the question only, not on what the fitter did before. */
    @Test
    void sameBitsFromAUsedAndAFreshFitter() {
        NewtonFitter used = new NewtonFitter();
        BinnedModel first = model(0.7);
        used.fit(first, first.observe(COUNTS));
        BinnedModel model = model(1.1);
        FitResult a = used.fit(model, model.observe(COUNTS));
        FitResult b = new NewtonFitter().fit(model, model.observe(COUNTS));
        assertThat(a.values()).containsExactly(b.values());
        assertThat(a.twiceNll()).isEqualTo(b.twiceNll());
    }

    @Test
    void impossibleStartIsAStatus() {
        BinnedModel model = BinnedModel.on(new double[] {0, 1}, CrystalBall.gaussian(0.5, 1))
                .build();
        FitResult fit = new NewtonFitter().fit(model, model.observe(3));
        assertThat(fit.status().text())
                .isEqualTo("not converged: the expected rate in bin 0 is not positive at the start");
    }

    /** A function without minimum must not end in success. */
    @Test
    void endlessDescentIsNotSuccess() {
        StatisticalModel slope = new StatisticalModel() {
            @Override
            public List<FitParameter> parameters() {
                return List.of(FitParameter.ofInterest("x", 0));
            }

            @Override
            public double twiceNll(double[] x, Observation data, Derivatives out) {
                out.gradient()[0] = -1;
                return -x[0];
            }

            @Override
            public Observation expected(double[] x) {
                return Observation.of(1);
            }
        };
        FitResult fit = new NewtonFitter().fit(slope, Observation.of(1));
        assertThat(fit.status().text()).startsWith("not converged: 200 iterations were not enough, distance ");
        assertThat(fit.status().text()).endsWith("steepest in x");
    }
}
