/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.apache.parquet.format.Encoding;
import org.apache.parquet.format.Util;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The encodings of every column are told in the order of their numbers (parquet.thrift): PLAIN 0, BIT_PACKED 4. */
class FooterTest {
    @TempDir
    Path folder;

    private static List<List<Encoding>> encodings(Path file) throws IOException {
        byte[] all = Files.readAllBytes(file);
        int length = ByteBuffer.wrap(all).order(ByteOrder.LITTLE_ENDIAN).getInt(all.length - 8);
        byte[] footer = Arrays.copyOfRange(all, all.length - 8 - length, all.length - 8);
        return Util.readFileMetaData(new ByteArrayInputStream(footer)).getRow_groups().stream()
                .flatMap(g -> g.getColumns().stream())
                .map(c -> c.getMeta_data().getEncodings())
                .toList();
    }

    @Test
    void sameOrderInEveryFile() throws IOException {
        Path table = folder.resolve("a.parquet");
        ParquetTable.write(table, Map.of("x", new double[] {1, 2}, "y", new double[] {3, 4}), Map.of("k", "v"));
        Path rows = folder.resolve("b.parquet");
        try (ParquetRows b =
                new ParquetRows(rows, List.of(new ParquetRows.Column("i", ParquetRows.Kind.INT)), Map.of("k", "v"))) {
            b.write(new double[][] {{1, 2, 3}}, 3);
            b.finish();
        }
        List<Encoding> order = List.of(Encoding.PLAIN, Encoding.BIT_PACKED);
        assertThat(encodings(table)).containsExactly(order, order);
        assertThat(encodings(rows)).containsExactly(order);
        assertThat(ParquetTable.read(table).columns().get("y")).containsExactly(3, 4);
    }
}
