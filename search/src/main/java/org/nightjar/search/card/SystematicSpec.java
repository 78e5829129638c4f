/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;

/**
 * A relative uncertainty that depends linearly on the logarithm of the mass between two knots.
 *
 * @param name e.g. {@code efficiency}
 * @param lowMass mass of the first knot, GeV
 * @param lowSize size at and below it
 * @param highMass mass of the second knot, GeV
 * @param highSize size at and above it
 * @param source where the sizes come from
 */
public record SystematicSpec(
        String name, double lowMass, double lowSize, double highMass, double highSize, String source)
        implements Serializable {
    /** Relative size at a mass. */
    public double at(double mass) {
        if (!(highMass > lowMass) || mass >= highMass) {
            return highSize;
        }
        if (mass <= lowMass) {
            return lowSize;
        }
        double t = Math.log(mass / lowMass) / Math.log(highMass / lowMass);
        return lowSize + t * (highSize - lowSize);
    }
}
