/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;

/**
 * A window of a spectrum.
 *
 * @param low lower end, in the unit of the spectrum, included
 * @param high upper end, excluded
 */
public record CountWindow(double low, double high) implements Serializable {
    /** True if a value lies inside. */
    public boolean holds(double x) {
        return x >= low && x < high;
    }
}
