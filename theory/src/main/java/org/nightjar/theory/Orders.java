/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory;

import java.io.Serializable;

/**
 * Which products of diagrams an amplitude squared sums, by the number of vertices of new physics ({@link Vertex.Order#NEW}).
 * With M_n the sum of all diagrams that have n such vertices, M = M_0 + M_1 + M_2 + ...
 *
 * @param kind the choice
 * @param power for {@link Kind#POWER}: the power of the new coupling in |M|^2; else zero
 */
public record Orders(Kind kind, int power) implements Serializable {
    /** Every diagram, interference included: |M|^2. */
    public static final Orders ALL = new Orders(Kind.ALL, 0);

    /** |M_n|^2 of the smallest n that has a diagram, so that a rate scales with a fixed power of the new coupling. */
    public static final Orders LEADING = new Orders(Kind.LEADING, 0);

    /** |M_0|^2: the background alone. */
    public static final Orders QED = new Orders(Kind.QED, 0);

    /** |M - M_0|^2: the new physics alone, without interference with QED. */
    public static final Orders NEW = new Orders(Kind.NEW, 0);

    /** 2 Re(M_0* (M - M_0)): what is left of {@link #ALL} without {@link #QED} and {@link #NEW}; may be negative. */
    public static final Orders INTERFERENCE = new Orders(Kind.INTERFERENCE, 0);

    /** The kinds of choice. */
    public enum Kind {
        ALL,
        LEADING,
        QED,
        NEW,
        INTERFERENCE,
        POWER
    }

    public Orders {
        if (power < 0 || (power > 0 && kind != Kind.POWER)) {
            throw new IllegalArgumentException("power " + power + " of " + kind);
        }
    }

    /** The terms of |M|^2 with a given power of the new coupling: sum of M_k M_l* with k + l = power; may be negative. */
    public static Orders power(int power) {
        return new Orders(Kind.POWER, power);
    }

    /** True if vertices of new physics have to be counted. */
    public boolean countsNew() {
        return kind != Kind.ALL;
    }
}
