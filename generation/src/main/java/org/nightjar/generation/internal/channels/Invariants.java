/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.internal.channels;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * Squared momenta of sets of legs, as a constant (squared masses of the legs) and a sum of products: the constant is added to
 * squared masses of propagators first, where they cancel.
 */
final class Invariants implements Serializable {
    private static final long serialVersionUID = 1;

    private final double[] masses;
    private final List<Integer> masks = new ArrayList<>();
    private final List<int[]> plus = new ArrayList<>();
    private final List<int[]> minus = new ArrayList<>();

    Invariants(double[] masses) {
        this.masses = masses.clone();
    }

    private int all() {
        return (1 << masses.length) - 1;
    }

    /** The side of a line with fewer legs; for lines in the s channel the outgoing side. */
    private int normal(int mask) {
        int other = all() ^ mask;
        boolean timelike = (mask & 3) == 0 || (other & 3) == 0;
        boolean fewer = Integer.bitCount(other) < Integer.bitCount(mask)
                || Integer.bitCount(other) == Integer.bitCount(mask) && other < mask;
        if (timelike) {
            return (mask & 3) == 0 ? mask : other;
        }
        return fewer ? other : mask;
    }

    /** Number of the line with these legs. */
    int index(int legs) {
        int mask = normal(legs);
        int known = masks.indexOf(mask);
        if (known >= 0) {
            return known;
        }
        masks.add(mask);
        List<Integer> p = new ArrayList<>();
        List<Integer> m = new ArrayList<>();
        int n = masses.length;
        for (int i = 0; i < n; i++) {
            for (int j = 0; j < i; j++) {
                if ((mask >> i & 1) == 1 && (mask >> j & 1) == 1) {
                    (i < 2 == j < 2 ? p : m).add(i * n + j);
                }
            }
        }
        plus.add(p.stream().mapToInt(Integer::intValue).toArray());
        minus.add(m.stream().mapToInt(Integer::intValue).toArray());
        return masks.size() - 1;
    }

    int size() {
        return masks.size();
    }

    /** Sum of the squared masses. */
    double constant(int index) {
        double sum = 0;
        for (int leg = 0; leg < masses.length; leg++) {
            sum += (masks.get(index) >> leg & 1) == 1 ? masses[leg] * masses[leg] : 0;
        }
        return sum;
    }

    /** Writes the sums of products of all lines. */
    void compute(Kin kin) {
        int outgoing = all() & ~3;
        for (int k = 0; k < kin.invariant.length; k++) {
            double sum = 0;
            for (int at : plus.get(k)) {
                sum += kin.product[at];
            }
            for (int at : minus.get(k)) {
                sum -= kin.product[at];
            }
            kin.invariant[k] = masks.get(k) == outgoing ? kin.s - constant(k) : sum;
        }
    }
}
