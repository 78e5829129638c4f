/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;

/** A named part of the detector seen from the origin, such as the calorimeter barrel. */
@FunctionalInterface
public interface Region extends Serializable {
    /** True if the direction (laboratory, rad) points into the region. */
    boolean contains(double theta, double phi);

    /** All azimuths between two polar angles, rad. */
    static Region between(double thetaMin, double thetaMax) {
        return (theta, phi) -> theta > thetaMin && theta < thetaMax;
    }
}
