/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.theory.Amplitude;
import org.nightjar.theory.MomentumBlock;

/** The registers of a program and the part of the momenta it works on. One per thread. */
final class Scratch implements Amplitude.Workspace {
    /**
     * An array has 16 bytes before its numbers; with these the next one lies a multiple of 64 bytes further (of blocks of a multiple
     * of 8), so that vector instructions meet all registers alike, and what one has stored the next can load at once.
     */
    private static final int PADDING = 6;

    private final double[][] registers;
    private final int block;
    private final double[] auxiliary;
    private MomentumBlock momenta = new MomentumBlock(1, 1);
    private int offset;
    private int points;

    Scratch(int registers, int block) {
        this.registers = new double[registers][block + PADDING];
        this.block = block;
        auxiliary = new double[block];
    }

    void aim(MomentumBlock block, int first, int number) {
        momenta = block;
        offset = first;
        points = number;
    }

    /** Points of a pass. */
    int block() {
        return block;
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
