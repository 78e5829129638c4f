/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector.internal.card;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;
import org.nightjar.core.card.Suggest;
import org.nightjar.core.units.Quantity;
import org.nightjar.core.units.Units;

/**
 * A table of numbers: header lines {@code # what: …}, {@code # source: …}, {@code # status: …}, a line of column names
 * with units in brackets ({@code theta low [deg]}), then rows. Columns come out in house units.
 */
final class CsvTable {
    private final String file;
    private final Problems problems;
    private final Column[] wanted;
    private final List<double[]> rows = new ArrayList<>();
    private String source = "";
    private String status = "";
    private int[] position = {};
    private double[] factor = {};
    private int width;

    private CsvTable(String file, Column[] wanted, Problems problems) {
        this.file = file;
        this.wanted = wanted;
        this.problems = problems;
    }

    static CsvTable read(String file, String text, Column[] wanted, Problems problems) {
        CsvTable table = new CsvTable(file, wanted, problems);
        int line = 0;
        boolean usable = true;
        for (String row : text.split("\r?\n", -1)) {
            line++;
            if (row.startsWith("#")) {
                table.header(row.substring(1).trim());
            } else if (!row.isBlank() && table.width == 0) {
                usable = table.names(row, line);
            } else if (!row.isBlank() && usable) {
                table.row(row, line);
            }
        }
        if (usable && table.rows.isEmpty()) {
            problems.add(new Problem(file, line, 1, "the table has no rows.", ""));
        }
        if (table.source.isEmpty()) {
            problems.add(new Problem(file, 1, 1, "the header has no line '# source: ...'.", ""));
        }
        return table;
    }

    private void header(String text) {
        if (text.startsWith("source:")) {
            source = text.substring(7).trim();
        } else if (text.startsWith("status:")) {
            status = text.substring(7).trim();
        }
    }

    private boolean names(String row, int line) {
        String[] titles = row.split(",", -1);
        width = titles.length;
        List<String> names =
                Arrays.stream(titles).map(t -> t.replaceAll("\\[.*", "").trim()).toList();
        position = new int[wanted.length];
        factor = new double[wanted.length];
        boolean good = true;
        for (int c = 0; c < wanted.length; c++) {
            position[c] = names.indexOf(wanted[c].name());
            if (position[c] < 0) {
                problems.add(new Problem(
                        file,
                        line,
                        1,
                        "column '" + wanted[c].name() + "' is missing.",
                        Suggest.maybe(wanted[c].name(), names, "columns")));
                good = false;
            } else {
                good &= unit(c, titles[position[c]], line);
            }
        }
        return good;
    }

    private boolean unit(int c, String title, int line) {
        int open = title.indexOf('[');
        String text = open < 0 ? "1" : title.substring(open + 1, title.lastIndexOf(']'));
        try {
            Quantity unit = Units.unit(text);
            factor[c] = unit.value();
            if (unit.dimension().equals(wanted[c].dimension())) {
                return true;
            }
        } catch (IllegalArgumentException e) {
            problems.add(new Problem(file, line, 1, title.trim() + ": " + e.getMessage() + ".", inBrackets(c)));
            return false;
        }
        problems.add(new Problem(
                file,
                line,
                1,
                "column '" + wanted[c].name() + "' is in " + text + ", but " + wanted[c].dimension() + " is needed.",
                inBrackets(c)));
        return false;
    }

    private String inBrackets(int c) {
        return wanted[c].name() + " [" + wanted[c].dimension() + "]?";
    }

    private void row(String row, int line) {
        String[] cells = row.split(",", -1);
        if (cells.length != width) {
            problems.add(new Problem(file, line, 1, cells.length + " cells, but " + width + " columns.", ""));
            return;
        }
        double[] numbers = new double[wanted.length];
        for (int c = 0; c < wanted.length; c++) {
            String cell = cells[position[c]].trim();
            try {
                numbers[c] = Double.parseDouble(cell) * factor[c];
            } catch (NumberFormatException e) {
                problems.add(new Problem(
                        file, line, 1, "column '" + wanted[c].name() + "': '" + cell + "' is no number.", ""));
                return;
            }
            if (Double.isNaN(numbers[c]) || Double.isInfinite(numbers[c])) {
                problems.add(new Problem(file, line, 1, "column '" + wanted[c].name() + "': " + cell + ".", ""));
                return;
            }
        }
        rows.add(numbers);
    }

    String source() {
        return source;
    }

    String status() {
        return status;
    }

    double[][] columns() {
        double[][] out = new double[wanted.length][rows.size()];
        for (int c = 0; c < wanted.length; c++) {
            for (int r = 0; r < rows.size(); r++) {
                out[c][r] = rows.get(r)[c];
            }
        }
        return out;
    }
}
