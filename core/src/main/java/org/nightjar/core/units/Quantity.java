/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.units;

import java.io.Serializable;

/**
 * A number with its dimension.
 *
 * @param value the number in house units (GeV, cm, ns, pb, rad, T)
 * @param dimension its dimension
 */
public record Quantity(double value, Dimension dimension) implements Serializable {
    /** A pure number. */
    public static Quantity pure(double value) {
        return new Quantity(value, Dimension.PURE);
    }

    @Override
    public String toString() {
        return dimension.isPure() ? Double.toString(value) : value + " " + dimension;
    }
}
