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
    private final int[] results;
    private final double[] factors;

    /**
     * A program.
     *
     * @param results registers of the results
     * @param factors what each result is multiplied by; a result with factor zero has no register
     */
    Program(Op[] ops, int registers, int[] results, double[] factors) {
        this.ops = ops;
        this.registers = registers;
        this.results = results;
        this.factors = factors;
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

    /** Writes result {@code k} of every point of the block to {@code out[k]}. */
    void run(MomentumBlock momenta, Scratch s, double[]... out) {
        int block = s.block();
        for (int first = 0; first < momenta.size(); first += block) {
            int points = Math.min(block, momenta.size() - first);
            s.aim(momenta, first, points);
            for (Op op : ops) {
                op.run(s);
            }
            for (int k = 0; k < results.length; k++) {
                copy(s.registers()[results[k]], factors[k], out[k], first, points);
            }
        }
    }

    private static void copy(double[] from, double factor, double[] to, int first, int points) {
        for (int i = 0; i < points; i++) {
            to[first + i] = factor == 0 ? 0 : factor * from[i];
        }
    }
}
