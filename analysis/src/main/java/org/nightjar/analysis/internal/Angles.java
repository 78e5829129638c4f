/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import org.nightjar.core.numbers.Quick;

/** Angles between momenta held by column (E, px, py, pz). */
final class Angles {
    private Angles() {}

    /** An angle between row i of one list and row j of another; {@code cm} says in which frame. */
    interface OfTwo {
        double of(Run run, boolean cm, ListPlan a, int i, ListPlan b, int j);
    }

    /** The angle of a name: opening angle, or difference of polar angles or azimuths. */
    static OfTwo named(String name) {
        return switch (name) {
            case "angle" -> (run, cm, a, i, b, j) -> between(Momenta.of(run, a, cm), i, Momenta.of(run, b, cm), j);
            case "dTheta" ->
                (run, cm, a, i, b, j) -> Math.abs(Momenta.theta(run, a, cm)[i] - Momenta.theta(run, b, cm)[j]);
            default -> (run, cm, a, i, b, j) -> folded(Momenta.phi(run, a, cm)[i] - Momenta.phi(run, b, cm)[j]);
        };
    }

    /** A difference of azimuths as an angle in [0, pi]. */
    private static double folded(double difference) {
        double d = Math.abs(difference);
        return d > Math.PI ? 2 * Math.PI - d : d;
    }

    /** Opening angle, rad; by atan2 of cross and scalar product, which stays exact at small angles. */
    static double between(double[][] a, int i, double[][] b, int j) {
        double x = a[2][i] * b[3][j] - a[3][i] * b[2][j];
        double y = a[3][i] * b[1][j] - a[1][i] * b[3][j];
        double z = a[1][i] * b[2][j] - a[2][i] * b[1][j];
        double dot = a[1][i] * b[1][j] + a[2][i] * b[2][j] + a[3][i] * b[3][j];
        return Quick.atan2(Math.sqrt(x * x + y * y + z * z), dot);
    }

    /** Cosine of the opening angle. */
    static double cosine(double[][] p, int i, int j) {
        double dot = p[1][i] * p[1][j] + p[2][i] * p[2][j] + p[3][i] * p[3][j];
        return dot / Math.sqrt(square(p, i) * square(p, j));
    }

    private static double square(double[][] p, int i) {
        return p[1][i] * p[1][i] + p[2][i] * p[2][i] + p[3][i] * p[3][i];
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
