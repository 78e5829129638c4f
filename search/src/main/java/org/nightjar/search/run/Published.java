/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.nightjar.formats.csv.CsvTable;
import org.nightjar.search.card.SearchCard;
import org.nightjar.search.card.Tables;

/**
 * The collaboration's result, for comparison.
 *
 * @param mass masses, GeV, ascending
 * @param observed observed limits on the cross section, pb
 * @param expected median expected limits, pb
 * @param minus2 lower end of the 95 % band
 * @param minus1 lower end of the 68 % band
 * @param plus1 upper end of the 68 % band
 * @param plus2 upper end of the 95 % band
 * @param significance signed local significance
 * @param coupling observed limits on the coupling; NaN where not drawn
 * @param counts observed entries in the window of a mass; NaN where not published
 * @param background expected ones
 * @param efficiency efficiency: masses and values; empty if not published
 * @param widths widths of the signal by spectrum: masses and widths; empty if not published
 * @param label whose result it is, for legends
 * @param source where it comes from
 */
public record Published(
        double[] mass,
        double[] observed,
        double[] expected,
        double[] minus2,
        double[] minus1,
        double[] plus1,
        double[] plus2,
        double[] significance,
        double[] coupling,
        double[] counts,
        double[] background,
        double[][] efficiency,
        Map<String, double[][]> widths,
        String label,
        List<String> source) {
    private static final String COUPLING = "g_observed";

    /** Reads the published result of a card; empty if it names none. */
    public static Optional<Published> of(SearchCard card) {
        if (card.published().isEmpty()) {
            return Optional.empty();
        }
        CsvTable t = Tables.table(card.folder(), card.published());
        return Optional.of(new Published(
                t.numbers("mass_GeV"),
                crossSection(t, "observed_pb"),
                crossSection(t, "expected_pb"),
                column(t, "sigma_minus2_pb"),
                column(t, "sigma_minus1_pb"),
                column(t, "sigma_plus1_pb"),
                column(t, "sigma_plus2_pb"),
                column(t, "significance"),
                coupling(t),
                column(t, "n_obs"),
                column(t, "n_background"),
                efficiency(card),
                widths(card),
                card.publishedLabel(),
                t.comments()));
    }

    /** Limits on the cross section, or on efficiency times cross section. */
    private static double[] crossSection(CsvTable t, String column) {
        String visible = "efficiency_sigma_" + column;
        return column(t, t.has(visible) ? visible : "sigma_" + column);
    }

    /** A column; NaN throughout if it was not published. */
    private static double[] column(CsvTable t, String name) {
        if (t.has(name)) {
            return t.numbersOrMissing(name);
        }
        double[] absent = new double[t.rows()];
        Arrays.fill(absent, Double.NaN);
        return absent;
    }

    /** The coupling, whatever its unit: the column {@code g_observed}, with the unit behind it if there is one. */
    private static double[] coupling(CsvTable t) {
        return column(
                t,
                t.names().stream()
                        .filter(n -> n.equals(COUPLING) || n.startsWith(COUPLING + "_per_"))
                        .findFirst()
                        .orElse(COUPLING));
    }

    private static double[][] efficiency(SearchCard card) {
        if (card.publishedEfficiency().isEmpty()) {
            return new double[2][0];
        }
        CsvTable t = Tables.table(card.folder(), card.publishedEfficiency());
        return new double[][] {t.numbers("mass_GeV"), t.numbersOrMissing("efficiency")};
    }

    private static Map<String, double[][]> widths(SearchCard card) {
        Map<String, double[][]> out = new LinkedHashMap<>();
        if (!card.publishedWidths().isEmpty()) {
            CsvTable t = Tables.table(card.folder(), card.publishedWidths());
            for (String spectrum : card.spectra().keySet()) {
                String column = spectrum + "_width_GeV2";
                if (t.has(column)) {
                    out.put(spectrum, new double[][] {t.numbers("mass_GeV"), t.numbersOrMissing(column)});
                }
            }
        }
        return out;
    }

    /** Index of the nearest published mass. */
    public int nearest(double m) {
        int best = 0;
        for (int k = 1; k < mass.length; k++) {
            best = Math.abs(mass[k] - m) < Math.abs(mass[best] - m) ? k : best;
        }
        return best;
    }
}
