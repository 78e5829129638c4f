/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;
import java.util.Map;

/**
 * How hypotheses in a range of masses are fitted.
 *
 * @param above lowest mass, GeV, excluded (except for the first range)
 * @param upTo highest mass, GeV, included
 * @param spectrum name of the spectrum that is fitted
 * @param order polynomial order of the background
 * @param windowBelow distance of the window's lower end from the signal, in resolutions
 * @param windowAbove distance of the window's upper end from the signal, in resolutions
 * @param templates backgrounds that keep their simulated shape beside the polynomial, with the relative uncertainty of their yield
 */
public record FitRange(
        double above,
        double upTo,
        String spectrum,
        int order,
        double windowBelow,
        double windowAbove,
        Map<String, Double> templates)
        implements Serializable {
    /** True if the mass belongs to this range. */
    public boolean holds(double mass) {
        return mass > above && mass <= upTo;
    }
}
