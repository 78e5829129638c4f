/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.core.card.CardException;
import org.nightjar.search.card.FitSpectrum;

/** Units that the columns of a user's data name: masses are squared for spectra of squared masses, other units refused. */
final class ColumnUnit {
    private static final Pattern LAST = Pattern.compile("_([kMGT]?eV)(?:\\^?(2))?$");
    private static final String MASS = "GeV";

    private ColumnUnit() {}

    /** The unit at the end of a column's name, such as {@code recoil_GeV2}: {@code GeV^2}; empty if there is none. */
    static String of(String column) {
        Matcher m = LAST.matcher(column);
        return m.find() ? m.group(1) + (m.group(2) == null ? "" : "^2") : "";
    }

    /**
     * Values in the unit of a spectrum.
     *
     * @param unit of the values; empty for that of the spectrum
     * @throws CardException if they cannot be told in it, with the file and the column
     */
    static double[] inSpectrum(String file, String column, String unit, double[] values, FitSpectrum spectrum) {
        if (unit.isEmpty() || unit.equals(spectrum.unit())) {
            return values;
        }
        if (unit.equals(MASS) && spectrum.unit().equals(MASS + "^2")) {
            return Arrays.stream(values).map(spectrum::ofMass).toArray();
        }
        throw new CardException(
                file,
                "column '" + column + "' is in " + unit + ", the spectrum " + spectrum.name() + " in " + spectrum.unit()
                        + ".",
                "values in " + spectrum.unit() + (spectrum.isMass() ? "?" : " or masses in " + MASS + "?"));
    }
}
