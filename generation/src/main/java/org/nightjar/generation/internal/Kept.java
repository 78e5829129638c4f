/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal;

import org.nightjar.theory.MomentumBlock;

/** The accepted point of each event of a block, in the CM frame of its beams. */
final class Kept {
    /** Events per block. */
    static final int CAPACITY = 256;

    final MomentumBlock cm;
    final double[] x1 = new double[CAPACITY];
    final double[] x2 = new double[CAPACITY];
    final double[] electronEnergy = new double[CAPACITY];
    final double[] positronEnergy = new double[CAPACITY];
    final double[] weight = new double[CAPACITY];
    final int[] attempt = new int[CAPACITY];
    final boolean[] done = new boolean[CAPACITY];
    final int[] pending = new int[CAPACITY];
    final int[] nextAttempt = new int[CAPACITY];

    Kept(int legs) {
        cm = new MomentumBlock(legs, CAPACITY);
    }

    /** Takes over point {@code i}. */
    void take(Points points, int i, double eventWeight) {
        int k = points.slot[i];
        MomentumBlock m = points.cm(i);
        for (int leg = 2; leg < m.legs(); leg++) {
            cm.set(leg, k, m.e(leg)[i], m.px(leg)[i], m.py(leg)[i], m.pz(leg)[i]);
        }
        x1[k] = points.x1[i];
        x2[k] = points.x2[i];
        electronEnergy[k] = points.electronEnergy[i];
        positronEnergy[k] = points.positronEnergy[i];
        weight[k] = eventWeight;
        attempt[k] = points.attempt[i];
        done[k] = true;
    }
}
