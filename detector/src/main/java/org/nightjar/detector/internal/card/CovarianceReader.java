/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import static org.nightjar.core.units.Dimension.ENERGY;
import static org.nightjar.core.units.Dimension.PURE;

import org.nightjar.core.card.CardNode;
import org.nightjar.detector.internal.response.Resolution;

/** Reads the covariance table and picks the rows of the card's background class. */
final class CovarianceReader {
    private static final double[] UNITS = {0.01, 0.001, 0.001};
    private final Resolution[][] rows = new Resolution[3][3];

    CovarianceReader(Leaves leaves, CardNode calorimeter) {
        double level = leaves.atLeastZero(calorimeter, "background level", PURE);
        // classes of belle2/basf2 ECLCovarianceMatrixModule: below 0.05, 0.05 to 0.3, above
        int wanted = level < 0.05 ? 0 : level <= 0.3 ? 1 : 2;
        double[][] t = leaves.table(
                calorimeter,
                "covariance",
                Column.pure("quantity"),
                Column.pure("region"),
                Column.pure("background class"),
                Column.of("E0", ENERGY),
                Column.pure("low"),
                Column.pure("c0"),
                Column.pure("c1"),
                Column.pure("c2"),
                Column.pure("c3"));
        int found = 0;
        for (int i = 0; i < t[0].length; i++) {
            int quantity = (int) t[0][i];
            int region = (int) t[1][i] - 1;
            if ((int) t[2][i] == wanted && quantity >= 0 && quantity < 3 && region >= 0 && region < 3) {
                rows[quantity][region] =
                        new Resolution(t[3][i], t[4][i], t[5][i], t[6][i], t[7][i], t[8][i], UNITS[quantity]);
                found++;
            }
        }
        if (found != 9 && t[0].length > 0) {
            leaves.problems()
                    .add(
                            calorimeter.get("covariance", leaves.problems()),
                            found + " rows of background class " + wanted + ", but 9 are needed.",
                            "");
        }
    }

    Resolution[] energy() {
        return rows[0];
    }

    Resolution[] theta() {
        return rows[1];
    }

    Resolution[] phi() {
        return rows[2];
    }
}
