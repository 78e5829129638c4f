/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/**
 * Angular resolution of clusters.
 *
 * @param theta rows of forward, barrel, backward
 * @param phi same for azimuth
 */
public record AngleResponse(Resolution[] theta, Resolution[] phi) implements Serializable {
    /** Standard deviation of the polar angle, rad; regions 1 to 3; {@code fourth} is E^(-1/4). */
    double sigmaTheta(int region, double energy, double fourth) {
        return theta[region - 1].at(energy, fourth);
    }

    /** Standard deviation of the azimuth, rad. */
    double sigmaPhi(int region, double energy, double fourth) {
        return phi[region - 1].at(energy, fourth);
    }
}
