/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import org.nightjar.core.random.Hash;

/**
 * A vector of length sqrt(n) in n = 2 or 3 dimensions whose direction is random and decided by the bits of a momentum and a
 * number, so that a point has the same one wherever and whenever it is computed.
 */
final class RandomDirection extends FunctionKernels.Several {
    private static final long GOLDEN = 0x9E3779B97F4A7C15L;

    private final long salt;

    RandomDirection(int[] in, int[] outs, long number) {
        super(in, outs);
        salt = Hash.mix(GOLDEN * (number + 1));
    }

    @Override
    void run(Scratch s) {
        double[][] r = s.registers();
        for (int i = 0, n = s.points(); i < n; i++) {
            long bits = salt;
            for (int k : in) {
                bits = Hash.mix(bits ^ Double.doubleToRawLongBits(r[k][i]));
            }
            double phi = 2 * Math.PI * uniform(bits);
            double across = Math.sqrt(2);
            if (outs.length == 3) {
                double along = 2 * uniform(Hash.mix(bits + GOLDEN)) - 1;
                r[outs[2]][i] = Math.sqrt(3) * along;
                across = Math.sqrt(3 * (1 - along * along));
            }
            r[outs[0]][i] = across * StrictMath.cos(phi);
            r[outs[1]][i] = across * StrictMath.sin(phi);
        }
    }

    private static double uniform(long bits) {
        return (bits >>> 11) * 0x1p-53;
    }
}
