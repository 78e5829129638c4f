/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.numbers;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/** Permutations of things of which some are alike. */
public final class Permutations {
    private Permutations() {}

    /** All that map a place to one of equal kind, in lexicographic order; the first is the identity. */
    public static List<int[]> keeping(int[] kinds) {
        List<int[]> open = List.of(new int[0]);
        for (int kind : kinds) {
            List<int[]> longer = new ArrayList<>();
            for (int[] p : open) {
                for (int to = 0; to < kinds.length; to++) {
                    if (kinds[to] == kind && !holds(p, to)) {
                        int[] more = Arrays.copyOf(p, p.length + 1);
                        more[p.length] = to;
                        longer.add(more);
                    }
                }
            }
            open = longer;
        }
        return open;
    }

    private static boolean holds(int[] p, int value) {
        for (int v : p) {
            if (v == value) {
                return true;
            }
        }
        return false;
    }
}
