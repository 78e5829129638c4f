/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Suggest;

/**
 * A value of a JSON document with its path. What is wrong is collected, and a harmless value returned, so that one pass
 * finds everything.
 */
final class At {
    /** More are not told: a broken generator repeats itself. */
    private static final int MOST = 50;

    /** Beyond this squares overflow. */
    private static final double LARGEST = 1e100;

    private final String file;
    private final String path;
    private final @Nullable Object value;
    private final boolean missing;
    private final List<Problem> problems;

    private At(String file, String path, @Nullable Object value, boolean missing, List<Problem> problems) {
        this.file = file;
        this.path = path;
        this.value = value;
        this.missing = missing;
        this.problems = problems;
    }

    /** The top of a document. */
    static At top(String file, @Nullable Object tree) {
        return new At(file, "", tree, false, new ArrayList<>());
    }

    /** Reports; gives up when there is as much as anyone will read. */
    void wrong(String what, String maybe) {
        if (!missing) {
            problems.add(new Problem(file, 0, 0, path.isEmpty() ? what : path + ": " + what, maybe));
            if (problems.size() == MOST) {
                throw new CardException(problems);
            }
        }
    }

    /** Whether nothing was wrong so far anywhere in the document. */
    boolean isSound() {
        return problems.isEmpty();
    }

    /** Throws everything that is wrong. */
    void throwIfAny() {
        if (!problems.isEmpty()) {
            throw new CardException(problems);
        }
    }

    String path() {
        return path;
    }

    @Nullable
    Object value() {
        return value;
    }

    /** Whether the value is an object. */
    boolean isMap() {
        return value instanceof Map;
    }

    private Map<?, ?> map() {
        if (value instanceof Map<?, ?> m) {
            return m;
        }
        wrong("an object {…} is expected here" + found() + ".", "");
        return Map.of();
    }

    /** The value of a key, if it is there and not null. */
    Optional<At> find(String key) {
        Object v = map().get(key);
        return v == null ? Optional.empty() : Optional.of(child(key, v));
    }

    /** The value of a key that must be there. */
    At key(String key) {
        Map<?, ?> map = map();
        if (map.containsKey(key)) {
            return child(key, map.get(key));
        }
        if (value instanceof Map) {
            List<String> names = map.keySet().stream().map(String::valueOf).toList();
            List<String> near = Suggest.near(key, names);
            wrong(
                    "the key '" + key + "' is missing.",
                    near.isEmpty() ? "" : "'" + near.get(0) + "' is a slip of the pen?");
        }
        return new At(file, path, null, true, problems);
    }

    private At child(String key, @Nullable Object v) {
        return new At(file, path.isEmpty() ? key : path + "." + key, v, false, problems);
    }

    /** The items of a list. */
    List<At> items() {
        List<At> all = new ArrayList<>();
        if (value instanceof List<?> list) {
            for (int k = 0; k < list.size(); k++) {
                all.add(new At(file, path + "[" + k + "]", list.get(k), false, problems));
            }
        } else {
            wrong("a list […] is expected here" + found() + ".", "");
        }
        return all;
    }

    /** A text that is not blank. */
    String text() {
        if (value instanceof String s && !s.isBlank()) {
            return s;
        }
        wrong("a name is expected here" + found() + ".", "");
        return "";
    }

    /** A finite number; 0 if there is none. */
    double number() {
        if (!(value instanceof Number n) || !Double.isFinite(n.doubleValue())) {
            wrong("a finite number is expected here" + found() + ".", "");
            return 0;
        }
        if (Math.abs(n.doubleValue()) > LARGEST) {
            wrong("nothing that is counted or measured is as large as this" + found() + ".", "");
            return 0;
        }
        return n.doubleValue();
    }

    /** Finite numbers, of a given length unless that is negative. */
    double[] numbers(int length) {
        double[] all = new double[Math.max(0, length)];
        if (!(value instanceof List<?> list)) {
            wrong("a list of numbers is expected here" + found() + ".", "");
            return all;
        }
        if (length >= 0 && list.size() != length) {
            wrong("%d numbers, but %d are needed.".formatted(list.size(), length), "");
            return all;
        }
        return items().stream().mapToDouble(At::number).toArray();
    }

    /** Numbers that are not negative. */
    double[] positives(int length) {
        double[] all = numbers(length);
        for (int k = 0; k < all.length; k++) {
            if (all[k] < 0) {
                wrong("item %d is negative (%s).".formatted(k, all[k]), "");
            }
        }
        return all;
    }

    private String found() {
        if (value == null) {
            return ", not null";
        }
        String kind = value instanceof Map ? "an object" : value instanceof List ? "a list" : "";
        String text = value instanceof String ? "the text '" + value + "'" : String.valueOf(value);
        return kind.isEmpty()
                ? " (" + (text.length() > 40 ? text.substring(0, 40) + "…" : text) + ")"
                : ", not " + kind;
    }
}
