/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.io.Serializable;

/**
 * A range of polar angle of the calorimeter, named so that selections can use it.
 *
 * @param name {@code ecl-barrel}
 * @param code the region code of clusters (1 forward, 2 barrel, 3 backward)
 * @param thetaLow lower edge, rad, laboratory
 * @param thetaHigh upper edge, rad
 */
public record AngularRegion(String name, int code, double thetaLow, double thetaHigh) implements Serializable {
    /** True if a direction points into it. */
    public boolean contains(double theta) {
        return theta >= thetaLow && theta < thetaHigh;
    }
}
