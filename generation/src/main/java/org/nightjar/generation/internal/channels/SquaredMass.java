/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;

/**
 * A squared mass as a function of the finished momenta.
 *
 * @param index line in {@link Invariants}
 * @param constant squared masses of its legs, GeV^2
 */
record SquaredMass(int index, double constant) implements Serializable {
    static SquaredMass of(Invariants invariants, int mask) {
        int index = invariants.index(mask);
        return new SquaredMass(index, invariants.constant(index));
    }

    double of(Kin kin) {
        return constant + kin.invariant[index];
    }

    /** This minus a number, without cancellation where the number is near the constant. */
    double minus(double number, Kin kin) {
        return constant - number + kin.invariant[index];
    }
}
