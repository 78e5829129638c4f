/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.nightjar.core.NightjarException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Dimension;
import org.nightjar.detector.Leaf;
import org.nightjar.detector.TableSource;

/** Reads leaves of the form {@code { value: 1.5 T, source: "…", status: measured }} and remembers each for the audit. */
final class Leaves {
    private static final String[] STATUSES = {"measured", "derived", "memory", "guess"};
    private final TableSource tables;
    private final Problems problems;
    private final List<Leaf> found = new ArrayList<>();

    Leaves(TableSource tables, Problems problems) {
        this.tables = tables;
        this.problems = problems;
    }

    Problems problems() {
        return problems;
    }

    List<Leaf> found() {
        return List.copyOf(found);
    }

    /** A section of the card with only the given keys. */
    CardNode section(CardNode parent, String key, String... known) {
        CardNode node = parent.get(key, problems);
        if (parent.find(key).isPresent()) {
            node.onlyKeys(problems, known);
        }
        return node;
    }

    /** The quantity of a leaf, house units; NaN if anything is wrong. */
    double quantity(CardNode section, String key, Dimension dimension) {
        return leafValue(section, key).map(v -> v.quantity(dimension, problems)).orElse(Double.NaN);
    }

    /** As {@link #quantity}, and not negative. */
    double atLeastZero(CardNode section, String key, Dimension dimension) {
        double x = quantity(section, key, dimension);
        if (x < 0) {
            problems.add(section.get(key, problems), "must not be negative (" + x + ").", "");
        }
        return x;
    }

    /** As {@link #quantity}, and above zero. */
    double positive(CardNode section, String key, Dimension dimension) {
        double x = quantity(section, key, dimension);
        if (x <= 0) {
            problems.add(section.get(key, problems), "must be above zero (" + x + ").", "");
        }
        return x;
    }

    /** A pure number in [0, 1]. */
    double fraction(CardNode section, String key) {
        double x = quantity(section, key, Dimension.PURE);
        if (x < 0 || x > 1) {
            problems.add(section.get(key, problems), "must be between 0 and 1 (" + x + ").", "");
        }
        return x;
    }

    /** The quantities of a leaf whose value is a list of the given length, one dimension each. */
    double[] quantities(CardNode section, String key, Dimension... dimensions) {
        double[] out = new double[dimensions.length];
        Arrays.fill(out, Double.NaN);
        leafValue(section, key).ifPresent(v -> fill(v, dimensions, out));
        return out;
    }

    /** Two quantities of one kind, the first not above the second. */
    double[] range(CardNode section, String key, Dimension dimension) {
        double[] x = quantities(section, key, dimension, dimension);
        if (x[0] > x[1]) {
            List<CardNode> items = leafItems(section, key);
            problems.add(
                    section.get(key, problems),
                    "two ascending values are needed (" + items.get(0) + ", " + items.get(1) + ").",
                    "[" + items.get(1) + ", " + items.get(0) + "]?");
        }
        return x;
    }

    /** As many pure numbers in [0, 1]. */
    double[] fractions(CardNode section, String key, int number) {
        Dimension[] pure = new Dimension[number];
        Arrays.fill(pure, Dimension.PURE);
        double[] x = quantities(section, key, pure);
        if (Arrays.stream(x).anyMatch(v -> v < 0 || v > 1)) {
            problems.add(
                    section.get(key, problems),
                    "numbers between 0 and 1 are needed " + leafItems(section, key) + ".",
                    "");
        }
        return x;
    }

    /** A whole number from 1 to a largest. */
    int count(CardNode section, String key, int largest) {
        double x = quantity(section, key, Dimension.PURE);
        if (x != Math.rint(x) || x < 1 || x > largest) {
            if (!Double.isNaN(x)) {
                String what = "a whole number from 1 to " + largest + " is needed (" + x + ").";
                problems.add(section.get(key, problems), what, "");
            }
            return 1;
        }
        return (int) x;
    }

    private static List<CardNode> leafItems(CardNode section, String key) {
        return section.find(key)
                .flatMap(leaf -> leaf.find("value"))
                .map(CardNode::items)
                .orElse(List.of());
    }

    /** A list of lists of quantities of a leaf, each of the given length. */
    List<double[]> rows(CardNode section, String key, Dimension... dimensions) {
        List<double[]> out = new ArrayList<>();
        for (CardNode row : leafValue(section, key).map(CardNode::items).orElse(List.of())) {
            double[] numbers = new double[dimensions.length];
            Arrays.fill(numbers, Double.NaN);
            fill(row, dimensions, numbers);
            out.add(numbers);
        }
        return out;
    }

    /** True if the value of a leaf is a list. */
    boolean isList(CardNode section, String key) {
        return section.find(key)
                .flatMap(leaf -> leaf.isMap() ? leaf.find("value") : Optional.empty())
                .filter(v -> !v.isScalar())
                .isPresent();
    }

    /** A word of a leaf. */
    String word(CardNode section, String key, String... words) {
        return leafValue(section, key).map(v -> v.oneOf(problems, words)).orElse("");
    }

    /** A list of quantities that is part of a leaf; a scalar counts as a list of one. */
    void fill(CardNode list, Dimension[] dimensions, double[] out) {
        List<CardNode> items = list.items();
        if (items.size() != dimensions.length) {
            problems.add(list, items.size() + " values, but " + dimensions.length + " are needed here.", "");
            return;
        }
        for (int i = 0; i < dimensions.length; i++) {
            out[i] = items.get(i).quantity(dimensions[i], problems);
        }
    }

    /** Notes source and status of a map that is one leaf as a whole. */
    void note(CardNode leaf, String value) {
        CardNode source = leaf.get("source", problems);
        CardNode status = leaf.get("status", problems);
        String where = leaf.find("source").isPresent() ? source.string(problems) : "";
        String word = leaf.find("status").isPresent() ? status.oneOf(problems, STATUSES) : "";
        add(leaf, value, where, word);
    }

    private void add(CardNode at, String value, String source, String status) {
        if (Arrays.asList(STATUSES).contains(status)) {
            found.add(new Leaf(at.path(), value, source, Leaf.Status.valueOf(status.toUpperCase(Locale.ROOT))));
        }
    }

    private Optional<CardNode> leafValue(CardNode section, String key) {
        if (!section.isMap()) {
            return Optional.empty();
        }
        CardNode leaf = section.get(key, problems);
        if (section.find(key).isEmpty()) {
            return Optional.empty();
        }
        if (!leaf.isMap()) {
            problems.add(
                    leaf,
                    "a value with its source is expected here (" + leaf + ").",
                    "{ value: " + leaf + ", source: \"...\", status: measured }?");
            return Optional.empty();
        }
        leaf.onlyKeys(problems, "value", "source", "status");
        CardNode value = leaf.get("value", problems);
        note(leaf, value.toString());
        return leaf.find("value");
    }

    /** The columns of a table leaf {@code { table: name.csv }}; empty columns if anything is wrong. */
    double[][] table(CardNode section, String key, Column... columns) {
        double[][] nothing = new double[columns.length][0];
        if (!section.isMap()) {
            return nothing;
        }
        CardNode leaf = section.get(key, problems);
        if (section.find(key).isEmpty()) {
            return nothing;
        }
        leaf.onlyKeys(problems, "table");
        if (leaf.find("table").isEmpty()) {
            problems.add(leaf, "a table is expected here.", "{ table: name.csv }?");
            return nothing;
        }
        String name = leaf.get("table", problems).string(problems);
        try {
            CsvTable table = CsvTable.read(name, tables.text(name), columns, problems);
            if (Suggest.near(table.status(), List.of(STATUSES)).isEmpty()
                    || !Arrays.asList(STATUSES).contains(table.status())) {
                problems.add(new Problem(
                        name,
                        1,
                        1,
                        "the header has no line '# status: ...' with one of " + String.join(", ", STATUSES) + ".",
                        ""));
            }
            add(leaf, "table " + name, table.source(), table.status());
            return table.columns();
        } catch (NightjarException e) {
            problems.add(leaf, "cannot read the table '" + name + "': " + e.getMessage(), "");
            return nothing;
        }
    }
}
