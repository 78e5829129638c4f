/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import java.io.Serializable;
import org.nightjar.generation.Estimate;

/**
 * What the preparation found out: grids, shares and largest weights of the channels. Immutable in use.
 *
 * @param grids one per channel
 * @param shares probability of each channel, cumulative
 * @param scale per channel: unweighted, the weight (pb) accepted with certainty; weighted, the weight (pb) that becomes 1
 * @param crossSection pb
 * @param overweight expected part of the cross section in weights above the largest, unweighted
 * @param efficiency expected fraction of attempts that become events
 */
public record Prepared(
        VegasGrid[] grids, double[] shares, double[] scale, Estimate crossSection, double overweight, double efficiency)
        implements Serializable {
    /** The channel of a uniform number. */
    int channel(double u) {
        int c = 0;
        while (c < shares.length - 1 && u >= shares[c]) {
            c++;
        }
        return c;
    }
}
