/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.decay;

import java.util.Arrays;
import org.nightjar.core.events.Particles;

/**
 * The matrix of a vector meson, trace 1, from the daughters that it has in the record, as angular momentum and parity fix it (the
 * same as {@link KinematicSpins}): two or three mesons without spin, or a photon and one of them; 1/3 for any other decay.
 */
final class VectorDecays {
    private static final int STATES = 3;
    private static final int PHOTON = 22;

    private VectorDecays() {}

    /**
     * Writes the matrix.
     *
     * @param first row of the first daughter; the others follow
     */
    static void matrix(Particles p, int parent, int first, double[] out) {
        int end = first;
        int mesons = 0;
        int photons = 0;
        while (end < p.rows() && p.parent[end] == parent) {
            mesons += isPseudoscalar(p.pdg[end]) ? 1 : 0;
            photons += p.pdg[end] == PHOTON ? 1 : 0;
            end++;
        }
        int n = end - first;
        boolean across = n == 2 && mesons == 1 && photons == 1;
        if (!across && (mesons != n || n < 2 || n > STATES)) {
            diagonal(out, 1.0 / STATES);
            return;
        }
        double[] axis = inRestFrame(p, parent, first);
        if (n == STATES) {
            axis = cross(axis, inRestFrame(p, parent, first + 1));
        }
        double square = axis[0] * axis[0] + axis[1] * axis[1] + axis[2] * axis[2];
        if (square == 0) {
            diagonal(out, 1.0 / STATES);
            return;
        }
        diagonal(out, across ? 0.5 : 0);
        double factor = across ? -0.5 : 1;
        for (int a = 0; a < STATES; a++) {
            for (int b = 0; b < STATES; b++) {
                out[a * STATES + b] += factor * axis[a] * axis[b] / square;
            }
        }
    }

    private static void diagonal(double[] out, double value) {
        Arrays.fill(out, 0);
        for (int a = 0; a < STATES; a++) {
            out[a * STATES + a] = value;
        }
    }

    /** Pseudoscalar mesons of the light quarks have codes that end with 1, but K_S and K_L. */
    private static boolean isPseudoscalar(int pdg) {
        int code = Math.abs(pdg);
        return code == 130 || code == 310 || (code > 100 && code < 1000 && code % 10 == 1);
    }

    private static double[] inRestFrame(Particles p, int parent, int row) {
        double[] q = {p.e[row], p.px[row], p.py[row], p.pz[row]};
        Boosts.into(p.mass[parent], p.e[parent], p.px[parent], p.py[parent], p.pz[parent], q, 0);
        return new double[] {q[1], q[2], q[3]};
    }

    private static double[] cross(double[] a, double[] b) {
        return new double[] {a[1] * b[2] - a[2] * b[1], a[2] * b[0] - a[0] * b[2], a[0] * b[1] - a[1] * b[0]};
    }
}
