/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.List;

/**
 * An observed spectrum that ships with a card.
 *
 * @param file file name in the card's folder
 * @param columns names of the columns of lower ends, upper ends and counts; empty if the file tells by itself
 * @param spectrum the spectrum it holds
 * @param luminosity integrated luminosity of the data, 1/pb
 * @param from lowest mass it is used for, GeV
 * @param to highest mass, GeV
 * @param order polynomial order of the background in place of the fit's, -1 for the fit's
 * @param selection fingerprint of the selection the data were made with; empty if the card vouches for them
 * @param exact true if the file is one fit window, bin by bin as published
 */
public record DataSpec(
        String file,
        List<String> columns,
        String spectrum,
        double luminosity,
        double from,
        double to,
        int order,
        String selection,
        boolean exact)
        implements Serializable {
    /** Lower end, upper end and count. */
    static final int COLUMNS = 3;
}
