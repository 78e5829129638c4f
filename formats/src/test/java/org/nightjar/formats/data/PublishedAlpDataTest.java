/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.nightjar.formats.csv.CsvTable;

/** The shipped data of arXiv:2007.13071 close on the paper's own numbers and on themselves. */
class PublishedAlpDataTest {
    private static final Path FOLDER = Path.of("..", "data", "searches", "alp-3photon");

    private static CsvTable table(String name) {
        return CsvTable.read(FOLDER.resolve(name));
    }

    private static double sum(double[] values) {
        return Arrays.stream(values).sum();
    }

    @Test
    void thereAreFiveHundredAndTwoMasses() {
        double[] mass = table("published.csv").numbers("mass_GeV");
        // paper: 378 fits of the diphoton mass for 0.2 to 6.85 GeV and 124 of the recoil mass for 6.85 to 9.7 GeV
        assertThat(mass).hasSize(502).isSorted();
        assertThat(Arrays.stream(mass).filter(m -> m < 6.855).count()).isEqualTo(378);
        assertThat(mass[0]).isCloseTo(0.2, within(0.001));
        assertThat(mass[501]).isCloseTo(9.7, within(0.005));
    }

    @Test
    void bandsLieInOrder() {
        CsvTable t = table("published.csv");
        List<double[]> columns = Stream.of("minus2", "minus1", "expected", "plus1", "plus2")
                .map(n -> t.numbers("sigma_" + n + "_pb"))
                .toList();
        for (int c = 1; c < columns.size(); c++) {
            for (int k = 0; k < t.rows(); k++) {
                assertThat(columns.get(c)[k]).as("row %d", k).isGreaterThan(columns.get(c - 1)[k]);
            }
        }
    }

    @Test
    void couplingsFollowFromCrossSections() {
        CsvTable t = table("published.csv");
        double[] mass = t.numbers("mass_GeV");
        double[] sigma = t.numbers("sigma_observed_pb");
        double[] g = t.numbersOrMissing("g_observed_per_GeV");
        int missing = 0;
        for (int k = 0; k < mass.length; k++) {
            // sigma = alpha g^2 / 24 (1 - m^2/s)^3 with alpha(0), paper p. 2; 1 / GeV^2 = 3.893794e8 pb (PDG)
            double x = 1 - mass[k] * mass[k] / (10.58 * 10.58);
            double fromSigma = Math.sqrt(24 * 137.036 * sigma[k] / 3.893794e8 / (x * x * x));
            missing += Double.isNaN(g[k]) ? 1 : 0;
            if (!Double.isNaN(g[k])) {
                // readings: half of 0.0001 pb / 0.06 pb is 0.08 %, mass 0.0005 GeV near the end point 0.3 %
                assertThat(g[k] / fromSigma).as("mass %s", mass[k]).isCloseTo(1, within(0.004));
            }
        }
        assertThat(missing).isEqualTo(1);
    }

    @Test
    void theLargestSignificanceIsThePapers() {
        double[] z = table("published.csv").numbers("significance");
        // paper: 2.8 sigma near 0.477 GeV
        assertThat(Arrays.stream(z).max().orElseThrow()).isCloseTo(2.8, within(0.05));
    }

    @ParameterizedTest
    @CsvSource({"m2gg-e065, 15768", "m2gg-e100, 11586", "m2recoil-e065, 15750", "m2recoil-e100, 11574"})
    void spectraHoldThreeCandidatesPerEvent(String name, double candidates) {
        // paper: 5256 and 3862 events; a few recoil candidates lie outside the drawn axis
        ObservedSpectrum s = (ObservedSpectrum) ObservedData.read(FOLDER.resolve("spectra/" + name + ".csv"));
        assertThat(s.total()).isEqualTo(candidates);
        assertThat(s.counts()).hasSize(120);
        assertThat(s.unit()).isEqualTo("GeV^2");
        assertThat(s.isWhole()).isTrue();
        assertThat(s.pedigree()).containsKeys("experiment", "reference", "figure", "obtained", "precision", "licence");
    }

    @ParameterizedTest
    @ValueSource(strings = {"m2gg-e065", "m2gg-e100", "m2recoil-e065", "m2recoil-e100", "m2gg-low-mass"})
    void expectedPartsAddToTheirTotal(String name) {
        CsvTable t = table("spectra/" + name + ".csv");
        double parts = t.names().stream()
                .filter(n -> n.startsWith("expected_") && !n.endsWith("total"))
                .mapToDouble(n -> sum(t.numbers(n)))
                .sum();
        // readings of 120 stacked bins: 0.15 % of the upper part of a logarithmic axis
        assertThat(parts / sum(t.numbers("expected_total"))).isCloseTo(1, within(0.002));
    }

    @Test
    void theInsetIsTheFirstBinOfTheWholeSpectrum() {
        ObservedSpectrum inset = ObservedSpectrum.read(table("spectra/m2gg-low-mass.csv"));
        ObservedSpectrum whole = ObservedSpectrum.read(table("spectra/m2gg-e100.csv"));
        assertThat(inset.total()).isEqualTo(449); // paper: 449 observed below 1 GeV^2
        assertThat(whole.counts()[whole.binning().find(0.5)]).isEqualTo(449);
    }

    @Test
    void theWindowHasAHundredEqualBins() {
        ObservedSpectrum s = ObservedSpectrum.read(table("spectra/m2gg-window-0477.csv"));
        assertThat(s.counts()).hasSize(100);
        for (int k = 0; k < 100; k++) {
            // printed to 0.00001 GeV^2
            assertThat(s.edges()[k + 1] - s.edges()[k]).isCloseTo(0.005195, within(0.00002));
        }
        // the drawn signal of Suppl. Fig. 9 has 15.0 events
        assertThat(sum(table("spectra/m2gg-window-0477.csv").numbers("fit_signal")))
                .isCloseTo(15, within(0.1));
    }

    @Test
    void widthsLieInsideTheirBands() {
        CsvTable t = table("resolution.csv");
        assertThat(t.numbers("mass_GeV")).isSorted();
        for (String which : List.of("diphoton", "recoil")) {
            double[] width = t.numbersOrMissing(which + "_width_GeV2");
            double[] lower = t.numbersOrMissing(which + "_width_lower_GeV2");
            double[] upper = t.numbersOrMissing(which + "_width_upper_GeV2");
            for (int k = 0; k < width.length; k++) {
                // 0.5 %: stated precision of the thinned curves, whose band shrinks to nothing near 3 GeV
                boolean outside = width[k] < 0.995 * lower[k] || width[k] > 1.005 * upper[k];
                assertThat(outside).as("%s row %d", which, k).isFalse();
            }
        }
    }
}
