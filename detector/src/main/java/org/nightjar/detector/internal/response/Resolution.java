/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;
import org.nightjar.core.numbers.Quick;

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
        return at(energy, inverseFourthRoot(energy));
    }

    /** E^(-1/4), which the rows of one cluster share. */
    static double inverseFourthRoot(double energy) {
        return Quick.exp(-0.25 * Quick.log(energy));
    }

    /** As above with E^(-1/4) already known. */
    double at(double energy, double fourth) {
        if (energy <= threshold) {
            return unit * low;
        }
        double root = fourth * fourth;
        return unit * (c0 * root * root + c1 * root + c2 * fourth + c3);
    }
}
