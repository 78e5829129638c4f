/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.hepdata;

import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import org.nightjar.core.card.CardException;

/** A submission: {@code submission.yaml} and one data file per table, as texts. */
public final class HepDataSubmission {
    private static final int LONGEST_NAME = 64;
    private static final int LONGEST_LOCATION = 256;
    private static final int LONGEST_KEYWORD = 128;
    private static final Set<String> KEYWORDS = Set.of("cmenergies", "observables", "reactions", "phrases");

    private final String comment;
    private final List<HepDataTable> tables;

    /** A submission with a comment and its tables; what the schema forbids is told. */
    public HepDataSubmission(String comment, List<HepDataTable> tables) {
        this.comment = comment;
        this.tables = List.copyOf(tables);
        check();
    }

    /** The texts by file name. */
    public Map<String, String> files() {
        Map<String, String> files = new LinkedHashMap<>();
        files.put("submission.yaml", submission());
        tables.forEach(t -> files.put(t.file(), data(t)));
        return files;
    }

    private void check() {
        Set<String> names = new LinkedHashSet<>();
        Set<String> files = new LinkedHashSet<>();
        for (HepDataTable t : tables) {
            require(
                    t,
                    !t.name().isBlank() && t.name().length() <= LONGEST_NAME,
                    "its name has no or over 64 characters");
            require(t, t.location().length() <= LONGEST_LOCATION, "its location has over 256 characters");
            require(t, !t.description().isBlank(), "it has no description");
            require(t, names.add(t.name()), "there are two tables of this name");
            require(t, files.add(t.file()), "two tables share the file " + t.file());
            require(t, t.file().matches("[A-Za-z0-9._-]+\\.yaml"), "the file name " + t.file() + " does not do");
            require(t, !t.independent().isEmpty() && !t.dependent().isEmpty(), "it has no columns");
            checkColumns(t);
            t.keywords().forEach((k, values) -> {
                require(t, KEYWORDS.contains(k), "there is no keyword " + k);
                values.forEach(
                        v -> require(t, v.length() <= LONGEST_KEYWORD && !v.contains("$"), "the keyword '" + v + "'"));
            });
        }
    }

    private static void checkColumns(HepDataTable t) {
        int rows = t.independent().get(0).values().length;
        t.independent().forEach(c -> {
            require(t, c.values().length == rows, "its columns differ in length");
            require(t, c.qualifiers().isEmpty(), "an independent column has qualifiers");
        });
        t.dependent().forEach(c -> require(t, c.values().length == rows, "its columns differ in length"));
    }

    private static void require(HepDataTable t, boolean fine, String what) {
        if (!fine) {
            throw new CardException("HEPData table '" + t.name() + "'", what + ".", "");
        }
    }

    private String submission() {
        StringBuilder s =
                new StringBuilder("---\ncomment: ").append(quoted(comment)).append('\n');
        for (HepDataTable t : tables) {
            s.append("---\nname: ").append(quoted(t.name())).append('\n');
            if (!t.location().isEmpty()) {
                s.append("location: ").append(quoted(t.location())).append('\n');
            }
            s.append("description: ").append(quoted(t.description())).append('\n');
            s.append(t.keywords().isEmpty() ? "keywords: []\n" : "keywords:\n");
            t.keywords().forEach((name, values) -> {
                s.append("- name: ").append(name).append("\n  values:\n");
                values.forEach(v -> s.append("  - ")
                        .append(name.equals("cmenergies") ? v : quoted(v))
                        .append('\n'));
            });
            s.append("data_file: ").append(t.file()).append('\n');
        }
        return s.toString();
    }

    private static String data(HepDataTable t) {
        StringBuilder s = new StringBuilder("independent_variables:\n");
        t.independent().forEach(c -> column(s, c));
        s.append("dependent_variables:\n");
        t.dependent().forEach(c -> column(s, c));
        return s.toString();
    }

    private static void column(StringBuilder s, HepDataTable.Column c) {
        s.append("- header:\n    name: ").append(quoted(c.name())).append('\n');
        if (!c.unit().isEmpty()) {
            s.append("    units: ").append(quoted(c.unit())).append('\n');
        }
        if (!c.qualifiers().isEmpty()) {
            s.append("  qualifiers:\n");
            c.qualifiers()
                    .forEach((name, value) -> s.append("  - name: ")
                            .append(quoted(name))
                            .append("\n    value: ")
                            .append(quoted(value))
                            .append('\n'));
        }
        s.append("  values:\n");
        for (double v : c.values()) {
            s.append("  - value: ").append(number(v)).append('\n');
        }
    }

    /** Plain or with a dot before the exponent, as readers of YAML 1.1 need it; a missing point is a dash. */
    private static String number(double v) {
        if (Double.isNaN(v)) {
            return "'-'";
        }
        double size = Math.abs(v);
        if (v == 0 || size >= 1e-3 && size < 1e5) {
            return String.valueOf(v);
        }
        String text = String.format(Locale.ROOT, "%.10e", v);
        int e = text.indexOf('e');
        String mantissa = text.substring(0, e).replaceAll("0+$", "");
        return (mantissa.endsWith(".") ? mantissa + "0" : mantissa) + text.substring(e);
    }

    private static String quoted(String text) {
        return '"' + text.replace("\\", "\\\\").replace("\"", "\\\"").replace("\n", " ") + '"';
    }
}
