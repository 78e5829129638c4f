/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;

/**
 * A node taken apart.
 *
 * @param parent number of the node
 * @param first number of the node whose squared mass (and momentum) is sampled first
 * @param second number of the other
 * @param side the incoming leg from which the first is split off by an exchange in the t channel; -1 for an isotropic decay
 * @param incoming legs of the line that comes in on that side: the beam and what was split off before
 * @param other legs of the line that comes in on the other side
 * @param pole squared mass of the exchanged particle, GeV^2
 */
record Split(int parent, int first, int second, int side, int incoming, int other, double pole)
        implements Serializable {
    static final int DECAY = -1;

    static Split decay(int parent, int first, int second) {
        return new Split(parent, first, second, DECAY, 0, 0, 0);
    }

    boolean isExchange() {
        return side != DECAY;
    }
}
