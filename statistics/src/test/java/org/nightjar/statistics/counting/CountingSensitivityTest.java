/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.statistics.ExpectedBand;
import org.nightjar.statistics.Level;

class CountingSensitivityTest {
    private static CountingSensitivity exact(double b, String method) {
        return new CountingSensitivity(Uncertain.exactly(b), Uncertain.exactly(1), 0.9, method);
    }

    /** G. Feldman, R. Cousins, physics/9711021, Table IV: 2.44 for n = 0, b = 0 at 90 % C.L.; more background, less reach. */
    @Test
    void unifiedSensitivityRisesWithTheBackground() {
        assertThat(exact(0, "feldman-cousins").mean()).isCloseTo(2.44, within(0.01));
        assertThat(exact(1, "feldman-cousins").mean())
                .isGreaterThan(2.44)
                .isLessThan(exact(4, "feldman-cousins").mean());
    }

    /** Without background every count is 0 and every quantile is the flat-prior limit -ln 0.1. */
    @Test
    void noBackgroundNoSpread() {
        ExpectedBand band = exact(0, "bayesian").band();
        assertThat(band.minus2()).isEqualTo(band.plus2()).isCloseTo(-Math.log(0.1), within(1e-9));
        assertThat(exact(0, "bayesian").mean()).isCloseTo(-Math.log(0.1), within(1e-9));
    }

    /** b = 3: P(n <= 0) = 0.050, P(n <= 1) = 0.199, P(n <= 3) = 0.647, P(n <= 5) = 0.916, P(n <= 7) = 0.988. */
    @Test
    void quantilesAreThoseOfThePoissonDistribution() {
        CountingSensitivity s = exact(3, "cls");
        ExpectedBand band = s.band();
        assertThat(band.minus2()).isEqualTo(s.limit(0));
        assertThat(band.minus1()).isEqualTo(s.limit(1));
        assertThat(band.median()).isEqualTo(s.limit(3));
        assertThat(band.plus1()).isEqualTo(s.limit(5));
        assertThat(band.plus2()).isEqualTo(s.limit(7));
    }

    /** Parabolas between every few counts change the mean by less than 1e-3: limits are smooth in the count. */
    @Test
    void manyCountsAreInterpolated() {
        double b = 60;
        CountingSensitivity s = exact(b, "bayesian");
        double sum = 0;
        double p = Math.exp(-b);
        for (int n = 0; n < 140; n++) {
            sum += p * CountingLimits.bayesianFlatPrior(n, b, Level.credibility(0.9));
            p *= b / (n + 1);
        }
        assertThat(s.mean()).isCloseTo(sum, within(1e-3 * sum));
    }

    /** Background 3, known exactly: P(k >= 8) = 0.011905, 2.26 standard deviations; a deficit counts negative. */
    @Test
    void significanceHasASign() {
        CountingExperiment excess = new CountingExperiment(8, Uncertain.exactly(3), Uncertain.exactly(1));
        assertThat(excess.excess()).isCloseTo(0.011905, within(1e-6));
        assertThat(excess.significance()).isCloseTo(2.26, within(0.01));
        CountingExperiment none = new CountingExperiment(0, Uncertain.exactly(3), Uncertain.exactly(1));
        assertThat(none.deficit()).isCloseTo(Math.exp(-3), within(1e-12));
        assertThat(none.significance()).isCloseTo(-1.645, within(0.01)); // exp(-3) = 0.0498
        assertThat(none.excess()).isEqualTo(1);
    }
}
