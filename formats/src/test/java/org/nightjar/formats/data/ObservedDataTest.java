/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.data;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.parquet.ParquetTable;

class ObservedDataTest {
    private static ObservedData read(String text) {
        return ObservedData.of(CsvTable.read("d.csv", text));
    }

    private static void refused(String text, String message) {
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> read(text))
                .withMessage(message + "\n1 problem; nothing was run.");
    }

    @Test
    void binsAndCountsAreASpectrum() {
        ObservedSpectrum s = (ObservedSpectrum)
                read("# experiment: Belle II\nm2gg_low_GeV2,m2gg_high_GeV2,n_obs,exp\n0,0.5,3,2.5\n0.5,1,0,2\n");
        assertThat(s.name()).isEqualTo("d.csv");
        assertThat(s.variable()).isEqualTo("m2gg");
        assertThat(s.unit()).isEqualTo("GeV^2");
        assertThat(s.edges()).containsExactly(0, 0.5, 1);
        assertThat(s.counts()).containsExactly(3, 0);
        assertThat(s.pedigree()).isEqualTo(Map.of("experiment", "Belle II"));
        assertThat(s.total()).isEqualTo(3);
        assertThat(s.isWhole()).isTrue();
        assertThat(s.binning().size()).isEqualTo(2);
    }

    @Test
    void plainNamesAndCommentsForVariableAndUnitAreRead() {
        ObservedSpectrum s =
                (ObservedSpectrum) read("# variable: M2(a)\n# unit: GeV^2\nlow,high,Count\n-1,0,1.5\n0,1,2\n");
        assertThat(s.variable()).isEqualTo("M2(a)");
        assertThat(s.unit()).isEqualTo("GeV^2");
        assertThat(s.isWhole()).isFalse();
        assertThat(((ObservedSpectrum) read("bin_low,bin_high,observed\n0,1,2\n")).variable())
                .isEmpty();
    }

    @Test
    void edgesThatDifferInTheLastPrintedDigitAreOneEdge() {
        ObservedSpectrum s = (ObservedSpectrum) read("low,high,n\n0.02665,0.03185,3\n0.031851,0.03705,1\n");
        assertThat(s.edges()).containsExactly(0.02665, 0.031851, 0.03705);
    }

    @Test
    void wrongCountsAreSaid() {
        refused("low,high,n_obs\n0,1,2\n1,2,-3\n", """
                d.csv:3:5  n_obs: -3 is negative.
                   Maybe counts before any subtraction?""");
        refused("low,high,n_obs\n0,1,nan\n", """
                d.csv:2:5  n_obs: nan is not a finite number.
                   Maybe 0, or leave the row out?""");
        refused("low,high,n_obs\n0,1,\n", """
                d.csv:2:5  n_obs: the value is missing.
                   Maybe 0, or leave the row out?""");
        refused("low,high,n_obs\n0,1,many\n", """
                d.csv:2:5  n_obs: 'many' is not a number.
                   Maybe a number such as 0.25 or 1e-3, without unit?""");
    }

    @Test
    void wrongBinsAreSaid() {
        refused("low,high,n\n1,0,2\n", """
                d.csv:2:3  high: 0 is not above the lower edge 1.
                   Maybe the two swapped?""");
        refused("low,high,n\n0,1,2\n0.9,2,3\n", """
                d.csv:3:1  low: 0.9 overlaps with the bin before (0 to 1).
                   Maybe 1?""");
        refused("low,high,n\n1,2,2\n0,1,3\n", """
                d.csv:3:1  low: 0 is not above the bin before (1 to 2); bins must ascend.
                   Maybe the rows sorted by low?""");
        refused("low,high,n\n0,1,2\n1.5,2,3\n", """
                d.csv:3:1  low: 1.5 leaves a gap after the bin before (0 to 1).
                   Maybe a row with 0 counts in between?""");
        refused("low,high,n\n0 GeV,1,2\n", """
                d.csv:2:1  low: '0 GeV' is not a number.
                   Maybe a number such as 0.25 or 1e-3, without unit?""");
    }

    @Test
    void missingColumnsAreSaid() {
        refused("m2_low,n_obs\n0,1\n", """
                d.csv  there is no column of upper bin edges (columns: m2_low n_obs).
                   Maybe m2_high?""");
        refused("m2_low,m2_high,sum\n0,1,2\n", """
                d.csv  there is no column of counts (columns: m2_low m2_high sum).
                   Maybe one of n_obs, observed, counts, count, events, entries, data, n?""");
    }

    @Test
    void anyOtherTableHoldsEvents(@TempDir Path folder) throws IOException {
        Path csv = Files.writeString(folder.resolve("events.csv"), "event,m2gg\n1,0.5\n2,0.7\n");
        EventTable fromCsv = (EventTable) ObservedData.read(csv);
        Path parquet = folder.resolve("events.parquet");
        ParquetTable.write(parquet, fromCsv.columns(), Map.of("experiment", "test"));
        EventTable fromParquet = (EventTable) ObservedData.read(parquet);
        assertThat(fromParquet.column("m2gg")).containsExactly(0.5, 0.7);
        assertThat(fromParquet.rows()).isEqualTo(2);
        assertThat(fromParquet.pedigree()).containsEntry("experiment", "test");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> fromParquet.column("m2g"))
                .withMessage("events.parquet  there is no column 'm2g'.\n   Maybe m2gg?\n1 problem; nothing was run.");
    }

    @Test
    void aMissingDataFileIsSaid(@TempDir Path folder) {
        Path file = folder.resolve("none.parquet");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> ObservedData.read(file))
                .withMessage(file + "  there is no such file.\n1 problem; nothing was run.");
    }
}
