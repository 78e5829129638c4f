/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import org.nightjar.formats.csv.CsvTable;

/** Columns of the tables that lie beside a card. */
public final class Tables {
    private Tables() {}

    /** A table of the card's folder. */
    public static CsvTable table(CardFolder folder, String file) {
        return CsvTable.read(folder.display(file), folder.text(file));
    }

    /** One column of numbers. */
    public static double[] column(CardFolder folder, String file, String column) {
        return table(folder, file).numbers(column);
    }
}
