/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.util.ArrayList;
import java.util.List;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.csv.CsvTable;

/**
 * Windows from a table. Columns whose names end with {@code _GeV} hold masses, negative for a negative square; those that
 * end with {@code _GeV2} hold squared masses. The same table read twice gives the same bits.
 */
public final class CountWindows {
    private static final String MASS = "_GeV";
    private static final String SQUARE = "_GeV2";

    private CountWindows() {}

    /** The windows of two columns, in the unit of a spectrum. */
    public static List<CountWindow> read(CsvTable table, String low, String high, FitSpectrum spectrum) {
        double[] from = column(table, low, spectrum);
        double[] to = column(table, high, spectrum);
        List<CountWindow> windows = new ArrayList<>();
        for (int k = 0; k < from.length; k++) {
            windows.add(new CountWindow(from[k], to[k]));
        }
        return List.copyOf(windows);
    }

    private static double[] column(CsvTable table, String name, FitSpectrum spectrum) {
        double[] x = table.numbers(name).clone();
        boolean squares = name.endsWith(SQUARE);
        if (!squares && !name.endsWith(MASS) || squares && spectrum.isMass()) {
            throw new CardException(
                    table.file(),
                    "column '" + name + "' does not end with the unit of spectrum '" + spectrum.name() + "' ("
                            + spectrum.unit() + ") or of its root.",
                    spectrum.isMass() ? "low_GeV?" : "low_GeV or low_GeV2?");
        }
        for (int k = 0; k < x.length; k++) {
            x[k] = squares ? x[k] : spectrum.ofMass(x[k]);
        }
        return x;
    }
}
