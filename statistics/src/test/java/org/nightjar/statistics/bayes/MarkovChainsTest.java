/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Uncertain;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.limit.ProfileConstruction;

class MarkovChainsTest {
    private static HistFactoryModel counting(double background, double error) {
        Sample s = new Sample("s", new double[] {1}, List.of(new Modifier.NormFactor("mu")));
        List<Modifier> varied = error == 0
                ? List.of()
                : List.of(new Modifier.HistoSys(
                        "scale", new double[] {background - error}, new double[] {background + error}));
        Sample b = new Sample("b", new double[] {background}, varied);
        return HistFactoryModel.of(
                        List.of(new Channel("c", 1, List.of(s, b))),
                        List.of(),
                        "mu",
                        Interpolation.CODE4,
                        Interpolation.CODE4P)
                .withInterestBounds(0, 60);
    }

    /** Flat prior and a Gaussian background: the quadrature of the counting experiment, within four errors. */
    @Test
    void limitsAgreeWithQuadrature() {
        Level level = Level.credibility(0.9);
        for (double[] c : new double[][] {{5, 3.2, 0}, {0, 2, 0.4}, {12, 8, 1.5}}) {
            HistFactoryModel m = counting(c[1], c[2]);
            MarkovChains.Posterior p = new MarkovChains(m, m.observe(c[0]), 3).upperLimit(level, 20_000);
            double exact = new CountingExperiment((int) c[0], Uncertain.gaussian(c[1], c[2]), Uncertain.gaussian(1, 0))
                    .bayesian(level)
                    .upper();
            assertThat(p.status().usable()).as(p.status().text()).isTrue();
            assertThat(p.rHat()).isBetween(0.99, 1.01);
            assertThat(p.effective()).isBetween(1000.0, 80_000.0);
            assertThat(p.acceptance()).isBetween(0.15, 0.5);
            assertThat(p.upper()).isCloseTo(exact, within(4 * p.error()));
            assertThat(p.error()).isLessThan(0.03 * exact);
        }
    }

    /** Chains of too few draws are not called converged. */
    @Test
    void tooFewDrawsAreSaid() {
        HistFactoryModel m = counting(8, 1.5);
        MarkovChains.Posterior p = new MarkovChains(m, m.observe(12), 3).upperLimit(Level.credibility(0.9), 200);
        assertThat(p.status().usable()).isFalse();
        assertThat(p.status().text()).contains("more draws");
    }

    /** Independent draws: R-hat 1 and as many effective draws as draws; chains apart: R-hat far from 1. */
    @Test
    void diagnosticsOfKnownSequences() {
        RandomStream r = new Streams(7, new SampleId("test")).of(Stage.TOYS).at(0, 0);
        double[][] white = new double[4][5000];
        double[][] red = new double[4][20_000];
        for (int c = 0; c < 4; c++) {
            for (int i = 0; i < 5000; i++) {
                white[c][i] = r.gaussian();
            }
            for (int i = 1; i < 20_000; i++) {
                // Autocorrelation 0.8^lag: n (1 - 0.8)/(1 + 0.8) effective draws.
                red[c][i] = 0.8 * red[c][i - 1] + 0.6 * r.gaussian();
            }
        }
        assertThat(Diagnostics.rHat(white)).isCloseTo(1, within(2e-3));
        assertThat(Diagnostics.effective(white)).isCloseTo(20_000, within(1500.0));
        assertThat(Diagnostics.effective(red)).isCloseTo(80_000 / 9.0, within(900.0));
        for (int i = 0; i < 5000; i++) {
            white[0][i] += 1;
        }
        assertThat(Diagnostics.rHat(white)).isGreaterThan(1.05);
    }

    /** Without nuisance parameters it is the unified interval of the published table: n = 5, b = 3: [0, 6.99] at 90 %. */
    @Test
    void profileConstructionWithoutNuisancesIsTheUnifiedInterval() {
        HistFactoryModel m = counting(3, 0);
        ProfileConstruction.Result r =
                new ProfileConstruction(m, 4000, 1, 1).interval(m.observe(5), Level.confidence(0.9));
        assertThat(r.lower()).isZero();
        // Steps of the belt as mu moves through them, and 4000 toys at a density of 0.03 per unit: 0.3.
        assertThat(r.upper()).isCloseTo(6.99, within(0.3));
        ProfileConstruction.Result high =
                new ProfileConstruction(m, 4000, 1, 1).interval(m.observe(10), Level.confidence(0.9));
        // n = 10, b = 3: [2.63, 13.50]
        assertThat(high.lower()).isCloseTo(2.63, within(0.3));
        assertThat(high.upper()).isCloseTo(13.50, within(0.3));
        HistFactoryModel uncertain = counting(3, 1);
        ProfileConstruction.Result wide =
                new ProfileConstruction(uncertain, 1000, 1, 1).interval(uncertain.observe(10), Level.confidence(0.9));
        assertThat(wide.lower()).isLessThan(high.lower());
    }
}
