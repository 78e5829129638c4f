/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.csv;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;

/** Splits a text into comments, header and cells; a cell may stand in double quotes within its line. */
final class CsvParser {
    private static final int MOST_PROBLEMS = 10;

    private final String file;
    private final String text;
    private final List<CardException> ragged = new ArrayList<>(); // rows of another width than the header's
    private final List<String> comments = new ArrayList<>();
    private List<String> names = List.of();
    private @Nullable CsvCells cells;
    private int line;

    CsvParser(String file, String text) {
        this.file = file;
        this.text = text;
        int at = 0;
        while (at < text.length()) {
            int end = text.indexOf('\n', at);
            end = end < 0 ? text.length() : end;
            line++;
            row(at, end > at && text.charAt(end - 1) == '\r' ? end - 1 : end);
            at = end + 1;
        }
        throwIfRagged();
        if (cells == null) {
            throw new CardException(
                    file, "there is no header row with column names.", "it was not saved, or another file was meant?");
        }
        if (cells.rows() == 0) {
            throw new CardException(file, "there are no rows below the header.", "it was cut off?");
        }
    }

    /** All rows of another width than the header's at once. */
    private void throwIfRagged() {
        Problems problems = new Problems();
        ragged.forEach(e -> e.problems().forEach(problems::add));
        problems.throwIfAny();
    }

    List<String> comments() {
        return List.copyOf(comments);
    }

    List<String> names() {
        return names;
    }

    CsvCells cells() {
        return java.util.Objects.requireNonNull(cells);
    }

    private void row(int from, int to) {
        int first = skipBlanks(from, to);
        if (first == to) {
            return;
        }
        if (text.charAt(first) == '#') {
            if (cells == null) {
                comments.add(text.substring(first + 1, to).strip());
            }
        } else if (cells == null) {
            header(from, to);
        } else {
            values(cells, from, to);
        }
    }

    private void header(int from, int to) {
        CsvCells header = new CsvCells(text, Integer.MAX_VALUE);
        header.beginRow(from, line);
        int width = split(header, from, to);
        Set<String> found = new LinkedHashSet<>();
        for (int c = 0; c < width; c++) {
            String name = header.text(0, c);
            int column = header.column(0, c);
            if (name.isEmpty()) {
                throw wrong(column, "a column has no name.", "a comma too many?");
            }
            if (!Double.isNaN(org.nightjar.formats.Numbers.parse(name))) {
                throw wrong(
                        column,
                        "column names are expected in the first row (" + name + ").",
                        "a header row such as m2_low,m2_high,n_obs?");
            }
            if (!found.add(name)) {
                throw wrong(column, "there are two columns '" + name + "'.", "rename one of them?");
            }
        }
        refuseOtherSeparators(found);
        names = List.copyOf(found);
        cells = new CsvCells(text, width);
    }

    private void refuseOtherSeparators(Set<String> found) {
        String only = found.iterator().next();
        if (found.size() == 1 && (only.contains(";") || only.contains("\t") || only.contains(" "))) {
            String sign = only.contains(";") ? "semicolons" : only.contains("\t") ? "tabs" : "spaces";
            throw wrong(1, "the columns are separated by " + sign + ".", "commas?");
        }
    }

    private void values(CsvCells into, int from, int to) {
        into.beginRow(from, line);
        int width = split(into, from, to);
        if (width != names.size()) {
            ragged.add(wrong(
                    1,
                    width
                            + (width == 1 ? " value, but " : " values, but ")
                            + names.size()
                            + (names.size() == 1 ? " column." : " columns (" + shortList() + ")."),
                    width < names.size() ? "the line was cut off?" : "a decimal comma in place of a point?"));
            if (ragged.size() == MOST_PROBLEMS) {
                throwIfRagged();
            }
        }
    }

    private String shortList() {
        return names.size() <= 6 ? String.join(" ", names) : String.join(" ", names.subList(0, 6)) + " …";
    }

    /** Adds the cells of a line; returns how many. */
    private int split(CsvCells into, int from, int to) {
        int width = 0;
        int at = from;
        while (at <= to) {
            int start = skipBlanks(at, to);
            int end;
            int next;
            if (start < to && text.charAt(start) == '"') {
                end = closingQuote(start, to, from);
                next = skipBlanks(end + 1, to);
                start++;
                if (next < to && text.charAt(next) != ',') {
                    throw wrong(
                            next - from + 1,
                            "text after a closing quote.",
                            "two double quotes for one inside the text?");
                }
            } else {
                next = text.indexOf(',', start);
                next = next < 0 || next > to ? to : next;
                end = next;
                while (end > start && isBlank(text.charAt(end - 1))) {
                    end--;
                }
            }
            into.add(start, end);
            width++;
            at = next + 1;
        }
        return width;
    }

    private int closingQuote(int open, int to, int from) {
        for (int k = open + 1; k < to; k++) {
            if (text.charAt(k) == '"') {
                if (k + 1 < to && text.charAt(k + 1) == '"') {
                    k++;
                } else {
                    return k;
                }
            }
        }
        throw wrong(open - from + 1, "the quote is not closed in this line.", "");
    }

    private int skipBlanks(int from, int to) {
        int k = from;
        while (k < to && isBlank(text.charAt(k))) {
            k++;
        }
        return k;
    }

    private static boolean isBlank(char c) {
        return c == ' ' || c == '\t';
    }

    private CardException wrong(int column, String what, String maybe) {
        return new CardException(List.of(new Problem(file, line, column, what, maybe)));
    }
}
