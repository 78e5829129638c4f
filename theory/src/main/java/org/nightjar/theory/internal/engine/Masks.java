/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

/** Subsets of legs as bit masks, and the numbering of the spin states of a subset. */
final class Masks {
    private Masks() {}

    /** The legs of a subset, ascending. */
    static int[] legs(int mask) {
        int[] legs = new int[Integer.bitCount(mask)];
        int k = 0;
        for (int leg = 0; leg < 31; leg++) {
            if ((mask >> leg & 1) == 1) {
                legs[k++] = leg;
            }
        }
        return legs;
    }

    /** Number of spin states of a subset. */
    static int states(int mask, int[] statesOfLeg) {
        int n = 1;
        for (int leg : legs(mask)) {
            n *= statesOfLeg[leg];
        }
        return n;
    }

    /** The number of the state of {@code part} that is contained in state {@code state} of {@code whole}; last leg fastest. */
    static int project(int state, int whole, int part, int[] statesOfLeg) {
        int[] legs = legs(whole);
        int result = 0;
        int stride = 1;
        int rest = state;
        for (int k = legs.length - 1; k >= 0; k--) {
            int n = statesOfLeg[legs[k]];
            if ((part >> legs[k] & 1) == 1) {
                result += rest % n * stride;
                stride *= n;
            }
            rest /= n;
        }
        return result;
    }

    /** Sign of bringing the fermions of the parts, one part after the other, into ascending order. */
    static boolean isOdd(int[] parts, int fermions) {
        int swaps = 0;
        int before = parts[0];
        for (int k = 1; k < parts.length; k++) {
            for (int leg : legs(parts[k] & fermions)) {
                swaps += Integer.bitCount(before & fermions & -(2 << leg));
            }
            before |= parts[k];
        }
        return (swaps & 1) == 1;
    }
}
