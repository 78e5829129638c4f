/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import org.nightjar.generation.internal.Limits;

/**
 * An isotropic decay: the inverse of its phase space, 8 pi S / sqrt(lambda).
 *
 * @param parent squared mass of the parent
 * @param first of a daughter
 * @param second of the other
 */
record DecayFactor(SquaredMass parent, SquaredMass first, SquaredMass second) implements Factor {
    @Override
    public double value(Kin kin, Limits limits) {
        double s = parent.of(kin);
        double root = Factor.triangle(s, first.of(kin), second.of(kin));
        return root > 0 ? 8 * Math.PI * s / root : 0;
    }
}
