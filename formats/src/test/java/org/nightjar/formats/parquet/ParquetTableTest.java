/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;

class ParquetTableTest {
    @TempDir
    Path folder;

    private static Map<String, double[]> columns(int rows) {
        double[] a = new double[rows];
        double[] b = new double[rows];
        Arrays.setAll(a, k -> Math.sin(k));
        Arrays.setAll(b, k -> k);
        Map<String, double[]> columns = new LinkedHashMap<>();
        columns.put("m2gg", a);
        columns.put("event", b);
        return columns;
    }

    @Test
    void columnsAndMetadataReadBackExactly() {
        Map<String, double[]> written = columns(300_000);
        written.get("m2gg")[5] = Double.NaN;
        Path file = folder.resolve("events.parquet");
        ParquetTable.write(file, written, Map.of("run", "abc", "units", "GeV"));
        ParquetTable read = ParquetTable.read(file);
        assertThat(read.columns().keySet()).containsExactly("m2gg", "event");
        assertThat(read.columns().get("m2gg")).isEqualTo(written.get("m2gg"));
        assertThat(read.columns().get("event")).isEqualTo(written.get("event"));
        assertThat(read.metadata()).containsEntry("run", "abc").containsEntry("units", "GeV");
        assertThat(read.ignored()).isEmpty();
    }

    @Test
    void twoWritesGiveTheSameBytes() throws IOException {
        Path one = folder.resolve("one.parquet");
        Path two = folder.resolve("two.parquet");
        ParquetTable.write(one, columns(1000), Map.of("k", "v"));
        ParquetTable.write(two, columns(1000), Map.of("k", "v"));
        assertThat(Files.readAllBytes(one)).isEqualTo(Files.readAllBytes(two));
        try (var all = Files.list(folder)) {
            assertThat(all.count()).isEqualTo(2); // no part files, no checksum files
        }
    }

    @Test
    void someColumnsMayBeChosen() {
        Path file = folder.resolve("events.parquet");
        ParquetTable.write(file, columns(10), Map.of());
        assertThat(ParquetTable.read(file, List.of("event")).columns().keySet()).containsExactly("event");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> ParquetTable.read(file, List.of("m2g")))
                .withMessage(
                        file + "  there is no column of numbers 'm2g'.\n   Maybe m2gg?\n1 problem; nothing was run.");
    }

    @Test
    void aTableWithoutRowsIsFine() {
        Path file = folder.resolve("events.parquet");
        ParquetTable.write(file, columns(0), Map.of());
        assertThat(ParquetTable.read(file).columns().get("event")).isEmpty();
    }

    @Test
    void aDamagedFileIsSaid() throws IOException {
        Path file = folder.resolve("events.parquet");
        ParquetTable.write(file, columns(1000), Map.of());
        byte[] bytes = Files.readAllBytes(file);
        String message = file + "  is not a whole Parquet file.\n"
                + "   Maybe it was cut off, or its name should end in .csv?\n1 problem; nothing was run.";
        for (byte[] damaged : List.of(Arrays.copyOf(bytes, bytes.length / 2), new byte[0], "a,b\n1,2\n".getBytes())) {
            Files.write(file, damaged);
            assertThatExceptionOfType(CardException.class)
                    .isThrownBy(() -> ParquetTable.read(file))
                    .withMessage(message);
        }
    }

    @Test
    void columnsOfDifferentLengthAreAProgrammingMistake() {
        Map<String, double[]> columns = columns(3);
        columns.put("short", new double[1]);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ParquetTable.write(folder.resolve("x"), columns, Map.of()))
                .withMessage("column short has 1 rows, not 3");
    }
}
