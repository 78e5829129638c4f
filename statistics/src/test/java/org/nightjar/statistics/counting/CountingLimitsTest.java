/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.counting;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

import org.junit.jupiter.api.Test;
import org.nightjar.statistics.Level;
import org.nightjar.statistics.Reference;

/** Single-bin limits against independently computed tables. */
class CountingLimitsTest {

    @Test
    void tablesAreReproduced() {
        for (String[] row : Reference.rows("counting-limits.csv")) {
            Level level = Level.confidence(Double.parseDouble(row[1]));
            double b = Double.parseDouble(row[2]);
            int n = Integer.parseInt(row[3]);
            double expected = Double.parseDouble(row[4]);
            double ours = switch (row[0]) {
                case "flat" -> CountingLimits.bayesianFlatPrior(n, b, level);
                case "cls" -> CountingLimits.exactCls(n, b, level);
                default -> CountingLimits.exactClsb(n, b, level);
            };
            // The tables were made with a root finder of tolerance about 1e-8.
            assertThat(ours).as(String.join(",", row)).isCloseTo(expected, within(1e-7));
        }
    }

    /** Rows 95-99 of the photon-vector checks: 90 % limits from Q(n+1,s+b)/Q(n+1,b) = 0.1, eight printed digits. */
    @Test
    void photonVectorChecks() {
        Level level = Level.credibility(0.90);
        assertThat(CountingLimits.bayesianFlatPrior(0, 0.0, level)).isCloseTo(2.3025851, within(5e-8));
        assertThat(CountingLimits.bayesianFlatPrior(0, 3.0, level)).isCloseTo(2.3025851, within(5e-8));
        assertThat(CountingLimits.bayesianFlatPrior(3, 3.0, level)).isCloseTo(4.362388, within(5e-7));
        assertThat(CountingLimits.bayesianFlatPrior(5, 2.2, level)).isCloseTo(7.1216306, within(5e-8));
        assertThat(CountingLimits.bayesianFlatPrior(10, 10.0, level)).isCloseTo(6.6301869, within(5e-8));
    }

    /** Far below the background P(k <= n | b) underflows (e^-1979 in the second line); mpmath with 50 digits. */
    @Test
    void countsFarBelowTheBackground() {
        Level level = Level.confidence(0.95);
        assertThat(CountingLimits.exactCls(0, 1e5, level)).isCloseTo(-Math.log(0.05), within(1e-7)); // e^-s whatever b
        assertThat(CountingLimits.exactCls(3, 2000, level)).isCloseTo(3.00022699398552, within(1e-9));
        assertThat(CountingLimits.exactCls(12, 900, level)).isCloseTo(3.036100151697744, within(1e-9));
        CountingExperiment unknown = new CountingExperiment(0, Uncertain.gaussian(1e5, 300), Uncertain.exactly(2));
        // Without events the posterior is e^-2x for any density of the background.
        assertThat(unknown.bayesian(level).upper()).isCloseTo(-Math.log(0.05) / 2, within(1e-7));
    }

    @Test
    void impossibleCountsAreRefused() {
        assertThatThrownBy(() -> CountingLimits.exactCls(-1, 2, Level.confidence(0.95)))
                .hasMessage("counting: observed -1 over a background of 2.0");
        assertThatThrownBy(() -> CountingLimits.exactCls(1, Double.NaN, Level.confidence(0.95)))
                .hasMessage("counting: observed 1 over a background of NaN");
    }
}
