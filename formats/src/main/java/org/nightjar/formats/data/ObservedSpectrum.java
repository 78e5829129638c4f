/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.data;

import java.util.Map;
import org.nightjar.core.histogram.Binning;
import org.nightjar.formats.csv.CsvTable;

/**
 * Bins of one variable and the number of entries in each.
 *
 * @param name file name without folder
 * @param variable the variable as the file names it, e.g. {@code m2gg}; empty if it does not
 * @param unit its unit, e.g. {@code GeV^2}; empty if the file does not say
 * @param edges bin edges, ascending, one more than counts
 * @param counts entries per bin, zero or more; whole numbers in real data
 * @param pedigree the comments of the file, by their key
 */
public record ObservedSpectrum(
        String name, String variable, String unit, double[] edges, double[] counts, Map<String, String> pedigree)
        implements ObservedData {
    /** Reads and checks a table of bins; every problem with its line and column. */
    public static ObservedSpectrum read(CsvTable table) {
        return new SpectrumReader(table).read();
    }

    /** The bins. */
    public Binning binning() {
        return Binning.of(edges);
    }

    /** Sum of all counts. */
    public double total() {
        double sum = 0;
        for (double n : counts) {
            sum += n;
        }
        return sum;
    }

    /** True if every count is a whole number, as in real data. */
    public boolean isWhole() {
        for (double n : counts) {
            if (n != Math.rint(n)) {
                return false;
            }
        }
        return true;
    }
}
