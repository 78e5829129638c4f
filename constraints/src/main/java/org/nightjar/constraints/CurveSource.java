/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.constraints;

import java.util.Map;

/** Reads the table of a curve; how it is stored is not this room's business. */
@FunctionalInterface
public interface CurveSource {
    /** A column that a source may add: the line of its file in which each row stands. */
    String LINES = "# line";

    /**
     * Columns by name, NaN for a missing value.
     *
     * @param name file name as the constraint's card gives it; the folder of the card is put in front unless it has one
     */
    Map<String, double[]> columns(String name);
}
