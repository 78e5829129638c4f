/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.csv;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.Numbers;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.files.TextFile;

/**
 * A table in CSV: comment lines with {@code #} before the header row, then one row per line. Columns are found by name;
 * every cell knows its line and column for messages.
 */
public final class CsvTable {
    /** Largest file in bytes; larger event tables belong into Parquet. */
    public static final int LARGEST = 256 * 1024 * 1024;

    private static final int MOST_PROBLEMS = 10;
    private final String file;
    private final List<String> comments;
    private final List<String> names;
    private final CsvCells cells;

    private CsvTable(String file, List<String> comments, List<String> names, CsvCells cells) {
        this.file = file;
        this.comments = comments;
        this.names = names;
        this.cells = cells;
    }

    /** The table of a file. */
    public static CsvTable read(Path file) {
        return read(file.toString(), TextFile.read(file, LARGEST, "a CSV table"));
    }

    /** The table of a text; {@code fileName} is what messages call it. */
    public static CsvTable read(String fileName, String text) {
        CsvParser parser = new CsvParser(fileName, text);
        return new CsvTable(fileName, parser.comments(), parser.names(), parser.cells());
    }

    /** What messages call the file. */
    public String file() {
        return file;
    }

    /** Comment lines before the header row, without the sign. */
    public List<String> comments() {
        return comments;
    }

    /** Comments of the form {@code key: value}, in order; a line without a short key continues the one before. */
    public Map<String, String> pedigree() {
        Map<String, String> found = new LinkedHashMap<>();
        String last = "";
        for (String line : comments) {
            int colon = line.indexOf(": ");
            if (colon > 0 && line.substring(0, colon).matches("[A-Za-z][A-Za-z ]{0,30}")) {
                last = line.substring(0, colon).trim();
                found.put(last, line.substring(colon + 2).trim());
            } else if (!last.isEmpty() && !line.isBlank()) {
                found.merge(last, line.trim(), (a, b) -> a + " " + b);
            }
        }
        return found;
    }

    /** Column names in file order. */
    public List<String> names() {
        return names;
    }

    /** Number of rows. */
    public int rows() {
        return cells.rows();
    }

    /** True if there is a column of this name. */
    public boolean has(String name) {
        return names.contains(name);
    }

    /** A column of numbers; every cell must be a finite number. */
    public double[] numbers(String name) {
        return numbers(name, false);
    }

    /** A column of numbers in which an empty cell, {@code -} or {@code nan} means "no value" and gives NaN. */
    public double[] numbersOrMissing(String name) {
        return numbers(name, true);
    }

    /** All columns as numbers, in file order, NaN for "no value". */
    public Map<String, double[]> columnsOrMissing() {
        Map<String, double[]> columns = new LinkedHashMap<>();
        Problems problems = new Problems();
        names.forEach(n -> columns.put(n, numbers(n, true, problems)));
        problems.throwIfAny();
        return columns;
    }

    private double[] numbers(String name, boolean missingAllowed) {
        Problems problems = new Problems();
        double[] values = numbers(name, missingAllowed, problems);
        problems.throwIfAny();
        return values;
    }

    /** As {@link #numbers(String)}, but reports to the given list, at most ten cells; NaN there. */
    public double[] numbers(String name, boolean missingAllowed, Problems problems) {
        int c = index(name);
        double[] values = new double[rows()];
        int wrong = 0;
        for (int r = 0; r < values.length; r++) {
            String text = cells.text(r, c);
            values[r] = Numbers.parse(text);
            boolean missing = missingAllowed && isMissing(text);
            if (!Double.isFinite(values[r]) && !missing && wrong++ < MOST_PROBLEMS) {
                problems.add(problem(r, name, notANumber(text), suggestNumber(text)));
            }
        }
        return values;
    }

    private static boolean isMissing(String text) {
        return text.isEmpty() || text.equals("-") || text.equalsIgnoreCase("nan");
    }

    private static String notANumber(String text) {
        if (text.isEmpty()) {
            return "the value is missing.";
        }
        if (text.equalsIgnoreCase("nan")
                || text.toLowerCase(java.util.Locale.ROOT).contains("inf")) {
            return text + " is not a finite number.";
        }
        return "'" + text + "' is not a number.";
    }

    private static String suggestNumber(String text) {
        return isMissing(text) ? "0, or leave the row out?" : "a number such as 0.25 or 1e-3, without unit?";
    }

    /** A column of texts. */
    public List<String> texts(String name) {
        int c = index(name);
        String[] values = new String[rows()];
        for (int r = 0; r < values.length; r++) {
            values[r] = cells.text(r, c);
        }
        return Arrays.asList(values);
    }

    private int index(String name) {
        int c = names.indexOf(name);
        if (c < 0) {
            throw new CardException(file, "there is no column '" + name + "'.", Suggest.maybe(name, names, "columns"));
        }
        return c;
    }

    /** A problem at a cell, for the caller's own checks: {@code file:line:column  name: what}. */
    public Problem problem(int row, String name, String what, String maybe) {
        int c = index(name);
        return new Problem(file, cells.line(row), cells.column(row, c), name + ": " + what, maybe);
    }

    /** The text of a cell. */
    public String text(int row, String name) {
        return cells.text(row, index(name));
    }

    /** CSV text of comments (without sign) and columns of equal length; numbers are written to read back exactly. */
    public static String write(List<String> comments, Map<String, double[]> columns) {
        StringBuilder out = new StringBuilder();
        comments.forEach(c -> out.append("# ").append(c).append('\n'));
        out.append(String.join(",", columns.keySet())).append('\n');
        double[][] values = columns.values().toArray(new double[0][]);
        int rows = values.length == 0 ? 0 : values[0].length;
        for (int r = 0; r < rows; r++) {
            for (int c = 0; c < values.length; c++) {
                out.append(c == 0 ? "" : ",").append(Double.isNaN(values[c][r]) ? "nan" : Numbers.text(values[c][r]));
            }
            out.append('\n');
        }
        return out.toString();
    }

    /** Writes a file, whole or not at all. */
    public static void write(Path file, List<String> comments, Map<String, double[]> columns) {
        AtomicFile.write(file, write(comments, columns));
    }
}
