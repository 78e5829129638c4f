/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.projection;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.within;

import org.apache.commons.numbers.gamma.LogGamma;
import org.junit.jupiter.api.Test;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.counting.CountingExperiment;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

class ReachTest {
    @Test
    void theQuickLawIsTheFourthRoot() {
        // CHECK PU1: luminosity times ten over a large background: 0.56234133
        assertThat(new ScalingLaw(10, 1, 1).coupling()).isCloseTo(0.56234133, within(1e-8));
        assertThat(new ScalingLaw(10, 1, 1).couplingWithoutBackground()).isCloseTo(Math.sqrt(0.1), within(1e-15));
        // half the resolution counts as twice the luminosity, and so does twice the trigger efficiency
        assertThat(new ScalingLaw(1, 0.5, 1).coupling()).isEqualTo(new ScalingLaw(2, 1, 1).coupling());
        assertThat(new ScalingLaw(1, 1, 2).coupling()).isEqualTo(new ScalingLaw(2, 1, 1).coupling());
        assertThatIllegalArgumentException().isThrownBy(() -> new ScalingLaw(0, 1, 1));
    }

    private static Reach fit(double background, double floor) {
        return new Reach(background, 0, 0, floor, 0.95, false, false);
    }

    @Test
    void threeRegimes() {
        // large background: 1 / sqrt(L) in the cross section; the skewness of Poisson counts is below 1e-4 there
        Reach many = fit(1e8, 0);
        assertThat(many.crossSection(100)).isCloseTo(0.1, within(1e-4));
        assertThat(many.regime(100)).isEqualTo(Reach.Regime.STATISTICAL);
        // no background: 1 / L
        Reach none = fit(0, 0.05);
        assertThat(none.crossSection(100)).isCloseTo(0.01, within(1e-12));
        assertThat(none.crossSection(100, 2)).isCloseTo(0.01, within(1e-12));
        assertThat(none.regime(100)).isEqualTo(Reach.Regime.BACKGROUND_FREE);
        // a floor of one per cent over 1e8 is a hundred times the statistical error of the run, which its limit does
        // not hold;
        // more luminosity does not help
        Reach floor = fit(1e8, 0.01);
        assertThat(floor.crossSection(1)).isCloseTo(100, within(0.1));
        assertThat(floor.crossSection(100)).isCloseTo(100, within(0.1));
        // where floor and statistics are equal at the new luminosity: the root of two above the fourth root's law
        assertThat(fit(1e4, 1e-3).crossSection(100) / fit(1e4, 0).crossSection(100))
                .isCloseTo(Math.sqrt(2), within(1e-3));
        assertThat(floor.regime(1)).isEqualTo(Reach.Regime.SYSTEMATIC);
    }

    /**
     * Against limits of counting experiments that are integrated for every count: a hundred times the luminosity, each
     * quantile of the counts of background alone; 1e-6 is the precision of their roots.
     */
    @Test
    void quantilesAreThoseOfCounts() {
        for (double b : new double[] {0.02, 0.4, 3, 25}) {
            Reach reach = new Reach(b, 0, 0, 0, 0.9, true, false);
            double[] old = band(b);
            double[] now = band(100 * b);
            for (int k = 0; k < now.length; k++) {
                assertThat(reach.crossSection(100, k - 2.0))
                        .as("%s at %s", k - 2, b)
                        .isCloseTo(now[k] / old[k] / 100, within(1e-6));
            }
        }
        // between whole counts: limits of a fit move smoothly, and lie between those of the neighbouring counts
        Reach smooth = new Reach(3.3, 0, 0, 0, 0.9, false, false);
        assertThat(smooth.crossSection(1.001)).isCloseTo(1, within(2e-3));
        double most = 0;
        for (double f = 1; f < 3; f += 0.01) {
            most = Math.max(most, Math.abs(smooth.crossSection(f + 0.01) / smooth.crossSection(f) - 1));
        }
        assertThat(most).isLessThan(0.011); // no steps: at most as 1 / L
        // Gaussian counts: the asymptotic bands of CLs, Phi^-1(1 - alpha Phi(N)) + N for N = 1 and the median at 90 %
        // (G. Cowan et al., arXiv:1007.1727, with alpha Phi(N) as of CLs): 2.3780 / 1.6449 - 1 over the median
        Reach large = new Reach(1e7, 0, 0, 0, 0.9, false, false);
        assertThat(large.crossSection(4, 1)).isCloseTo(0.5, within(1e-3));
    }

    private static double[] band(double background) {
        return band(Uncertain.exactly(background));
    }

    private static double[] band(double background, double error) {
        return band(Uncertain.gaussian(background, error));
    }

    private static double[] band(Uncertain background) {
        ExpectedBand b = new CountingSensitivity(background, Uncertain.exactly(1), 0.9, "bayesian").band();
        return new double[] {b.minus2(), b.minus1(), b.median(), b.plus1(), b.plus2()};
    }

    /**
     * Bands keep their order under any floor; a floor that is the error of the run gives the run's limit back; and at a
     * hundred times the luminosity the limits are those of counts with that error, integrated, within 8 %, which is what adding two Gaussian
     * limits in place of an integral costs where counts are few (6.4 % at two standard deviations below 3 events).
     */
    @Test
    void errorsOfTheBackgroundWidenTheLimit() {
        for (double b : new double[] {0.3, 3, 30, 3000}) {
            Reach reach = new Reach(b, 0, 0.22 * b, 0.22, 0.9, true, false);
            assertThat(reach.crossSection(1)).isCloseTo(1, within(1e-12));
            double[] now = band(100 * b, 22 * b);
            double[] old = band(b, 0.22 * b);
            double last = 0;
            for (int k = 0; k < now.length; k++) {
                double ours = reach.crossSection(100, k - 2.0) * old[k];
                assertThat(ours).as("%s at %s", k - 2, b).isCloseTo(now[k] / 100, within(0.08 * now[k] / 100));
                assertThat(ours).isGreaterThanOrEqualTo(last);
                last = ours;
            }
        }
    }

    /**
     * Means over counts, as some searches expect them, against sums over all counts (1e-3: CountingSensitivity puts parabolas between every few counts);
     * over 2e5 of a Gaussian of that width, 1 + the mean of Phi^-1 terms: the ratio at four times the luminosity is one half.
     */
    @Test
    void meansAreMeans() {
        for (double b : new double[] {0, 0.4, 7.5, 60}) {
            Reach reach = new Reach(b, 0, 0.22 * b, 0.1, 0.9, true, true);
            double old = sum(b, 0.22 * b);
            double now = sum(30 * b, 3 * b);
            assertThat(reach.crossSection(30)).isCloseTo(now / old / 30, within(1e-3 * now / old / 30));
        }
        Reach many = new Reach(2e5, 0, 0, 0, 0.9, true, true);
        assertThat(many.crossSection(4)).isCloseTo(0.5, within(1e-9));
        // where the sum over counts ends and the Gaussian begins: Poisson counts are skew, 3e-4, and parabolas
        // 0.8 standard deviations apart leave 3e-3
        Reach below = new Reach(9.99e4, 0, 0, 0, 0.9, true, true);
        assertThat(below.crossSection(1.01)).isCloseTo(1 / Math.sqrt(1.01), within(4e-3));
    }

    private static double sum(double b, double d) {
        double sum = 0;
        for (int n = 0; n < b + 10 * Math.sqrt(b) + 10; n++) {
            double p = b == 0 ? (n == 0 ? 1 : 0) : Math.exp(n * Math.log(b) - b - LogGamma.value(n + 1.0));
            sum += p
                    * new CountingExperiment(n, Uncertain.gaussian(b, d), Uncertain.exactly(1))
                            .bayesian(Level.credibility(0.9))
                            .upper();
        }
        return sum;
    }

    /** No simulated event is no freedom of background: it is at least the error of what was simulated, and that is said. */
    @Test
    void tooFewEventsAreTold() {
        Reach none = new Reach(0, 0.8, 0, 0, 0.9, true, false);
        assertThat(none.background(100)).isEqualTo(80);
        assertThat(none.regime(1)).isEqualTo(Reach.Regime.BACKGROUND_FREE);
        assertThat(none.regime(100)).isEqualTo(Reach.Regime.SIMULATION);
        // the run's limit is that of no event, -ln 0.1; at the new luminosity the background is 80
        assertThat(none.crossSection(100)).isCloseTo(band(80)[2] / Math.log(10) / 100, within(1e-8));
        assertThat(new Reach(1e4, 10, 0, 0, 0.9, true, false).regime(100))
                .isEqualTo(Reach.Regime.STATISTICAL); // 1000 and 1000
        assertThat(new Reach(1e4, 11, 0, 0, 0.9, true, false).regime(100)).isEqualTo(Reach.Regime.SIMULATION);
        assertThat(new Reach(1e4, 11, 0, 0.01, 0.9, true, false).regime(100)).isEqualTo(Reach.Regime.SYSTEMATIC);
    }
}
