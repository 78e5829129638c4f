/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** The registers of a program and the part of the momenta it works on. One per thread. */
final class Scratch implements Amplitude.Workspace {
    private final double[][] registers;
    private final double[] auxiliary;
    private MomentumBlock momenta = new MomentumBlock(1, 1);
    private int offset;
    private int points;

    Scratch(int registers, int block) {
        this.registers = new double[registers][block];
        auxiliary = new double[block];
    }

    void aim(MomentumBlock block, int first, int number) {
        momenta = block;
        offset = first;
        points = number;
    }

    double[][] registers() {
        return registers;
    }

    /** Memory for one operation. */
    double[] auxiliary() {
        return auxiliary;
    }

    MomentumBlock momenta() {
        return momenta;
    }

    int offset() {
        return offset;
    }

    int points() {
        return points;
    }
}
