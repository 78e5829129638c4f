/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.statistics.scan;

/**
 * Euler characteristic of the set of grid points where a field is at or above a level: points less edges plus faces, an
 * edge between two neighbours in the set, a face among four (O. Vitells, E. Gross, arXiv:1105.4355, section 3). A set of
 * separate islands without holes has one per island. Points with NaN are not part of the grid: a triangular plane of masses
 * has NaN beyond its edge.
 */
public final class EulerCharacteristic {
    private EulerCharacteristic() {}

    /** Of a rectangular array of values. */
    public static int of(double[][] field, double level) {
        int sum = 0;
        for (int i = 0; i < field.length; i++) {
            for (int j = 0; j < field[i].length; j++) {
                boolean here = field[i][j] >= level;
                boolean down = i > 0 && field[i - 1][j] >= level;
                boolean left = j > 0 && field[i][j - 1] >= level;
                boolean corner = i > 0 && j > 0 && field[i - 1][j - 1] >= level;
                if (here) {
                    sum += 1 - (down ? 1 : 0) - (left ? 1 : 0) + (down && left && corner ? 1 : 0);
                }
            }
        }
        return sum;
    }
}
