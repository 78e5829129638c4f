/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.parquet;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.files.TextFile;

/**
 * A flat Parquet file: columns of numbers by name, in house units, and metadata as texts.
 *
 * @param columns values by name in file order, all of one length; a missing value is NaN
 * @param metadata key-value metadata of the file
 * @param ignored names of columns that hold no plain numbers and were left out
 */
public record ParquetTable(Map<String, double[]> columns, Map<String, String> metadata, List<String> ignored) {
    /** Reads all columns of numbers. */
    public static ParquetTable read(Path file) {
        return read(file, List.of());
    }

    /** Reads the named columns only; all columns of numbers if no name is given. */
    public static ParquetTable read(Path file, List<String> names) {
        TextFile.checkIsFile(file, "a Parquet file");
        return new ColumnReading(file, names).read();
    }

    /** Reads the metadata alone. */
    public static Map<String, String> metadata(Path file) {
        TextFile.checkIsFile(file, "a Parquet file");
        return new ColumnReading(file, List.of()).metadata();
    }

    /** Writes columns of equal length as doubles with zstd compression; the file appears whole or not at all. */
    public static void write(Path file, Map<String, double[]> columns, Map<String, String> metadata) {
        AtomicFile.write(file, (Path part) -> new ColumnWriting(columns, metadata).write(part));
    }
}
