/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.bayes;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import java.util.List;
import org.apache.commons.numbers.gamma.RegularizedGamma;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.Uncertain;
import org.nightjar.statistics.histfactory.Channel;
import org.nightjar.statistics.histfactory.HistFactoryModel;
import org.nightjar.statistics.histfactory.Interpolation;
import org.nightjar.statistics.histfactory.Modifier;
import org.nightjar.statistics.histfactory.Sample;

class PriorTest {
    private static final Level LEVEL = Level.credibility(0.95);
    private static final int SEEDS = 4;

    private static CountingExperiment count(int n, double b, double k) {
        return new CountingExperiment(n, Uncertain.exactly(b), Uncertain.exactly(k));
    }

    /**
     * Without background the posterior of x with the prior x^p is a gamma density of shape n+p+1 and rate K; above its limit
     * lies Q(n+p+1, K x). Jeffreys' prior is p = -1/2 there. Rounding alone: 1e-9.
     */
    @Test
    void withoutBackgroundItIsTheGammaDensity() {
        for (int n : new int[] {0, 1, 4, 300}) {
            for (double p : new double[] {-0.9, -0.5, 0, 0.7, 2}) {
                double upper = count(n, 0, 2.5).bayesian(LEVEL, Prior.power(p)).upper();
                assertThat(RegularizedGamma.Q.value(n + p + 1, 2.5 * upper)).isCloseTo(0.05, within(1e-9));
            }
            double jeffreys = count(n, 0, 2.5).bayesian(LEVEL, Prior.JEFFREYS).upper();
            assertThat(jeffreys)
                    .isCloseTo(
                            count(n, 0, 2.5)
                                    .bayesian(LEVEL, Prior.parse("1/sqrt(s)"))
                                    .upper(),
                            within(1e-8));
        }
        double inverse = count(3, 0, 1).bayesian(LEVEL, Prior.parse("1/s")).upper();
        // half the chi-square quantile 0.95 of six degrees of freedom, 12.5916
        assertThat(inverse).isCloseTo(6.29579, within(1e-5));
    }

    /** Jeffreys' prior (s+b)^(-1/2) over a known background: Q(n+1/2, s+b)/Q(n+1/2, b), also far in the tail. */
    @Test
    void jeffreysOverABackgroundIsAShiftedGammaDensity() {
        for (double[] c : new double[][] {{3, 2.5}, {0, 4}, {50, 40}}) {
            double s =
                    count((int) c[0], c[1], 1).bayesian(LEVEL, Prior.JEFFREYS).upper();
            double tail = RegularizedGamma.Q.value(c[0] + 0.5, s + c[1]) / RegularizedGamma.Q.value(c[0] + 0.5, c[1]);
            assertThat(tail).isCloseTo(0.05, within(1e-9));
        }
        // No event over 2000: the density is exp(-s)/sqrt(2000 + s), nearly exponential: -ln 0.05 less s/4000.
        assertThat(count(0, 2000, 1).bayesian(LEVEL, Prior.JEFFREYS).upper()).isCloseTo(2.9957, within(2e-3));
    }

    /** s^p (s+b)^n exp(-s) summed over 200,000 midpoints in s, or in s^(p+1) where the density diverges: good to 1e-7. */
    @Test
    void powersOverABackgroundAgreeWithASum() {
        for (double[] c : new double[][] {{3, 2.5, -0.5}, {7, 1.2, -0.75}, {0, 3, 1}, {12, 15, -0.5}}) {
            double limit = count((int) c[0], c[1], 1)
                    .bayesian(LEVEL, Prior.power(c[2]))
                    .upper();
            double q = Math.min(1, c[2] + 1);
            double all = 0;
            double above = 0;
            double most = Math.pow(80, q);
            int points = 200_000;
            double cell = most / points;
            for (int i = 0; i < points; i++) {
                double s = Math.pow(cell * (i + 0.5), 1 / q);
                double density = Math.exp(c[0] * Math.log((s + c[1]) / (1 + c[1])) - s) * Math.pow(s, c[2] + 1 - q);
                all += density;
                // the part of the cell that lies above the limit
                above += density * Math.min(1, Math.max(0, i + 1 - Math.pow(limit, q) / cell));
            }
            assertThat(above / all).isCloseTo(0.05, within(1e-6));
        }
    }

    /** The power 0 is the flat prior, errors of background and scale included; both are sums over the same nodes: 1e-9. */
    @Test
    void powerZeroIsTheFlatPrior() {
        CountingExperiment e = new CountingExperiment(4, Uncertain.gaussian(2.2, 0.6), Uncertain.gaussian(3, 0.3));
        double flat = e.bayesian(LEVEL).upper();
        double close = e.bayesian(LEVEL, Prior.power(1e-12)).upper();
        assertThat(close).isCloseTo(flat, within(1e-9));
        // less weight at large signals
        assertThat(e.bayesian(LEVEL, Prior.JEFFREYS).upper()).isLessThan(flat);
        assertThat(e.bayesian(LEVEL, Prior.power(-0.5)).upper())
                .isLessThan(e.bayesian(LEVEL, Prior.JEFFREYS).upper());
    }

    @Test
    void improperPosteriorsAreRefused() {
        assertThatThrownBy(() -> count(3, 0.1, 1).bayesian(LEVEL, Prior.parse("1/s")))
                .hasMessageContaining("no integral");
        assertThatThrownBy(() -> count(0, 0, 1).bayesian(LEVEL, Prior.parse("1/s")))
                .hasMessageContaining("no integral");
        HistFactoryModel m = model(3);
        assertThatThrownBy(() -> new MarkovChains(m, m.observe(5), 1, Prior.parse("1/s")))
                .hasMessageContaining("no integral");
    }

    @Test
    void namesAreRead() {
        assertThat(Prior.parse("Flat")).isEqualTo(Prior.FLAT);
        assertThat(Prior.parse("s^-0.3").power()).isEqualTo(-0.3);
        // flat in g where s = g^4: ds = 4 g^3 dg
        assertThat(Prior.parse("flat in g, s = g^4").power()).isEqualTo(-0.75);
        assertThat(Prior.parse("flat in g^2,s=g^2").power()).isZero();
        for (String wrong : List.of("", "s^", "1/s^2", "flat in h", "s^-50", "flat in g^0, s=g^2")) {
            assertThatThrownBy(() -> Prior.parse(wrong)).as(wrong).isInstanceOf(IllegalArgumentException.class);
        }
    }

    private static HistFactoryModel model(double background) {
        Sample s = new Sample("s", new double[] {1}, List.of(new Modifier.NormFactor("mu")));
        Sample b = new Sample("b", new double[] {background}, List.of());
        return HistFactoryModel.of(
                        List.of(new Channel("c", 1, List.of(s, b))),
                        List.of(),
                        "mu",
                        Interpolation.CODE4,
                        Interpolation.CODE4P)
                .withInterestBounds(0, 100);
    }

    /**
     * The same posteriors by chains: within four of their errors, which are below 5 % in the mean; over four seeds the deviations in units
     * of the error, which 20 batches give to 16 %, average to zero within three times 1/sqrt(4), with a spread below 2.
     */
    @Test
    void chainsAgreeWithClosedForms() {
        for (int n : new int[] {0, 5}) {
            HistFactoryModel m = model(3.2);
            for (Prior prior : List.of(Prior.JEFFREYS, Prior.power(-0.5), Prior.power(-0.75), Prior.power(1))) {
                double exact = count(n, 3.2, 1).bayesian(LEVEL, prior).upper();
                double errors = 0;
                double sum = 0;
                double squares = 0;
                for (int seed = 1; seed <= SEEDS; seed++) {
                    MarkovChains.Posterior p = new MarkovChains(m, m.observe(n), seed, prior).upperLimit(LEVEL, 6_000);
                    assertThat(p.status().usable()).as(p.status().text()).isTrue();
                    assertThat(p.upper()).as(prior.text()).isCloseTo(exact, within(4 * p.error()));
                    errors += p.error();
                    double pull = (p.upper() - exact) / p.error();
                    sum += pull;
                    squares += pull * pull;
                }
                assertThat(errors / SEEDS).as(prior.text()).isLessThan(0.05 * exact);
                assertThat(sum / SEEDS).as(prior.text()).isCloseTo(0, within(3 / Math.sqrt(SEEDS)));
                assertThat(squares / SEEDS).as(prior.text()).isLessThan(4);
            }
        }
    }
}
