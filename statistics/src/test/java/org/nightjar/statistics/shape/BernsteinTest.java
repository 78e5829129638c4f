/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.shape;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.model.UnbinnedModel;

/** The polynomial that is nowhere negative. */
class BernsteinTest {
    /** Second order on [1, 3]: 3 (1-t)^2, 6 t (1-t), 3 t^2, integrated by hand from t = 0 to 1/4. */
    @Test
    void integralsInClosedForm() {
        double[][] b = Bernstein.basis(new double[] {1, 1.5, 3}, 2);
        double t = 0.25;
        assertThat(b[0][0]).isCloseTo(1 - Math.pow(1 - t, 3), within(1e-15));
        assertThat(b[1][0]).isCloseTo(3 * t * t - 2 * t * t * t, within(1e-15));
        assertThat(b[2][0]).isCloseTo(t * t * t, within(1e-15));
        for (double[] row : Bernstein.basis(Reference.edges(-2, 7, 13), 6)) {
            assertThat(Arrays.stream(row).sum()).isCloseTo(1, within(1e-14)); // each has unit integral
            assertThat(Arrays.stream(row).min().orElseThrow()).isPositive();
        }
        assertThatThrownBy(() -> Bernstein.basis(new double[] {0, 1}, 21)).hasMessageContaining("not in 0..20");
    }

    /** Both bases span the polynomials of that order, so with many events both fits end at the same 2NLL and signal. */
    @Test
    void sameMinimumAsChebyshevWhereNothingIsNegative() {
        double[] edges = Reference.edges(0, 2, 60);
        BinnedModel.Builder one = BinnedModel.on(edges, CrystalBall.gaussian(1.1, 0.05));
        BinnedModel.Builder two = BinnedModel.on(edges, CrystalBall.gaussian(1.1, 0.05));
        BinnedModel chebyshev = one.polynomial(3).build();
        BinnedModel bernstein = two.bernstein(3).build();
        Observation data = chebyshev.toy(
                new double[] {60, 6000, -1500, 400, 100},
                new Streams(3, new SampleId("bernstein")).of(Stage.TOYS).at(0, 0));
        FitResult a = new NewtonFitter().fit(chebyshev, data);
        FitResult b = new NewtonFitter().fit(bernstein, data);
        assertThat(b.twiceNll()).isCloseTo(a.twiceNll(), within(1e-9));
        assertThat(b.value("signal")).isCloseTo(a.value("signal"), within(1e-4 * a.error("signal")));
        assertThat(b.error("signal")).isCloseTo(a.error("signal"), within(1e-6 * a.error("signal")));
    }

    /** Five events in forty bins, where a cubic Chebyshev polynomial runs into negative rates: no step is refused. */
    @Test
    void fewEventsDoNotMakeItNegative() {
        double[] counts = new double[40];
        counts[2] = 2;
        counts[3] = 1;
        counts[10] = 1;
        counts[22] = 1;
        BinnedModel model = BinnedModel.on(Reference.edges(0, 2, 40), CrystalBall.gaussian(1.5, 0.05))
                .bernstein(3)
                .build();
        FitResult fit = new NewtonFitter().fit(model, model.observe(counts));
        assertThat(fit.status().usable()).as(fit.status().text()).isTrue();
        assertThat(Arrays.stream(model.expected(fit.values()).counts()).min().orElseThrow())
                .isNotNegative();
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(counts), Level.confidence(0.95));
        assertThat(limit.observed()).as(limit.status().text()).isPresent();
        assertThat(limit.observed().orElseThrow()).isBetween(1.0, 6.0);
    }

    /** Events instead of bins: the same 2NLL differences as 2000 narrow bins, to the bins' own second-order error. */
    @Test
    void singleEventsAgreeWithNarrowBins() {
        FitParameter signal = FitParameter.ofInterest("signal", 10);
        UnbinnedModel model = UnbinnedModel.on(0, 2)
                .signal(signal, 1, 0, Densities.voigt(1.1, 0.05, 0.02))
                .bernstein(2)
                .build();
        Observation events = model.toy(
                new double[] {40, 200, 100, 50},
                new Streams(5, new SampleId("bernstein")).of(Stage.TOYS).at(0, 0));
        FitResult fit = new NewtonFitter().fit(model, events);
        double[] counts = new double[2000];
        for (double x : events.eventValues()) {
            counts[(int) (1000 * x)]++;
        }
        double inside = Voigt.of(1.1, 0.05, 0.02).fractions(new double[] {0, 2})[0];
        BinnedModel bins = BinnedModel.on(Reference.edges(0, 2, 2000), Voigt.of(1.1, 0.05, 0.02))
                .interest(signal, 1 / inside)
                .bernstein(2)
                .build();
        FitResult binned = new NewtonFitter().fit(bins, bins.observe(counts));
        assertThat(fit.status().usable()).as(fit.status().text()).isTrue();
        // A bin is 1/50 of the resolution: estimates agree within that share of an error.
        assertThat(fit.value("signal")).isCloseTo(binned.value("signal"), within(0.02 * binned.error("signal")));
        assertThat(fit.error("signal")).isCloseTo(binned.error("signal"), within(0.02 * binned.error("signal")));
    }
}
