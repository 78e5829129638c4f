/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.response;

import java.io.Serializable;

/**
 * Cluster times: dt99 = scale / E within limits holds 99 % of them (law of belle2/basf2 ECLDigitCalibratorModule).
 *
 * @param scale GeV ns
 * @param shortest at high energy, ns
 * @param longest at low energy, ns
 */
public record TimeResponse(double scale, double shortest, double longest) implements Serializable {
    /** Standard deviation over range: 99 % of a Gaussian lie within 2.5758 standard deviations. */
    public static final double SIGMA = 1 / 2.5758293035489004;

    /** Range that holds 99 % of the times, one-sided, ns. */
    public double range99(double energy) {
        return Math.min(longest, Math.max(shortest, scale / energy));
    }
}
