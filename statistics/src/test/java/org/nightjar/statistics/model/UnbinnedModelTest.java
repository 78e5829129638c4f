/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.model;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Derivatives;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.limit.ClsAsymptotic;
import org.nightjar.statistics.limit.OneSidedProfile;
import org.nightjar.statistics.limit.ProfileLikelihood;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.Densities;

class UnbinnedModelTest {
    private static final FitParameter SIGNAL = FitParameter.ofInterest("signal", 1);

    private static RandomStream stream(String name) {
        return new Streams(11, new SampleId(name)).of(Stage.TOYS);
    }

    private static double[] file() {
        return Reference.table("unbinned-events.csv").stream()
                .mapToDouble(r -> r[0])
                .toArray();
    }

    /** Signal with free mean, 10 % efficiency error, exponential background: as in the SciPy script of the reference. */
    private static UnbinnedModel full(boolean freeMean) {
        FitParameter[] mean =
                freeMean ? new FitParameter[] {FitParameter.within("mean", 2.1, 1.5, 2.7)} : new FitParameter[0];
        return UnbinnedModel.on(1, 3)
                .signal(
                        FitParameter.ofInterest("signal", 20),
                        1,
                        0.1,
                        Densities.peak(CrystalBall.gaussian(2.1, 0.04)),
                        mean)
                .component(
                        FitParameter.free("background", 0),
                        Densities.exponential(0.3),
                        FitParameter.within("c", 0.3, -5, 5))
                .build();
    }

    /**
     * SciPy 1.17.1 (BFGS and Nelder-Mead in turn, its own densities): 2NLL -3306.3597132, parameters, and errors from a
     * numerical Hessian (Richardson) good to 1e-6; minima agree to 1e-6, parameters to 1e-3 of their errors.
     */
    @Test
    void fitIsThatOfSciPy() {
        UnbinnedModel model = full(true);
        FitResult fit = new NewtonFitter().fit(model, model.observe(file()));
        assertThat(fit.status().usable()).isTrue();
        assertThat(fit.twiceNll()).isCloseTo(-3306.359713231286, within(1e-6));
        double[] value = {23.30526980959577, 0, 2.0906504219848543, 361.6947286387009, 0.33992412064557814};
        double[] error = {7.470768050, 1, 0.0133182529381, 19.717263486, 0.092562354};
        String[] names = {"signal", "efficiency", "mean", "background", "c"};
        for (int k = 0; k < names.length; k++) {
            assertThat(fit.value(names[k])).as(names[k]).isCloseTo(value[k], within(1e-3 * error[k]));
            assertThat(fit.error(names[k])).as(names[k]).isCloseTo(error[k], within(1e-5 * error[k]));
        }
    }

    /** The same script with the mean fixed: profiles at 0, 10, 40, one-sided limit 36.558705. */
    @Test
    void profileAndLimitAreThoseOfSciPy() {
        UnbinnedModel model = full(false);
        ProfileLikelihood profile = new ProfileLikelihood(model, model.observe(file()));
        assertThat(profile.at(0).twiceNll()).isCloseTo(-3290.0560803847093, within(1e-6));
        assertThat(profile.at(10).twiceNll()).isCloseTo(-3301.9425377852754, within(1e-6));
        assertThat(profile.at(40).twiceNll()).isCloseTo(-3301.884954949936, within(1e-6));
        Limit limit = new OneSidedProfile().upperLimit(profile, Level.confidence(0.95), true);
        assertThat(limit.observed().orElseThrow()).isCloseTo(36.558704698, within(36.6e-5));
    }

    /** Lifetimes: the estimate of an exponential's rate is one over the mean, its relative error 1/sqrt(n). */
    @Test
    void lifetimeIsTheMean() {
        double[] t = new double[500];
        RandomStream random = stream("lifetimes").at(0, 0);
        for (int i = 0; i < t.length; i++) {
            t[i] = random.exponential() / 2.5;
        }
        // exp(-2.5 * 20) of the density lies beyond the range: nothing
        UnbinnedModel model = UnbinnedModel.on(0, 20)
                .signal(SIGNAL, 1, 0, Densities.exponential(2), FitParameter.within("c", 2, 0.01, 50))
                .build();
        FitResult fit = new NewtonFitter().fit(model, model.observe(t));
        double mean = Arrays.stream(t).sum() / t.length;
        // a fit stops where 2NLL is 5e-11 above its minimum: 1e-5 errors away
        assertThat(fit.value("c")).isCloseTo(1 / mean, within(1e-5 * fit.error("c")));
        assertThat(fit.error("c") * mean).isCloseTo(1 / Math.sqrt(500), within(1e-7));
        assertThat(fit.value("signal")).isCloseTo(500, within(1e-5 * fit.error("signal")));
        // 2 [n - n ln n - sum ln(c exp(-c t))] at the minimum, c = 1/mean
        assertThat(fit.twiceNll())
                .isCloseTo(2 * (500 - 500 * Math.log(500) + 500 * (Math.log(mean) + 1)), within(1e-6));
    }

    /** A Gaussian on a wide range: sample mean and root mean square, errors sigma/sqrt(n) and sigma/sqrt(2n). */
    @Test
    void gaussianIsMeanAndSpread() {
        double[] x = new double[300];
        RandomStream random = stream("gaussian").at(0, 0);
        for (int i = 0; i < x.length; i++) {
            x[i] = 3 + 0.2 * random.gaussian();
        }
        UnbinnedModel model = UnbinnedModel.on(0, 6)
                .signal(
                        SIGNAL,
                        1,
                        0,
                        Densities.peak(CrystalBall.gaussian(2.9, 0.3)),
                        FitParameter.within("mean", 2.9, 1, 5),
                        FitParameter.within("sigma", 0.3, 0.01, 2))
                .build();
        FitResult fit = new NewtonFitter().fit(model, model.observe(x));
        double mean = Arrays.stream(x).sum() / x.length;
        double spread =
                Math.sqrt(Arrays.stream(x).map(v -> (v - mean) * (v - mean)).sum() / x.length);
        assertThat(fit.value("mean")).isCloseTo(mean, within(1e-7));
        assertThat(fit.value("sigma")).isCloseTo(spread, within(1e-7));
        assertThat(fit.error("mean")).isCloseTo(spread / Math.sqrt(300), within(1e-6));
        assertThat(fit.error("sigma")).isCloseTo(spread / Math.sqrt(600), within(1e-6));
    }

    private static UnbinnedModel peak() {
        return UnbinnedModel.on(0, 1)
                .signal(
                        FitParameter.ofInterest("signal", 0),
                        2,
                        0.05,
                        Densities.peak(CrystalBall.of(0.4, 0.03, 1.2, 3)))
                .polynomial(2)
                .build();
    }

    /** The same likelihood in many narrow bins; the signal there is per event anywhere, so it is put on the range. */
    private static BinnedModel bins(int n) {
        return BinnedModel.on(
                        Reference.edges(0, 1, n),
                        new org.nightjar.statistics.shape.OnRange(CrystalBall.of(0.4, 0.03, 1.2, 3), 0, 1))
                .interest(FitParameter.ofInterest("signal", 0), 2)
                .efficiencyUncertainty(0.05)
                .polynomial(2)
                .build();
    }

    /**
     * With n bins of width w, 2NLL of counts 0 and 1 is the unbinned one less 2 n ln w, up to terms of order (w/sigma)^2 =
     * 7e-5 per signal event at 4,000 bins; estimates and limits then agree to 1e-5.
     */
    @Test
    void fineBinsGiveTheSameFitAndLimit() {
        UnbinnedModel model = peak();
        double[] truth = {15, 0, 300, -60, 20};
        double[] events = model.toy(truth, stream("fine bins").at(3, 0)).eventValues();
        int n = 4_000;
        double[] counts = new double[n];
        for (double x : events) {
            counts[Math.min(n - 1, (int) (x * n))]++;
        }
        BinnedModel binned = bins(n);
        Observation data = model.observe(events);
        Observation histogram = binned.observe(counts);
        FitResult a = new NewtonFitter().fit(model, data);
        FitResult b = new NewtonFitter().fit(binned, histogram);
        for (int k = 0; k < truth.length; k++) {
            assertThat(a.value(k)).isCloseTo(b.value(k), within(3e-3 * a.error(k)));
            assertThat(a.error(k)).isCloseTo(b.error(k), within(1e-3 * a.error(k)));
        }
        Limit u = new ClsAsymptotic().upperLimit(model, data, Level.confidence(0.95));
        Limit v = new ClsAsymptotic().upperLimit(binned, histogram, Level.confidence(0.95));
        assertThat(u.observed().orElseThrow() / v.observed().orElseThrow()).isCloseTo(1, within(1e-3));
        assertThat(u.expected().orElseThrow().median()
                        / v.expected().orElseThrow().median())
                .isCloseTo(1, within(1e-4));
    }

    /** Expected events put back into the likelihood are fitted with the parameters they were made with: a fit stops 1e-5 errors away. */
    @Test
    void asimovSetReturnsItsParameters() {
        UnbinnedModel model = peak();
        double[] truth = {10, 0, 250, -40, 30};
        FitResult fit = new NewtonFitter().fit(model, model.expected(truth));
        for (int k = 0; k < truth.length; k++) {
            assertThat(fit.value(k)).isCloseTo(truth[k], within(2e-5 * fit.error(k)));
        }
    }

    /** 400 toys: mean number and mean position within four standard errors of the expectation; same bits again. */
    @Test
    void toysFollowTheRate() {
        UnbinnedModel model = peak();
        double[] truth = {15, 0, 100, -30, 10};
        RandomStream random = stream("toys");
        double n = 0;
        double sum = 0;
        double squares = 0;
        for (int k = 0; k < 400; k++) {
            for (double x : model.toy(truth, random.at(k, 0)).eventValues()) {
                n++;
                sum += x;
                squares += x * x;
            }
        }
        Observation mean = model.expected(truth);
        double total = 0;
        double first = 0;
        for (int i = 0; i < mean.events(); i++) {
            total += mean.weight(i);
            first += mean.weight(i) * mean.event(i);
        }
        assertThat(total).isCloseTo(model.total(truth), within(1e-9 * total));
        assertThat(n / 400).isCloseTo(total, within(4 * Math.sqrt(total / 400)));
        double spread = Math.sqrt((squares / n - sum / n * sum / n) / n);
        assertThat(sum / n).isCloseTo(first / total, within(4 * spread));
        assertThat(model.toy(truth, random.at(7, 0)).eventValues())
                .isEqualTo(model.toy(truth, random.at(7, 0)).eventValues());
    }

    /** Gradient and Hessian of everything that floats, against central differences: 1e-6 and 1e-5 relative. */
    @Test
    void derivativesAreThoseOfTheValues() {
        UnbinnedModel model = UnbinnedModel.on(1, 3)
                .signal(
                        SIGNAL,
                        3,
                        0.2,
                        Densities.peak(CrystalBall.of(2.1, 0.1, 1.1, 3)),
                        FitParameter.gaussian("mean", 2.1, 0.02),
                        FitParameter.within("sigma", 0.1, 0.01, 1))
                .component(
                        FitParameter.gaussian("wide", 30, 10),
                        Densities.breitWigner(2.1, 0.3),
                        FitParameter.gaussian("mean", 2.1, 0.02))
                .known(20, Densities.power(2))
                .polynomial(3)
                .build();
        double[] x = {8, 0.3, 2.08, 0.12, 25, 200, -30, 10, 5};
        assertThat(x).hasSize(model.parameters().size());
        Observation data = model.observe(file());
        Derivatives at = new Derivatives(x.length);
        model.twiceNll(x, data, at);
        for (int p = 0; p < x.length; p++) {
            double h = 1e-5 * Math.max(1, Math.abs(x[p]));
            Derivatives up = new Derivatives(x.length);
            Derivatives down = new Derivatives(x.length);
            double difference = (moved(model, x, p, h, data, up) - moved(model, x, p, -h, data, down)) / (2 * h);
            assertThat(at.gradient()[p])
                    .as("d" + p)
                    .isCloseTo(difference, within(1e-5 * Math.max(1, Math.abs(difference))));
            for (int q = 0; q < x.length; q++) {
                double second = (up.gradient()[q] - down.gradient()[q]) / (2 * h);
                assertThat(at.hessian()[p * x.length + q])
                        .as("d%d d%d", p, q)
                        .isCloseTo(second, within(1e-5 * Math.max(0.1, Math.abs(second))));
            }
        }
    }

    private static double moved(UnbinnedModel m, double[] x, int p, double h, Observation data, Derivatives out) {
        double[] y = x.clone();
        y[p] += h;
        return m.twiceNll(y, data, out);
    }

    /** A polynomial that is negative where no event lies is no density. */
    @Test
    void negativeRatesAreRefused() {
        UnbinnedModel model = peak();
        double[] x = {0, 0, 100, -150, 0};
        assertThat(model.twiceNll(x, model.observe(0.1, 0.2), new Derivatives(x.length)))
                .isEqualTo(Double.POSITIVE_INFINITY);
    }

    @Test
    void eventsOutsideOfTheRangeAreRefused() {
        assertThatThrownBy(() -> peak().observe(0.5, 1.5))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageContaining("1.5 is outside");
    }
}
