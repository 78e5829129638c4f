/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.limit;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Limit;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;
import org.nightjar.statistics.internal.Normal;

class TestStatisticTest {
    private static HistFactoryModel counting(double signal, double background, double lower) {
        Sample s = new Sample("s", new double[] {signal}, List.of(new Modifier.NormFactor("mu")));
        Sample b = new Sample("b", new double[] {background}, List.of());
        return HistFactoryModel.of(
                        List.of(new Channel("c", 1, List.of(s, b))),
                        List.of(),
                        "mu",
                        Interpolation.CODE4,
                        Interpolation.CODE4P)
                .withInterestBounds(lower, 100);
    }

    /**
     * In Wald's limit muhat is Gaussian around 0 or mu with sigma = mu/sqrt(A): the probability that the statistic
     * exceeds q is that of muhat outside, below, … the values with statistic q, which are written down here one by one.
     */
    @Test
    void distributionsFollowFromAGaussianEstimate() {
        double mu = 1;
        double sigma = 1 / Math.sqrt(6.0);
        for (double q : new double[] {0.5, 3, 5.9, 6.1, 9}) {
            double root = sigma * Math.sqrt(q);
            // t~ and q~ of a negative muhat are (mu^2 - 2 mu muhat)/sigma^2.
            double low = q > 6 ? (mu * mu - q * sigma * sigma) / (2 * mu) : mu - root;
            for (double truth : new double[] {0, mu}) {
                double upper = Normal.above((mu + root - truth) / sigma);
                double lower = Normal.below((mu - root - truth) / sigma);
                double lowerTilde = Normal.below((low - truth) / sigma);
                assertThat(p(TestStatistic.T, q, truth)).isCloseTo(upper + lower, within(1e-12));
                assertThat(p(TestStatistic.Q, q, truth)).isCloseTo(lower, within(1e-12));
                assertThat(p(TestStatistic.T_TILDE, q, truth)).isCloseTo(upper + lowerTilde, within(1e-12));
                assertThat(p(TestStatistic.Q_TILDE, q, truth)).isCloseTo(lowerTilde, within(1e-12));
            }
        }
        for (double n : new double[] {-1.5, 0.7, 4}) {
            double hat = n * sigma;
            double t = 6 * (mu - hat) * (mu - hat);
            double tilde = hat < 0 ? 6 * (1 - 2 * hat) : t;
            assertThat(TestStatistic.T.fluctuated(6, n)).isCloseTo(t, within(1e-12));
            assertThat(TestStatistic.T_TILDE.fluctuated(6, n)).isCloseTo(tilde, within(1e-12));
            assertThat(TestStatistic.Q_TILDE.fluctuated(6, n)).isCloseTo(hat > 1 ? 0 : tilde, within(1e-12));
        }
    }

    private static double p(TestStatistic s, double q, double truth) {
        return truth == 0 ? s.pBackground(q, 6) : s.pSignal(q, 6);
    }

    /** 400 expected, muhat free to be negative: toys reproduce the asymptotic p-values of all four statistics. */
    @Test
    void toysOfEachStatisticAgreeWithItsFormulaAtHighCounts() {
        HistFactoryModel m = counting(40, 400, -10);
        int toys = 4000;
        for (TestStatistic s : TestStatistic.values()) {
            for (double n : new double[] {385, 409}) {
                ProfileLikelihood profile = new ProfileLikelihood(m, m.observe(n));
                HypothesisTest t = HypothesisTest.of(profile, 1, s);
                ToyTest.Result r = new ToyTest(m, 1, toys, 5, 1, s, ToyStore.NONE).run(m.observe(n));
                // Three binomial errors, and 0.02 for the steps of a count with a spread of twenty.
                assertThat(r.clsb())
                        .as("%s %s", s, n)
                        .isCloseTo(t.clsb(), within(0.02 + 3 * Math.sqrt(t.clsb() * (1 - t.clsb()) / toys)));
                assertThat(r.clb())
                        .as("%s %s", s, n)
                        .isCloseTo(t.clb(), within(0.02 + 3 * Math.sqrt(t.clb() * (1 - t.clb()) / toys)));
            }
        }
    }

    /** Five over 3.2: the exact CLs limit is 7.503 events (Poisson sums), the asymptotic one 6.846. */
    @Test
    void limitByToysIsTheExactOneWhereEventsAreFew() {
        HistFactoryModel m = counting(1, 3.2, 0);
        HistFactoryModel wide = m.withInterestBounds(0, 50);
        Limit l = new ToyLimit(wide, true, 10_000, 3, 1).upperLimit(wide.observe(5), Level.confidence(0.95));
        assertThat(l.observed().orElseThrow()).isCloseTo(7.503, within(0.2));
        assertThat(l.note()).contains("+-");
        double[] nominal =
                new ProfileLikelihood(wide, wide.observe(5)).background().values();
        assertThat(EffectiveBackground.of(wide, nominal)).isCloseTo(3.2, within(1e-9));
        // CLs+b: P(k <= 5 | s + 3.2) = 0.05 at s = 10.513 - 3.2 (Garwood).
        Limit b = new ToyLimit(wide, false, 10_000, 3, 1).upperLimit(wide.observe(5), Level.confidence(0.95));
        assertThat(b.observed().orElseThrow()).isCloseTo(7.313, within(0.2));
    }
}
