/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.Arrays;
import java.util.List;

/**
 * Published upper limits on a product of branching fractions against mass and lifetime.
 *
 * @param id its name, as the file
 * @param title what was searched where
 * @param quantity what is limited
 * @param production the decay that makes the particle
 * @param decay the decay searched for
 * @param cites references
 * @param mass ascending, GeV
 * @param ctau proper decay lengths, ascending, cm
 * @param limit by mass, then by decay length; NaN where there is none
 * @param pedigree where the numbers come from
 */
public record BranchingGrid(
        String id,
        String title,
        String quantity,
        String production,
        String decay,
        List<String> cites,
        double[] mass,
        double[] ctau,
        double[][] limit,
        Pedigree pedigree) {
    /**
     * The limit at a mass and proper decay length, interpolated in the logarithms of all three; NaN outside the grid and next to
     * points without a limit.
     */
    public double limitAt(double atMass, double atCtau) {
        int m = cell(mass, atMass);
        int t = cell(ctau, atCtau);
        if (m < 0 || t < 0) {
            return Double.NaN;
        }
        double x = share(mass, m, atMass);
        double y = share(ctau, t, atCtau);
        double shorter = between(limit[m][t], limit[m + 1][t], x);
        double longer = between(limit[m][t + 1], limit[m + 1][t + 1], x);
        return between(shorter, longer, y);
    }

    /** A value between two; at an end the other is not asked for. */
    private static double between(double a, double b, double share) {
        if (share == 0) {
            return a;
        }
        return share == 1 ? b : a * Math.pow(b / a, share);
    }

    private static double share(double[] edges, int cell, double value) {
        return Math.log(value / edges[cell]) / Math.log(edges[cell + 1] / edges[cell]);
    }

    private static int cell(double[] edges, double value) {
        int n = edges.length;
        if (!(value >= edges[0] && value <= edges[n - 1])) {
            return -1;
        }
        int k = Arrays.binarySearch(edges, value);
        int left = k >= 0 ? k : -k - 2;
        return Math.min(left, n - 2);
    }
}
