/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Observation;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.internal.Normal;

class TwoSidedProfileTest {
    /** One bin, signal 1 per unit, background 2 known. */
    private static ProfileLikelihood profile(double count) {
        HistFactoryModel model = HistFactoryModel.of(
                List.of(new Channel(
                        "SR",
                        1,
                        List.of(
                                new Sample("sig", new double[] {1}, List.of(new Modifier.NormFactor("mu"))),
                                new Sample("bkg", new double[] {2}, List.of())))),
                List.of(),
                "mu",
                Interpolation.CODE4,
                Interpolation.CODE4P);
        HistFactoryModel wide = model.withInterestBounds(0, 100);
        Observation data = wide.observe(count);
        return new ProfileLikelihood(wide, data);
    }

    /** At both ends 2 [nu - n + n ln(n/nu)] is the chi-square quantile of one degree of freedom: 2.70554 at 90 %. */
    @Test
    void endsSolveTheClosedForm() {
        ProfileLikelihood p = profile(12);
        Level level = Level.confidence(0.90);
        double upper =
                new TwoSidedProfile().upperLimit(p, level, true).observed().orElseThrow();
        double lower = new TwoSidedProfile().lowerLimit(p, level).orElseThrow();
        assertThat(t(12, upper + 2)).isCloseTo(2.70554, within(1e-4));
        assertThat(t(12, lower + 2)).isCloseTo(2.70554, within(1e-4));
        assertThat(lower).isLessThan(10).isPositive();
        assertThat(upper).isGreaterThan(10);
    }

    private static double t(double n, double nu) {
        return 2 * (nu - n + n * Math.log(n / nu));
    }

    @Test
    void intervalReachesZeroForSmallExcess() {
        assertThat(new TwoSidedProfile()
                        .lowerLimit(profile(3), Level.confidence(0.95))
                        .orElseThrow())
                .isZero();
    }

    /**
     * Quantiles of the upper ends of 2,000 background toys against the band. 400 events with an error of 10 %: sigma of muhat is
     * sqrt(400 + 40^2) = 44.7 events, the band 0.80, 1.20, 1.96, 2.96 and 3.96 of it. An estimated quantile at 2.3 % is good to
     * 0.06 sigma, at the median to 0.03; skewness of the counts and of the variation, second order in 10 %, moves the outer edges
     * by up to 0.1 sigma.
     */
    @Test
    void bandIsTheSpreadOfToys() {
        HistFactoryModel model = HistFactoryModel.of(
                        List.of(new Channel(
                                "SR",
                                1,
                                List.of(
                                        new Sample("sig", new double[] {1}, List.of(new Modifier.NormFactor("mu"))),
                                        new Sample(
                                                "bkg",
                                                new double[] {400},
                                                List.of(new Modifier.HistoSys(
                                                        "b", new double[] {360}, new double[] {440})))))),
                        List.of(),
                        "mu",
                        Interpolation.CODE4,
                        Interpolation.CODE4P)
                .withInterestBounds(-400, 1000);
        Level level = Level.confidence(0.95);
        double sigma = Math.sqrt(400 + 40 * 40);
        double[] x = model.start(model.observe(400));
        x[model.parameterOfInterest()] = 0;
        double[] ends = new double[2000];
        for (int k = 0; k < ends.length; k++) {
            Observation toy = model.toy(
                    x, new Streams(1, new SampleId("band")).of(Stage.TOYS).at(k, 0));
            ends[k] = new TwoSidedProfile()
                            .upperLimit(model, toy, level)
                            .observed()
                            .orElseThrow()
                    / sigma;
        }
        Arrays.sort(ends);
        ExpectedBand band = new TwoSidedProfile()
                .upperLimit(model, model.observe(400), level)
                .expected()
                .orElseThrow();
        double[] edges = {band.minus2(), band.minus1(), band.median(), band.plus1(), band.plus2()};
        double[] wald = {0.800, 1.200, 1.960, 2.960, 3.960};
        double[] tolerance = {0.12, 0.1, 0.1, 0.12, 0.25};
        for (int k = 0; k < 5; k++) {
            double quantile = ends[(int) (ends.length * Normal.below(k - 2.0))];
            assertThat(edges[k] / sigma).isCloseTo(quantile, within(tolerance[k]));
            assertThat(edges[k] / sigma).isCloseTo(wald[k], within(0.15));
        }
    }
}
