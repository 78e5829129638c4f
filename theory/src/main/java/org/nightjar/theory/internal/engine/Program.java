/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.io.Serializable;
import org.nightjar.theory.MomentumBlock;

/** A flat list of operations on registers, each an array over a block of points. Immutable. */
final class Program implements Serializable {
    /** Register memory that fits a second-level cache of 1 MB, in bytes. */
    private static final int CACHE = 900_000;

    private static final int SMALLEST_BLOCK = 64;
    private static final int LARGEST_BLOCK = 256;

    private final Op[] ops;
    private final int registers;
    private final int result;
    private final double factor;

    Program(Op[] ops, int registers, int result, double factor) {
        this.ops = ops;
        this.registers = registers;
        this.result = result;
        this.factor = factor;
    }

    int operations() {
        return ops.length;
    }

    int registers() {
        return registers;
    }

    /** Points per pass: as many as keep the registers in the cache. */
    private int block() {
        int fits = CACHE / (Double.BYTES * registers) / 32 * 32;
        return Math.max(SMALLEST_BLOCK, Math.min(LARGEST_BLOCK, fits));
    }

    Scratch scratch(int capacity) {
        return new Scratch(registers, Math.min(block(), Math.max(1, capacity)));
    }

    void run(MomentumBlock momenta, Scratch s, double[] out) {
        int block = s.registers()[0].length;
        for (int first = 0; first < momenta.size(); first += block) {
            int points = Math.min(block, momenta.size() - first);
            s.aim(momenta, first, points);
            for (Op op : ops) {
                op.run(s);
            }
            double[] r = s.registers()[result];
            for (int i = 0; i < points; i++) {
                out[first + i] = factor * r[i];
            }
        }
    }
}
