/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ANGLE;

import org.nightjar.core.card.CardNode;
import org.nightjar.detector.internal.geometry.EclRings;

/** Reads the table of crystal rings. */
final class RingReader {
    private final Leaves leaves;

    RingReader(Leaves leaves) {
        this.leaves = leaves;
    }

    EclRings read(CardNode calorimeter) {
        double[][] t = leaves.table(
                calorimeter,
                "rings",
                Column.pure("region"),
                Column.pure("crystals"),
                Column.of("theta centre", ANGLE),
                Column.of("theta low", ANGLE),
                Column.of("theta high", ANGLE));
        for (int r = 0; r < t[0].length; r++) {
            boolean ordered = t[3][r] < t[4][r] && (r == 0 || t[3][r] >= t[4][r - 1] - 1e-9);
            if (!ordered || t[1][r] < 8 || t[0][r] < 1 || t[0][r] > 3) {
                leaves.problems()
                        .add(
                                calorimeter.get("rings", leaves.problems()),
                                "ring " + r + " is out of order, has fewer than 8 crystals or an unknown region.",
                                "");
                return empty();
            }
        }
        return t[0].length == 0 ? empty() : new EclRings(whole(t[0]), whole(t[1]), t[2], t[3], t[4]);
    }

    private static EclRings empty() {
        return new EclRings(new int[0], new int[0], new double[0], new double[0], new double[0]);
    }

    static int[] whole(double[] x) {
        int[] out = new int[x.length];
        for (int i = 0; i < x.length; i++) {
            out[i] = (int) Math.rint(x[i]);
        }
        return out;
    }
}
