/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;
import org.nightjar.generation.internal.Limits;

/** One factor of the density of a channel, as a function of the finished momenta; 0 outside the channel's range. */
interface Factor extends Serializable {
    double value(Kin kin, Limits limits);

    /** Square root of the Kaellen function, 0 if it is negative. */
    static double triangle(double x, double y, double z) {
        double d = x - y - z;
        return Math.sqrt(Math.max(0, d * d - 4 * y * z));
    }
}
