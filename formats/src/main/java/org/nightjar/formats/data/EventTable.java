/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.data;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.formats.parquet.ParquetTable;

/**
 * One row per event or candidate, columns of numbers by name, in house units.
 *
 * @param name file name without folder
 * @param columns values by column name, all of one length
 * @param pedigree comments or metadata of the file, by their key
 */
public record EventTable(String name, Map<String, double[]> columns, Map<String, String> pedigree)
        implements ObservedData {
    /** Number of rows. */
    public int rows() {
        return columns.isEmpty() ? 0 : columns.values().iterator().next().length;
    }

    /** A column; a name that is not there is the user's problem, with suggestions. */
    public double[] column(String column) {
        double[] values = columns.get(column);
        if (values == null) {
            throw new CardException(
                    name, "there is no column '" + column + "'.", Suggest.maybe(column, columns.keySet(), "columns"));
        }
        return values;
    }

    static EventTable of(CsvTable table) {
        Map<String, double[]> columns = new LinkedHashMap<>();
        for (String n : table.names()) {
            columns.put(n, table.numbers(n));
        }
        return new EventTable(Path.of(table.file()).getFileName().toString(), columns, table.pedigree());
    }

    static EventTable of(Path file, ParquetTable table) {
        return new EventTable(file.getFileName().toString(), table.columns(), table.metadata());
    }
}
