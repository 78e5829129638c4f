/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.card;

import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.units.Dimension;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;

/**
 * A node of a parsed card: a scalar text, a list or a map, with its position in the file and its path from the top. The
 * reading methods report what is wrong to {@link Problems} and return a harmless default, so that all problems of a card
 * are found in one pass.
 */
public final class CardNode {
    /** What a node holds. */
    public enum Kind {
        SCALAR,
        LIST,
        MAP
    }

    /** Whole numbers above are not all exact. */
    private static final double LARGEST_COUNT = 9e15;

    private final Kind kind;
    private final String file;
    private final int line;
    private final int column;
    private final String path;
    private final String text;
    private final List<CardNode> items;
    private final Map<String, CardNode> entries;
    private final int keyLine;
    private final int keyColumn;
    private final boolean missing;

    private CardNode(
            Kind kind,
            String file,
            int line,
            int column,
            String path,
            String text,
            List<CardNode> items,
            Map<String, CardNode> entries,
            int keyLine,
            int keyColumn,
            boolean missing) {
        this.kind = kind;
        this.file = file;
        this.line = line;
        this.column = column;
        this.path = path;
        this.text = text;
        this.items = items;
        this.entries = entries;
        this.keyLine = keyLine;
        this.keyColumn = keyColumn;
        this.missing = missing;
    }

    /** A scalar. */
    public static CardNode scalar(String file, int line, int column, String path, String text) {
        return new CardNode(Kind.SCALAR, file, line, column, path, text, List.of(), Map.of(), line, column, false);
    }

    /** A list. */
    public static CardNode list(String file, int line, int column, String path, List<CardNode> items) {
        return new CardNode(Kind.LIST, file, line, column, path, "", List.copyOf(items), Map.of(), line, column, false);
    }

    /** A map; keeps the order. */
    public static CardNode map(String file, int line, int column, String path, Map<String, CardNode> entries) {
        return new CardNode(
                Kind.MAP,
                file,
                line,
                column,
                path,
                "",
                List.of(),
                Collections.unmodifiableMap(new LinkedHashMap<>(entries)),
                line,
                column,
                false);
    }

    /** The same node as the value of a key that stands at a position. */
    public CardNode ofKeyAt(int atLine, int atColumn) {
        return new CardNode(kind, file, line, column, path, text, items, entries, atLine, atColumn, missing);
    }

    public Kind kind() {
        return kind;
    }

    public String file() {
        return file;
    }

    public int line() {
        return line;
    }

    public int column() {
        return column;
    }

    /** Path from the top, e.g. {@code select[2].cut}; empty at the top. */
    public String path() {
        return path;
    }

    public boolean isScalar() {
        return kind == Kind.SCALAR;
    }

    public boolean isList() {
        return kind == Kind.LIST;
    }

    public boolean isMap() {
        return kind == Kind.MAP;
    }

    /** Scalar text; empty for lists and maps. */
    public String text() {
        return text;
    }

    /** Items of a list; a scalar counts as a list of one; empty for maps and missing values. */
    public List<CardNode> items() {
        return kind == Kind.SCALAR && !missing ? List.of(this) : items;
    }

    /** Entries of a map in file order; empty otherwise. */
    public Map<String, CardNode> entries() {
        return entries;
    }

    /** The value of a key of a map. */
    public Optional<CardNode> find(String key) {
        return Optional.ofNullable(entries.get(key));
    }

    /**
     * The value of a key; reports a missing key and returns an empty scalar at this position, of which nothing more is
     * reported.
     */
    public CardNode get(String key, Problems problems) {
        CardNode n = entries.get(key);
        if (n != null) {
            return n;
        }
        if (kind != Kind.MAP) {
            requireMap(problems);
        } else {
            problems.add(this, "key '" + key + "' is missing.", "");
        }
        return new CardNode(Kind.SCALAR, file, line, column, child(key), "", List.of(), Map.of(), line, column, true);
    }

    /** True for the stand-in of a missing value, which was reported already. */
    public boolean isMissing() {
        return missing;
    }

    private void requireMap(Problems problems) {
        if (kind != Kind.MAP && !missing) {
            problems.add(this, "keys and values are expected here" + (text.isBlank() ? "." : " (" + text + ")."), "");
        }
    }

    private String child(String key) {
        return path.isEmpty() ? key : path + "." + key;
    }

    /** Reports every key that is not among the known ones, with suggestions. */
    public void onlyKeys(Problems problems, String... known) {
        requireMap(problems);
        for (Map.Entry<String, CardNode> e : entries.entrySet()) {
            if (!Arrays.asList(known).contains(e.getKey())) {
                CardNode n = e.getValue();
                problems.add(new Problem(
                        n.file,
                        n.keyLine,
                        n.keyColumn,
                        n.path + ": this key is not known here.",
                        Suggest.maybe(e.getKey(), Arrays.asList(known), "keys")));
            }
        }
    }

    /** Text of a scalar; reports anything else, and an empty text. */
    public String string(Problems problems) {
        if (kind != Kind.SCALAR || text.isBlank()) {
            if (!missing) {
                problems.add(this, "a text is expected here.", "");
            }
            return "";
        }
        return text;
    }

    /** A quantity of the given dimension in house units; reports a missing or wrong unit. NaN on failure. */
    public double quantity(Dimension dimension, Problems problems) {
        Quantity q = parsed(problems, () -> UnitAdvice.maybe(text, dimension));
        if (q == null) {
            return Double.NaN;
        }
        if (!q.dimension().equals(dimension)) {
            if (q.dimension().isPure()) {
                String unit = dimension.toString();
                problems.add(
                        this,
                        text.trim() + " has no unit.",
                        text.trim() + " " + (unit.startsWith("1/") ? unit.substring(1) : unit) + "?");
            } else {
                problems.add(
                        this,
                        text.trim() + " is in " + q.dimension() + ", but " + dimension + " is needed.",
                        UnitAdvice.maybe(text, dimension));
            }
            return Double.NaN;
        }
        return q.value();
    }

    /** A quantity of any dimension; reports and returns null if the text is none. */
    public @Nullable Quantity anyQuantity(Problems problems) {
        return parsed(problems, () -> UnitAdvice.maybe(text));
    }

    private @Nullable Quantity parsed(Problems problems, Supplier<String> maybe) {
        if (missing) {
            return null;
        }
        if (kind != Kind.SCALAR) {
            problems.add(this, "a number with its unit is expected here.", "");
            return null;
        }
        try {
            return Units.parse(text);
        } catch (IllegalArgumentException e) {
            problems.add(this, e.getMessage() + ".", maybe.get());
            return null;
        }
    }

    /** A pure number. NaN on failure. */
    public double number(Problems problems) {
        return quantity(Dimension.PURE, problems);
    }

    /** A whole number, {@code 20000} or {@code 2e6}. -1 on failure. */
    public long count(Problems problems) {
        double x = number(problems);
        if (Double.isNaN(x)) {
            return -1;
        }
        if (x != Math.rint(x) || x < 0) {
            problems.add(this, text.trim() + " is not a whole number.", "");
            return -1;
        }
        if (x > LARGEST_COUNT) {
            problems.add(this, text.trim() + " is too large.", "");
            return -1;
        }
        return (long) x;
    }

    /** One of the given words; reports others with suggestions. */
    public String oneOf(Problems problems, String... words) {
        String t = string(problems);
        if (!t.isEmpty() && !Arrays.asList(words).contains(t)) {
            problems.add(this, "'" + t + "' is not known here.", Suggest.maybe(t, Arrays.asList(words), "values"));
        }
        return t;
    }

    @Override
    public String toString() {
        return switch (kind) {
            case SCALAR -> text;
            case LIST -> items.toString();
            case MAP -> entries.toString();
        };
    }
}
