/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.internal.engine;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;

/**
 * Internal lines that every diagram must have: the decaying particles of a chain, by the legs they decay into. The diagrams
 * without them are left out.
 *
 * @param all all legs
 * @param currentOfLegs the field that the legs of a mask, none of them incoming, make
 */
record RequiredLines(int all, Map<Integer, Field> currentOfLegs) {
    /** No line is required. */
    static final RequiredLines NONE = new RequiredLines(0, Map.of());

    RequiredLines {
        currentOfLegs = new LinkedHashMap<>(currentOfLegs);
    }

    /** The same lines where leg k is in the place of leg {@code to[k]}. */
    RequiredLines image(int... to) {
        Map<Integer, Field> moved = new LinkedHashMap<>();
        currentOfLegs.forEach((mask, field) -> {
            int there = 0;
            for (int leg : Masks.legs(mask)) {
                there |= 1 << to[leg];
            }
            moved.put(there, field);
        });
        return new RequiredLines(all, moved);
    }

    /** These lines and others; none if no diagram can have both. */
    Optional<RequiredLines> with(RequiredLines other) {
        Map<Integer, Field> both = new LinkedHashMap<>(currentOfLegs);
        for (Map.Entry<Integer, Field> line : other.currentOfLegs.entrySet()) {
            Field here = both.putIfAbsent(line.getKey(), line.getValue());
            if (!allows(line.getKey()) || here != null && !here.equals(line.getValue())) {
                return Optional.empty();
            }
        }
        return Optional.of(new RequiredLines(all, both));
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
