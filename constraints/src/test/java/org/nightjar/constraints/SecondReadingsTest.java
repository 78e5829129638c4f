/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.nightjar.formats.csv.CsvTable;

/** Two readings of one published curve agree as far as the card says. */
class SecondReadingsTest {
    private static final ConstraintStore STORE = Shipped.store();
    private static final CsvTable SECOND =
            CsvTable.read(Path.of("src", "test", "resources", "reference", "second-readings.csv"));
    private static final double STEP = 1.0005; // of the search for an edge: 0.05 %

    @ParameterizedTest
    @CsvSource({
        // name, edge, from this mass on, distance of the median from 1, then the central 68 % as the card states it
        "babar-2014-dark-photon-visible, lower, 0.02, 0.03, 0.71, 1.37",
        "kloe-2014-mumu, lower, 0.53, 0.015, 0.95, 1.05",
        "a1-2014-dark-photon, lower, 0.04, 0.07, 1.0, 1.11",
        "na48-2015-pi0, lower, 0.0095, 0.04, 0.86, 1.19",
        "e137-dark-photon, lower, 0.0011, 0.03, 0.96, 1.04",
        "e137-dark-photon, upper, 0.0011, 0.03, 0.5, 1.08",
        "e141-dark-photon, lower, 0.0011, 0.055, 0.9, 1.0",
        "e141-dark-photon, upper, 0.0011, 0.03, 0.7, 1.1",
        "nucal-dark-photon, lower, 0.0013, 0.01, 0.98, 1.02",
        "nucal-dark-photon, upper, 0.0013, 0.01, 0.98, 1.02",
        "na64-2018-visible, lower, 0.001, 0.03, 0.99, 1.08",
        "babar-2017-dark-photon-invisible, lower, 0.001, 0.01, 0.98, 1.02",
        "na64-2019-invisible, lower, 0.001, 0.01, 0.98, 1.02",
        "kloe-2016-pipi, lower, 0.529, 0.01, 0.98, 1.02",
        "kloe-2015-ee, lower, 0.005, 0.01, 0.98, 1.02",
        "apex-2011-test-run, lower, 0.177, 0.07, 0.85, 1.05",
        "babar-2016-4mu, lower, 0.22, 0.06, 0.75, 1.2",
        "delphi-1997-long-lived, lower, 0.4, 0.01, 0.97, 1.03",
        "delphi-1997-short-lived, lower, 5, 0.01, 0.97, 1.03",
        "t2k-2019-hnl, lower, 0.15, 0.02, 0.97, 1.03"
    })
    void agreesWithASecondReading(String id, String edge, double from, double median, double low, double high) {
        double[] ratios = ratios(STORE.get(id), edge, from);
        assertThat(ratios).hasSizeGreaterThan(12);
        assertThat(quantile(ratios, 0.5)).isCloseTo(1, within(median));
        assertThat(quantile(ratios, 0.16)).isGreaterThan(low);
        assertThat(quantile(ratios, 0.84)).isLessThan(high);
    }

    private static double[] ratios(Constraint c, String edge, double from) {
        double[] ratios = new double[SECOND.rows()];
        int n = 0;
        for (int k = 0; k < SECOND.rows(); k++) {
            double mass = SECOND.numbers("mass")[k];
            boolean wanted = SECOND.text(k, "constraint").equals(c.id())
                    && SECOND.text(k, "edge").equals(edge);
            double ours = wanted && mass >= from ? edge(c, edge, mass, SECOND.numbers("coupling")[k]) : Double.NaN;
            if (!Double.isNaN(ours)) {
                ratios[n++] = SECOND.numbers("coupling")[k] / ours;
            }
        }
        double[] sorted = Arrays.copyOf(ratios, n);
        Arrays.sort(sorted);
        return sorted;
    }

    /** The edge of the excluded couplings next to a coupling, at most a factor 4 away. */
    private static double edge(Constraint c, String edge, double mass, double near) {
        if (!c.isRegion()) {
            return c.limitAt(mass);
        }
        boolean lower = edge.equals("lower");
        double start = lower ? near / 4 : near * 4;
        double g = start;
        while (g / start < 17 && start / g < 17) {
            if (c.excludes(mass, g)) {
                return g;
            }
            g = lower ? g * STEP : g / STEP;
        }
        return Double.NaN;
    }

    private static double quantile(double[] sorted, double q) {
        return sorted[(int) Math.round(q * (sorted.length - 1))];
    }
}
