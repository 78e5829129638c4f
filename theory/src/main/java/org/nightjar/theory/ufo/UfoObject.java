/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.theory.ufo;

import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * One object of a UFO file, {@code V_1 = Vertex(name = 'V_1', …)}. Values are texts, numbers, references, lists and maps.
 *
 * @param name left of the equals sign
 * @param type {@code Vertex}; {@code anti} for {@code e__plus__ = e__minus__.anti()}
 * @param values the arguments
 * @param line line of the file
 */
record UfoObject(String name, String type, Map<String, Object> values, int line) {
    /** A name such as {@code P.e__minus__}, without its prefix. */
    record Reference(String name) {}

    /** True if it says the same, on whatever line. */
    boolean isSame(UfoObject other) {
        return name.equals(other.name) && type.equals(other.type) && values.equals(other.values);
    }

    /** A text, or the text of a number; empty if absent. */
    String text(String key) {
        Object value = values.get(key);
        if (value instanceof Reference r) {
            return r.name();
        }
        return value == null ? "" : value.toString();
    }

    /** A number. */
    Optional<Double> number(String key) {
        return values.get(key) instanceof Double d ? Optional.of(d) : Optional.empty();
    }

    /** A list; empty if absent. */
    List<?> list(String key) {
        return values.get(key) instanceof List<?> l ? l : List.of();
    }

    /** Names of the references of a list. */
    List<String> references(String key) {
        return list(key).stream()
                .map(o -> o instanceof Reference r ? r.name() : String.valueOf(o))
                .toList();
    }
}
