/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;

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
        List<String> source) {

    /** Index of the nearest published mass. */
    public int nearest(double m) {
        int best = 0;
        for (int k = 1; k < mass.length; k++) {
            best = Math.abs(mass[k] - m) < Math.abs(mass[best] - m) ? k : best;
        }
        return best;
    }
}
