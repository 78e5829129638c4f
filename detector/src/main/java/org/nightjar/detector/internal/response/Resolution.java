/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/**
 * A row of the calorimeter's covariance table: c0/E + c1/sqrt(E) + c2/E^(1/4) + c3 above an energy, constant below.
 *
 * @param threshold energy of the change, GeV
 * @param low the constant
 * @param c0 coefficient of 1/E
 * @param c1 coefficient of E^(-1/2)
 * @param c2 coefficient of E^(-1/4)
 * @param c3 constant term
 * @param unit what the numbers are multiplied with: 0.01 for percent, 0.001 for mrad
 */
public record Resolution(double threshold, double low, double c0, double c1, double c2, double c3, double unit)
        implements Serializable {
    /** Value at an energy in GeV. */
    public double at(double energy) {
        if (energy <= threshold) {
            return unit * low;
        }
        double root = Math.sqrt(energy);
        return unit * (c0 / energy + c1 / root + c2 / Math.sqrt(root) + c3);
    }
}
