/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;

/**
 * A particle, or a set of them with its squared mass sampled.
 *
 * @param mask outgoing legs
 * @param leg the leg, or -1 for a set
 * @param least sum of the masses of the legs, GeV
 * @param map density of the squared mass of a set
 */
record Node(int mask, int leg, double least, MassMap map) implements Serializable {
    boolean isSet() {
        return leg < 0;
    }
}
