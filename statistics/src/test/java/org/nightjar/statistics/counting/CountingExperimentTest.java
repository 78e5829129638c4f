/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Reference;

class CountingExperimentTest {
    private static final Level NINETY = Level.confidence(0.90);

    /** SciPy, 96 x 96 Gauss-Legendre nodes over seven standard errors; our sums use the same ranges, hence 1e-7. */
    @Test
    void nuisancesAreMarginalised() {
        for (double[] r : Reference.table("counting-nuisances.csv")) {
            Interval limit = new CountingExperiment(
                            (int) r[0], Uncertain.gaussian(r[1], r[2]), Uncertain.gaussian(r[3], r[4]))
                    .bayesian(Level.credibility(r[5]));
            assertThat(limit.upper()).isCloseTo(r[6], within(1e-7 * r[6]));
            assertThat(limit.lower()).isZero();
        }
    }

    /** Known background and scale: flat prior and CLs are the same closed form; the limit scales with 1/K. */
    @Test
    void knownBackgroundIsTheClosedForm() {
        for (int n = 0; n < 8; n++) {
            CountingExperiment e = new CountingExperiment(n, Uncertain.exactly(3.2), Uncertain.exactly(4));
            double closed = CountingLimits.exactCls(n, 3.2, NINETY) / 4;
            assertThat(e.bayesian(NINETY).upper()).isCloseTo(closed, within(1e-9));
            assertThat(e.cls(NINETY).upper()).isCloseTo(closed, within(1e-9));
            assertThat(e.exact(NINETY).upper())
                    .isCloseTo(Math.max(0, CountingLimits.exactClsb(n, 3.2, NINETY) / 4), within(1e-9));
        }
    }

    /** Garwood for n = 3, b = 0: half chi-square quantiles 0.10 (6 degrees) and 0.90 (8): 1.10207 and 6.68078. */
    @Test
    void exactLimitsAreGarwoods() {
        Interval i = new CountingExperiment(3, Uncertain.exactly(0), Uncertain.exactly(1)).exact(NINETY);
        assertThat(i.lower()).isCloseTo(1.10207, within(1e-5));
        assertThat(i.upper()).isCloseTo(6.68078, within(1e-5));
    }

    @Test
    void countFarBelowTheBackgroundExcludesEverySignal() {
        Interval i = new CountingExperiment(0, Uncertain.exactly(5), Uncertain.exactly(1)).exact(NINETY);
        assertThat(i.upper()).isZero();
        assertThat(i.note()).contains("no statement");
    }

    /** Small log-normal and Gaussian errors differ in third order only. */
    @Test
    void logNormalAndGaussianAgreeForSmallErrors() {
        double gauss = new CountingExperiment(5, Uncertain.gaussian(3, 0.03), Uncertain.gaussian(2, 0.02))
                .bayesian(NINETY)
                .upper();
        double log = new CountingExperiment(5, Uncertain.logNormal(3, 0.03), Uncertain.logNormal(2, 0.02))
                .bayesian(NINETY)
                .upper();
        assertThat(log).isCloseTo(gauss, within(2e-4 * gauss)).isNotEqualTo(gauss);
    }

    /**
     * Tables IV and V of physics/9711021 (90 % C.L.), as tabulated independently on a grid of 0.005 in s; both the grid
     * and the two printed digits allow 0.006.
     */
    @Test
    void feldmanCousinsRawBelt() {
        for (double[] r : Reference.table("feldman-cousins.csv")) {
            Interval i = new FeldmanCousins(r[0]).raw((int) r[2], r[1]);
            assertThat(i.lower()).as("b %s, n %s", r[1], r[2]).isCloseTo(r[3], within(0.006));
            assertThat(i.upper()).as("b %s, n %s", r[1], r[2]).isCloseTo(r[4], within(0.006));
        }
    }

    /** Printed in Table IV of physics/9711021: the row n = 0 at b = 0 to 5, after the remedy; two digits. */
    @Test
    void feldmanCousinsPublishedUpperEnds() {
        double[][] printed = {{0, 2.44}, {0.5, 1.94}, {1, 1.61}, {1.5, 1.33}, {2, 1.26}, {3, 1.08}, {5, 0.98}};
        FeldmanCousins fc = new FeldmanCousins(0.90);
        for (double[] p : printed) {
            assertThat(fc.published(0, p[0]).upper()).as("b %s", p[0]).isCloseTo(p[1], within(0.006));
        }
    }

    @Test
    void wrongInputIsRefused() {
        assertThatThrownBy(() -> new CountingExperiment(-1, Uncertain.exactly(1), Uncertain.exactly(1)))
                .isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> Uncertain.gaussian(-1, 0)).hasMessageContaining("-1");
        assertThatThrownBy(() -> new CountingExperiment(1, Uncertain.gaussian(1, 1), Uncertain.exactly(1))
                        .feldmanCousins(NINETY))
                .hasMessageContaining("known exactly");
    }

    /**
     * A background from a control region: P(at least n) is the tail of a negative binomial, which is p_Bi (physics/0702156;
     * rows of the on/off table), and the limits solve sums over that mixture. The quadrature leaves ten digits.
     */
    @Test
    void backgroundOfAControlRegionIsTheExactMixture() {
        double[][] cases = {{4, 5, 5}, {17, 40, 10.56}, {50, 55, 2}, {200, 10, 0.1}, {3, 0, 2}, {523, 2327, 5.99}};
        for (double[] c : cases) {
            int n = (int) c[0];
            CountingExperiment below =
                    new CountingExperiment(n - 1, Uncertain.sideband(c[1], c[2]), Uncertain.exactly(1));
            Level level = Level.confidence(0.95);
            double p = new OnOff(n, (int) c[1], c[2]).binomialP();
            // P(k <= n - 1) without signal is 1 - p_Bi
            assertThat(mixture(n - 1, c[1], c[2], 0)).isCloseTo(1 - p, within(1e-12));
            double upper = below.cls(level).upper();
            assertThat(mixture(n - 1, c[1], c[2], upper) / mixture(n - 1, c[1], c[2], 0))
                    .as("%s", java.util.Arrays.toString(c))
                    .isCloseTo(0.05, within(1e-9));
        }
    }

    /**
     * Errors far wider than the Poisson distribution: where probabilities change within a few events of thousands. Limits at 95 % by
     * SciPy: sums over 40,001 points of the Gaussian density (2e-6), adaptive quadrature for three events, negative binomials
     * for control regions of small tau.
     */
    @Test
    void wideErrorsAreResolved() {
        double[][] gaussian = {
            {1000, 1000, 100, 1, 0, 206.328282},
            {1_000_000, 1_000_000, 100_000, 1, 0, 196006.857},
            {3, 1000, 300, 1, 0, 6.21563332},
            {100_000, 90_000, 0, 1, 0.1, 12211.6524}
        };
        Level level = Level.credibility(0.95);
        for (double[] c : gaussian) {
            CountingExperiment count =
                    new CountingExperiment((int) c[0], Uncertain.gaussian(c[1], c[2]), Uncertain.gaussian(c[3], c[4]));
            assertThat(count.bayesian(level).upper()).isCloseTo(c[5], within(5e-6 * c[5]));
        }
        double[][] control = {{3, 0, 0.001, 6.235398140857}, {3, 5, 1e-6, 4.179181949566}, {10, 3, 0.01, 8.371144376472}
        };
        for (double[] c : control) {
            CountingExperiment count =
                    new CountingExperiment((int) c[0], Uncertain.sideband(c[1], c[2]), Uncertain.exactly(1));
            assertThat(count.bayesian(level).upper()).isCloseTo(c[3], within(1e-8 * c[3]));
        }
        CountingExperiment exact = new CountingExperiment(1000, Uncertain.gaussian(1000, 100), Uncertain.exactly(1));
        assertThat(exact.exact(level).upper()).isCloseTo(173.573156, within(5e-6 * 173.6));
    }

    /**
     * Count, background, error, scale, error; limits at 90 %: Bayesian and CLs with Gaussian errors, Bayesian with log-normal ones.
     * Expected: SciPy's incomplete gamma function averaged over 600 Gauss-Legendre nodes of either error within twelve
     * standard deviations. The rules here leave nine digits of a probability.
     */
    @Test
    void everyRuleKeepsItsDigits() {
        double[][] cases = {
            {0, 0.3, 0.2, 1, 0.054, 2.3172343285, 2.3103676032, 2.3131244598},
            {2, 0.3, 0.15, 1, 0.054, 5.0668193958, 5.0517495306, 5.0403728395},
            {3, 5, 1, 1, 0.12, 4.0039080253, 3.9410335851, 3.8833812511},
            {12, 9, 4, 2.5, 0.25, 4.7190675674, 4.6685633535, 4.2526661241},
            {25, 40, 4, 1, 0.054, 6.3417064313, 6.3229091390, 6.0367896121},
            {40, 30, 0.5, 0.1, 0.0115, 203.4769606213, 200.4909215818, 201.0189034514},
            {60, 50, 25, 1, 0.113, 48.1640020381, 47.4977212086, 37.5745732516},
            {1, 0.05, 0.2, 3, 0.02, 1.2473248568, 1.2472694049, 1.2653849695}
        };
        for (double[] c : cases) {
            CountingExperiment gaussian =
                    new CountingExperiment((int) c[0], Uncertain.gaussian(c[1], c[2]), Uncertain.gaussian(c[3], c[4]));
            CountingExperiment logNormal = new CountingExperiment(
                    (int) c[0], Uncertain.logNormal(c[1], c[2]), Uncertain.logNormal(c[3], c[4]));
            assertThat(gaussian.bayesian(NINETY).upper()).isCloseTo(c[5], within(3e-9 * c[5]));
            assertThat(gaussian.cls(NINETY).upper()).isCloseTo(c[6], within(3e-9 * c[6]));
            assertThat(logNormal.bayesian(NINETY).upper()).isCloseTo(c[7], within(3e-9 * c[7]));
        }
    }

    /** P(k at most n) for k = Poisson(s) + negative binomial(off + 1, tau/(1 + tau)), summed term by term. */
    private static double mixture(int n, double off, double tau, double s) {
        double term = Math.exp((off + 1) * Math.log(tau / (1 + tau)));
        double sum = 0;
        for (int j = 0; j <= n; j++) {
            sum += term * org.apache.commons.numbers.gamma.RegularizedGamma.Q.value(n - j + 1.0, s);
            term *= (off + 1 + j) / (j + 1) / (1 + tau);
        }
        return sum;
    }
}
