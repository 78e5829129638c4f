/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

/** Angles between momenta held by column (E, px, py, pz). */
final class Angles {
    private Angles() {}

    /** An angle between row i of one list and row j of another. */
    interface OfTwo {
        double of(double[][] a, int i, double[][] b, int j);
    }

    /** Opening angle, rad; by atan2 of cross and scalar product, which stays exact at small angles. */
    static double between(double[][] a, int i, double[][] b, int j) {
        double x = a[2][i] * b[3][j] - a[3][i] * b[2][j];
        double y = a[3][i] * b[1][j] - a[1][i] * b[3][j];
        double z = a[1][i] * b[2][j] - a[2][i] * b[1][j];
        double dot = a[1][i] * b[1][j] + a[2][i] * b[2][j] + a[3][i] * b[3][j];
        return Math.atan2(Math.sqrt(x * x + y * y + z * z), dot);
    }

    /** Absolute difference of the polar angles, rad. */
    static double dTheta(double[][] a, int i, double[][] b, int j) {
        return Math.abs(theta(a, i) - theta(b, j));
    }

    /** Absolute difference of the azimuths, rad, in [0, pi]. */
    static double dPhi(double[][] a, int i, double[][] b, int j) {
        double cross = a[1][i] * b[2][j] - a[2][i] * b[1][j];
        double dot = a[1][i] * b[1][j] + a[2][i] * b[2][j];
        return Math.abs(Math.atan2(cross, dot));
    }

    private static double theta(double[][] p, int i) {
        return RowVariables.theta(p[0][i], p[1][i], p[2][i], p[3][i]);
    }

    /**
     * Cosine of the helicity angle: the first daughter's momentum along the candidate's CM flight direction, over its size,
     * both in the candidate's rest frame. With the candidate's CM energy E, momentum P, mass M, and the daughter's energy e,
     * momentum along P q: q' = (E q - P e) / M, e' = (E e - P q) / M, p'^2 = e'^2 - m^2.
     */
    static void cosHelicity(Run run, ListPlan list, int rows, double[] out) {
        double[][] c = Momenta.of(run, list, true);
        double[][] d = Momenta.of(run, list.daughters.get(0).list(), true);
        int[] row = run.table(list).daughter[0];
        for (int i = 0; i < rows; i++) {
            int j = row[i];
            double p2 = c[1][i] * c[1][i] + c[2][i] * c[2][i] + c[3][i] * c[3][i];
            double p = Math.sqrt(p2);
            double mass = Math.sqrt(c[0][i] * c[0][i] - p2);
            double along = (c[1][i] * d[1][j] + c[2][i] * d[2][j] + c[3][i] * d[3][j]) / p;
            double m2 = RowVariables.mass2(d[0][j], d[1][j], d[2][j], d[3][j]);
            double q = (c[0][i] * along - p * d[0][j]) / mass;
            double e = (c[0][i] * d[0][j] - p * along) / mass;
            out[i] = q / Math.sqrt(e * e - m2);
        }
    }
}
