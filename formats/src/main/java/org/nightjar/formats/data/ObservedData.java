/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.data;

import java.nio.file.Path;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.parquet.ParquetTable;

/** What a user gives as observed data: bins and counts, or a table of events. */
public sealed interface ObservedData permits ObservedSpectrum, EventTable {
    /** Name for reports: the file's name without folder. */
    String name();

    /**
     * Reads a file: Parquet by its ending, else CSV. A CSV with a lower and an upper bin edge is a spectrum, any other is
     * an event table.
     */
    static ObservedData read(Path file) {
        TextFile.checkIsFile(file, "a data file");
        if (file.toString().endsWith(".parquet")) {
            return EventTable.of(file, ParquetTable.read(file));
        }
        return of(CsvTable.read(file));
    }

    /** The same for a CSV table at hand. */
    static ObservedData of(CsvTable table) {
        return SpectrumReader.hasBins(table) ? new SpectrumReader(table).read() : EventTable.of(table);
    }
}
