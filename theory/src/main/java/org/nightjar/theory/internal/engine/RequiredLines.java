/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * Internal lines that every diagram must have: the decaying particles of a chain, by the legs they decay into. The diagrams
 * without them are left out.
 */
final class RequiredLines {
    /** No line is required. */
    static final RequiredLines NONE = new RequiredLines(0, Map.of());

    private final int all;
    private final Map<Integer, Field> currentOfLegs;

    /**
     * The lines of a chain.
     *
     * @param all all legs
     * @param currentOfLegs the field that the legs of a mask, none of them incoming, make
     */
    RequiredLines(int all, Map<Integer, Field> currentOfLegs) {
        this.all = all;
        this.currentOfLegs = new LinkedHashMap<>(currentOfLegs);
    }

    /** True if a line that connects the legs of {@code mask} with the others crosses no required line. */
    boolean allows(int mask) {
        for (int line : currentOfLegs.keySet()) {
            int common = mask & line;
            if (common != 0 && common != line && common != mask && (mask | line) != all) {
                return false;
            }
        }
        return true;
    }

    /** True if the line that connects the legs of {@code mask} with the others may be this field. */
    boolean allows(int mask, Field field) {
        Field here = currentOfLegs.get(mask);
        Field beyond = currentOfLegs.get(all ^ mask);
        return (here == null || here.equals(field))
                && (beyond == null || beyond.partner().equals(field));
    }

    /** False if two branches of a vertex of four lines together are the legs of a required line. */
    boolean allowsJoint(int a, int b, int c) {
        for (int pair : new int[] {a | b, a | c, b | c}) {
            if (currentOfLegs.containsKey(pair) || currentOfLegs.containsKey(all ^ pair)) {
                return false;
            }
        }
        return true;
    }
}
