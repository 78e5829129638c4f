/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

import java.io.Serializable;

/**
 * How a correction follows from a control sample.
 *
 * @param control name of the control sample
 * @param perBin whether every bin has its own factor
 * @param uncertainty relative uncertainty in place of the measured one; NaN for the measured one
 * @param edges bins of the factors; empty for one factor, and before the data have been looked at
 * @param factors factor by bin
 * @param errors their relative errors, independent of each other
 */
public record MeasuredFactor(
        String control, boolean perBin, double uncertainty, double[] edges, double[] factors, double[] errors)
        implements Serializable {
    /** The factor at a value of the spectrum; 1 outside all bins. */
    public double at(double x) {
        for (int k = 0; k < factors.length; k++) {
            if (x >= edges[k] && x < edges[k + 1]) {
                return factors[k];
            }
        }
        return 1;
    }
}
