/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.util.Arrays;
import org.junit.jupiter.api.Test;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.statistics.counting.CountingSensitivity;
import org.nightjar.statistics.counting.Uncertain;

/** Limits from the published counts, backgrounds and efficiencies of arXiv:1912.11276, supplemental Table I. */
class PublishedCountsTest {
    private static final String FILE = "searches/zprime-invisible/published.csv";
    private static final double LUMINOSITY = 276;
    /** Trigger 6, tracking 4, identification 4, luminosity 0.7, muon yield 12.5 %, in quadrature. */
    private static final double SIGNAL = Math.sqrt(6 * 6 + 4 * 4 + 4 * 4 + 0.7 * 0.7 + 12.5 * 12.5) / 100;
    /** Tau suppression 22, background before it 2 %. */
    private static final double BACKGROUND = Math.hypot(22, 2) / 100;

    private final CsvTable table =
            CsvTable.read(FILE, Small.library().data().read(FILE).text());

    private CountingSensitivity limits(int row) {
        double b = table.numbers("n_background")[row];
        double k = LUMINOSITY * table.numbersOrMissing("efficiency")[row];
        return new CountingSensitivity(
                Uncertain.gaussian(b, BACKGROUND * b), Uncertain.gaussian(k, SIGNAL * k), 0.9, "bayesian");
    }

    /**
     * The paper prints efficiencies with two digits (0.028 is known to 1.8 %); an independent NumPy integration of the same
     * posterior has ratios of 1.003 with 1.7 % scatter below 7 GeV and 0.97 with 5 % above, where the convention of the
     * background's error decides. Hence 4 % below 7 GeV and 12 % above; in the window from 4.580 GeV (one event) the NumPy
     * integration is 1.0438 times the printed limit, and so must ours be.
     */
    @Test
    void observedLimitsOfThePaperComeOut() {
        double[] low = table.numbers("low_GeV");
        double[] n = table.numbers("n_obs");
        double[] published = table.numbersOrMissing("sigma_observed_pb");
        int compared = 0;
        for (int k = 0; k < low.length; k++) {
            if (!Double.isNaN(published[k])) {
                double ratio = limits(k).limit((int) n[k]) / published[k];
                double expected = low[k] == 4.580 ? 1.0438 : 1;
                double tolerance = low[k] == 4.580 ? 1e-3 : low[k] < 7 ? 0.04 : 0.12;
                assertThat(ratio).as("window from %s GeV", low[k]).isCloseTo(expected, within(tolerance));
                compared++;
            }
        }
        assertThat(compared).isEqualTo(68);
    }

    /**
     * The published expected line is the mean over Poisson counts of the background: the same NumPy integration finds 0.987
     * of it, 5 to 95 % within 0.955 to 1.005, in the first 47 windows; the median of the limits would be 0.885.
     */
    @Test
    void theExpectedLineIsAMean() {
        double[] published = table.numbersOrMissing("sigma_expected_pb");
        double[] mean = new double[47];
        double[] median = new double[47];
        for (int k = 0; k < mean.length; k++) {
            mean[k] = limits(k).mean() / published[k];
            median[k] = limits(k).band().median() / published[k];
        }
        Arrays.sort(mean);
        Arrays.sort(median);
        assertThat(mean[23]).isCloseTo(0.987, within(0.005));
        assertThat(mean[2]).isGreaterThan(0.94);
        assertThat(mean[44]).isLessThan(1.02);
        assertThat(median[23]).isCloseTo(0.885, within(0.01));
    }
}
