/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.theory.MomentumBlock;

/** The incoming legs in the hard frame: electron along +z, positron along -z. */
final class Incoming {
    private Incoming() {}

    /** Writes legs 0 and 1 of a point; {@code electronFirst} says which is the electron. */
    static void set(double[] masses, boolean electronFirst, HardFrame frame, MomentumBlock out, int i) {
        double e = frame.sqrtS() / 2;
        double p = Math.sqrt(e * e - masses[0] * masses[0]);
        double z = electronFirst ? p : -p;
        out.set(0, i, e, 0, 0, z);
        out.set(1, i, e, 0, 0, -z);
    }
}
