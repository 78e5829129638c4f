/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.FitParameter;
import org.nightjar.statistics.FitResult;
import org.nightjar.statistics.FitStatus;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.Reference;
import org.nightjar.statistics.fit.NewtonFitter;
import org.nightjar.statistics.model.BinnedModel;
import org.nightjar.statistics.shape.CrystalBall;
import org.nightjar.statistics.shape.Template;

/** Limits and significances against closed forms, other programs and the published fit at 0.477 GeV. */
class AsymptoticLimitTest {
    private static final Level LEVEL = Level.confidence(0.95);

    private static BinnedModel counting(double background) {
        return BinnedModel.on(new double[] {0, 1}, Template.normalised(new double[] {0, 1}, new double[] {1}))
                .known(background)
                .build();
    }

    private static Limit oneSided(double background, double n) {
        BinnedModel model = counting(background);
        return new OneSidedProfile().upperLimit(model, model.observe(n), LEVEL);
    }

    /** Rows 100-103 of the photon-vector checks (SciPy roots of 2NLL = 2.7055): eight printed digits. */
    @Test
    void countingLimitsWithKnownBackground() {
        assertThat(oneSided(10, 10).observed().getAsDouble()).isCloseTo(6.1398091, within(2e-6));
        assertThat(oneSided(100, 100).observed().getAsDouble()).isCloseTo(17.362477, within(3e-6));
        assertThat(oneSided(100, 120).observed().getAsDouble()).isCloseTo(38.931377, within(5e-6));
        BinnedModel model = counting(100);
        Significance s = new ProfileLikelihood(model, model.observe(120)).significance();
        assertThat(s.signed()).isCloseTo(1.938343, within(1e-6));
    }

    /** n = 5 over b = 3.2: asymptotic CLs limit 6.846 (pyhf on workspace h01, statistics notes section 13). */
    @Test
    void smallCountClsEqualsPyhf() {
        BinnedModel model = counting(3.2);
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(5), LEVEL);
        assertThat(limit.observed().getAsDouble()).isCloseTo(6.846, within(1e-3)); // four printed digits
        assertThat(limit.note()).contains("asymptotic formulae are not reliable");
    }

    /** In the Gaussian limit the band over its median is (Phi^-1(1 - 0.05 Phi(N)) + N)/1.96. */
    @Test
    void bandRatiosInTheGaussianLimit() {
        BinnedModel model = counting(1e8);
        ExpectedBand cls = new ClsAsymptotic()
                .upperLimit(model, model.observe(1e8), LEVEL)
                .expected()
                .orElseThrow();
        // 0.54, 0.72, 1.39, 1.87 (notes on the published ALP search); two printed digits.
        assertThat(cls.minus2() / cls.median()).isCloseTo(0.54, within(5e-3));
        assertThat(cls.minus1() / cls.median()).isCloseTo(0.72, within(5e-3));
        assertThat(cls.plus1() / cls.median()).isCloseTo(1.39, within(5e-3));
        assertThat(cls.plus2() / cls.median()).isCloseTo(1.87, within(5e-3));
        assertThat(cls.median()).isCloseTo(1.959964 * 1e4, within(2.0)); // sigma = sqrt(b), next order 1/sigma
        ExpectedBand plain = new OneSidedProfile()
                .upperLimit(model, model.observe(1e8), LEVEL)
                .expected()
                .orElseThrow();
        // (1.645 + N)/1.645 above the median; below it muhat is negative and q~_mu = z^2 gives
        // (N + sqrt(N^2 + 1.645^2))/1.645: 0.358 and 0.562.
        assertThat(plain.minus2() / plain.median()).isCloseTo(0.3581, within(1e-3));
        assertThat(plain.minus1() / plain.median()).isCloseTo(0.5624, within(1e-3));
        assertThat(plain.plus2() / plain.median()).isCloseTo(2.216, within(1e-3));
    }

    /** A deficit: q~ exceeds q_A and the other branch of the distribution holds. Values: SciPy roots of the same CLs. */
    @Test
    void deficitGivesAPositiveClsLimit() {
        BinnedModel model = counting(100);
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(70), LEVEL);
        ExpectedBand band = limit.expected().orElseThrow();
        // Tolerance: both root finders stop at about 1e-7 relative.
        assertThat(limit.observed().getAsDouble()).isCloseTo(8.477920908, within(3e-6));
        assertThat(band.minus2()).isCloseTo(10.889556640, within(3e-6));
        assertThat(band.median()).isCloseTo(20.900500796, within(6e-6));
        assertThat(band.plus2()).isCloseTo(41.144537871, within(1e-5));
        Significance s = new ProfileLikelihood(model, model.observe(70)).significance();
        assertThat(s.signed()).isNegative();
        assertThat(s.localP()).isEqualTo(0.5); // q0 = 0 for a deficit
    }

    /** Observed equal to expected: CLs with muhat = 0 is the median. */
    @Test
    void asimovDataGiveTheMedian() {
        BinnedModel model = counting(50);
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(50), LEVEL);
        double median = limit.expected().orElseThrow().median();
        assertThat(limit.observed().getAsDouble()).isCloseTo(median, within(1e-5 * median));
    }

    /** CLb = 1 - Phi(50) is no double; mpmath with 50 digits, where the series of the ratio is good to 1e-6. */
    @Test
    void farDeficitsHaveACls() {
        assertThat(Asymptotic.cls(1, 1e-4)).isCloseTo(0.6064094625, within(1e-6));
        assertThat(Asymptotic.cls(1e6, 40)).isZero();
        assertThat(Asymptotic.cls(1e17, 1e3)).isZero();
    }

    private static double[] supplementEdges() {
        var rows = Reference.rows("belle2-2020-alp-fit-0p477.csv");
        double[] edges = new double[rows.size() + 1];
        for (int i = 0; i < rows.size(); i++) {
            edges[i] = Double.parseDouble(rows.get(i)[0]);
        }
        edges[rows.size()] = Double.parseDouble(rows.get(rows.size() - 1)[1]);
        return edges;
    }

    private static double[] supplementCounts() {
        return Reference.rows("belle2-2020-alp-fit-0p477.csv").stream()
                .mapToDouble(r -> Double.parseDouble(r[2]))
                .toArray();
    }

    /**
     * The exact data of arXiv:2007.13071 supplemental figure 9 with a constant background: the drawn signal has 15.0
     * events; an independent fit (NumPy, density averaged over the bin) finds 15.2 events, 2.63 sigma, CLs limit 27.3 and
     * one-sided 27.2 with the drawn core (mean 0.2215, sigma 0.0130 GeV^2, alpha 1.36, n 4).
     */
    @Test
    void publishedFitAt477MeVIsReproduced() {
        BinnedModel model = BinnedModel.on(supplementEdges(), CrystalBall.of(0.2215, 0.0130, 1.36, 4))
                .polynomial(0)
                .build();
        ProfileLikelihood profile = new ProfileLikelihood(model, model.observe(supplementCounts()));
        Significance s = profile.significance();
        assertThat(s.estimate()).isCloseTo(15.0, within(1.0));
        assertThat(s.signed()).isCloseTo(2.6, within(0.1));
        Limit cls = new ClsAsymptotic().upperLimit(profile, LEVEL, true);
        Limit plain = new OneSidedProfile().upperLimit(profile, LEVEL, true);
        // 0.15 events: the two programs differ in the numerical bin integral and the printed mean.
        assertThat(cls.observed().getAsDouble()).isCloseTo(27.3, within(0.15));
        assertThat(plain.observed().getAsDouble()).isCloseTo(27.2, within(0.15));
        assertThat(cls.status()).isInstanceOf(FitStatus.Converged.class);
    }

    /** Orders 1, 2, 3 of the same independent fit: 15.3, 18.0, 20.4 events and 2.62, 2.95, 3.16 sigma. */
    @Test
    void higherOrdersFollowTheIndependentFit() {
        double[] events = {15.2, 15.3, 18.0, 20.4};
        double[] significance = {2.63, 2.62, 2.95, 3.16};
        for (int order = 0; order <= 3; order++) {
            BinnedModel model = BinnedModel.on(supplementEdges(), CrystalBall.of(0.2215, 0.0130, 1.36, 4))
                    .polynomial(order)
                    .build();
            Significance s = new ProfileLikelihood(model, model.observe(supplementCounts())).significance();
            assertThat(s.estimate()).isCloseTo(events[order], within(0.1));
            assertThat(s.signed()).isCloseTo(significance[order], within(0.02));
        }
    }

    /**
     * One bin, n = 25 over b = 16, two events per unit, 10 % efficiency uncertainty: SciPy, profiling the nuisance by a
     * bounded scalar minimiser, and the same closed forms of the p-values.
     */
    @Test
    void limitWithEfficiencyNuisanceEqualsScipy() {
        Template one = Template.normalised(new double[] {0, 1}, new double[] {1});
        BinnedModel model = BinnedModel.on(new double[] {0, 1}, one)
                .interest(FitParameter.ofInterest("cross section", 0), 2)
                .efficiencyUncertainty(0.1)
                .known(16)
                .build();
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(25), LEVEL);
        ExpectedBand band = limit.expected().orElseThrow();
        assertThat(limit.observed().getAsDouble()).isCloseTo(9.367967420, within(3e-6));
        assertThat(band.minus1()).isCloseTo(3.194439189, within(3e-6));
        assertThat(band.median()).isCloseTo(4.663459909, within(3e-6));
        assertThat(band.plus2()).isCloseTo(10.258813451, within(5e-6));
        Limit ninety = new ClsAsymptotic().upperLimit(model, model.observe(25), Level.confidence(0.9));
        assertThat(ninety.observed().getAsDouble()).isCloseTo(8.192116681, within(3e-6));
    }

    /** An efficiency uncertainty delta raises a background-free-like limit by about (1 + (mu/sigma)^2 delta^2/2). */
    @Test
    void efficiencyUncertaintyRaisesTheLimitALittle() {
        double[] limits = new double[2];
        for (int k = 0; k < 2; k++) {
            BinnedModel model = BinnedModel.on(supplementEdges(), CrystalBall.of(0.2215, 0.0130, 1.36, 4))
                    .interest(FitParameter.ofInterest("cross section", 0), 445 * 0.23)
                    .efficiencyUncertainty(k == 0 ? 0 : 0.08)
                    .polynomial(0)
                    .build();
            limits[k] = new ClsAsymptotic()
                    .upperLimit(model, model.observe(supplementCounts()), LEVEL)
                    .observed()
                    .getAsDouble();
        }
        // Published 0.2695 pb implies an efficiency of 0.23 without systematics (reproduction notes): 27.3/(445*0.23).
        assertThat(limits[0]).isCloseTo(0.2667, within(0.002));
        assertThat(limits[1] / limits[0]).isBetween(1.005, 1.06);
    }

    /** Nothing observed: every rate vanishes in the fit; the limit is a number or a status, never an exception or NaN. */
    @Test
    void emptySpectrumHasAStatus() {
        BinnedModel model = BinnedModel.on(Reference.edges(0, 10, 100), CrystalBall.of(4, 0.2, 1.2, 4))
                .polynomial(2)
                .build();
        Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(new double[100]), LEVEL);
        if (limit.status().usable()) {
            assertThat(limit.observed().getAsDouble()).isBetween(0.0, 10.0);
        } else {
            assertThat(limit.observed()).isEmpty();
        }
    }

    @Test
    void freeMinimumIsNeverAboveAConditionalOne() {
        BinnedModel model = BinnedModel.on(supplementEdges(), CrystalBall.of(0.2215, 0.0130, 1.36, 4))
                .polynomial(4)
                .build();
        ProfileLikelihood profile = new ProfileLikelihood(model, model.observe(supplementCounts()));
        FitResult free = new NewtonFitter().fit(model, model.observe(supplementCounts()));
        for (double mu = -10; mu < 60; mu += 5) {
            assertThat(free.twiceNll()).isLessThanOrEqualTo(profile.at(mu).twiceNll() + 1e-9);
        }
    }

    /**
     * Thirty events over 100 bins under a fifth-order polynomial: most minima lie where rates vanish. Every toy must end
     * with a limit and an ordered band; so did the same five toys of ten other seeds when this was written.
     */
    @Test
    void fewEventsUnderAFlexibleBackgroundStillGiveLimits() {
        RandomStream random = new Streams(1, new SampleId("few events")).of(Stage.TOYS);
        for (int toy = 0; toy < 5; toy++) {
            random.at(toy, 0);
            double[] counts = new double[100];
            for (int k = 0; k < 30; k++) {
                counts[(int) (100 * Math.pow(random.uniform(), 1.5))]++;
            }
            BinnedModel model = BinnedModel.on(Reference.edges(0, 100, 100), CrystalBall.of(60, 2, 1.2, 4))
                    .efficiencyUncertainty(0.06)
                    .polynomial(5)
                    .build();
            Limit limit = new ClsAsymptotic().upperLimit(model, model.observe(counts), LEVEL);
            assertThat(limit.status().usable()).as(limit.status().text()).isTrue();
            ExpectedBand band = limit.expected().orElseThrow();
            assertThat(limit.observed().getAsDouble()).isBetween(0.5 * band.minus2(), 30.0);
            assertThat(new double[] {band.minus2(), band.minus1(), band.median(), band.plus1(), band.plus2()})
                    .isSorted();
        }
    }
}
