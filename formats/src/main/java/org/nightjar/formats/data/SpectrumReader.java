/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.data;

import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problems;
import org.nightjar.formats.Numbers;
import org.nightjar.formats.csv.CsvTable;

/** Finds the columns of bins and counts and checks them. */
final class SpectrumReader {
    private static final Pattern LOW = edge("low|lo|min");
    private static final Pattern HIGH = edge("high|hi|max");
    private static final List<String> COUNTS =
            List.of("n_obs", "observed", "counts", "count", "events", "entries", "data", "n");
    /** Printed edges of neighbouring bins may differ in their last digit: this part of the bin's width. */
    private static final double SAME_EDGE = 5e-3;

    private final CsvTable table;
    private final Problems problems = new Problems();
    private final String low;
    private final String high;
    private final String count;

    SpectrumReader(CsvTable table) {
        this.table = table;
        this.low = column(LOW, "lower bin edges", "m2_low");
        this.high = column(HIGH, "upper bin edges", "m2_high");
        this.count = countColumn();
    }

    private static Pattern edge(String words) {
        return Pattern.compile("(?:(.+)_)?(?:" + words + ")(?:_([A-Za-z]+[0-9]?))?", Pattern.CASE_INSENSITIVE);
    }

    static boolean hasBins(CsvTable table) {
        return find(table, LOW).isPresent() || find(table, HIGH).isPresent();
    }

    private static Optional<String> find(CsvTable table, Pattern pattern) {
        return table.names().stream().filter(n -> pattern.matcher(n).matches()).findFirst();
    }

    private String column(Pattern pattern, String what, String example) {
        return find(table, pattern)
                .orElseThrow(() -> new CardException(
                        table.file(),
                        "there is no column of " + what + " (columns: " + String.join(" ", table.names()) + ").",
                        example + "?"));
    }

    private String countColumn() {
        return table.names().stream()
                .filter(n -> COUNTS.contains(n.toLowerCase(Locale.ROOT)))
                .findFirst()
                .orElseThrow(() -> new CardException(
                        table.file(),
                        "there is no column of counts (columns: " + String.join(" ", table.names()) + ").",
                        "one of " + String.join(", ", COUNTS) + "?"));
    }

    ObservedSpectrum read() {
        double[] lows = table.numbers(low, false, problems);
        double[] highs = table.numbers(high, false, problems);
        double[] counts = table.numbers(count, false, problems);
        if (problems.isEmpty()) {
            checkBins(lows, highs);
            checkCounts(counts);
        }
        problems.throwIfAny();
        double[] edges = java.util.Arrays.copyOf(lows, lows.length + 1);
        edges[lows.length] = highs[lows.length - 1];
        Map<String, String> pedigree = table.pedigree();
        String name = Path.of(table.file()).getFileName().toString();
        return new ObservedSpectrum(name, variable(pedigree), unit(pedigree), edges, counts, pedigree);
    }

    private void checkBins(double[] lows, double[] highs) {
        for (int k = 0; k < lows.length; k++) {
            if (!(highs[k] > lows[k])) {
                report(
                        k,
                        high,
                        text(highs[k]) + " is not above the lower edge " + text(lows[k]) + ".",
                        "the two swapped?");
            } else if (k > 0 && highs[k - 1] > lows[k - 1]) {
                checkNeighbours(k, lows, highs);
            }
        }
    }

    private void checkNeighbours(int k, double[] lows, double[] highs) {
        String before = "the bin before (" + text(lows[k - 1]) + " to " + text(highs[k - 1]) + ")";
        double tolerance = SAME_EDGE * Math.min(highs[k] - lows[k], highs[k - 1] - lows[k - 1]);
        if (Math.abs(lows[k] - highs[k - 1]) <= tolerance) {
            return;
        }
        if (lows[k] <= lows[k - 1]) {
            report(
                    k,
                    low,
                    text(lows[k]) + " is not above " + before + "; bins must ascend.",
                    "the rows sorted by " + low + "?");
        } else if (lows[k] < highs[k - 1]) {
            report(k, low, text(lows[k]) + " overlaps with " + before + ".", text(highs[k - 1]) + "?");
        } else {
            report(k, low, text(lows[k]) + " leaves a gap after " + before + ".", "a row with 0 counts in between?");
        }
    }

    private void checkCounts(double[] counts) {
        for (int k = 0; k < counts.length; k++) {
            if (counts[k] < 0) {
                report(k, count, text(counts[k]) + " is negative.", "counts before any subtraction?");
            }
        }
    }

    private void report(int row, String column, String what, String maybe) {
        problems.add(table.problem(row, column, what, maybe));
    }

    private static String text(double x) {
        return Numbers.text(x);
    }

    private String variable(Map<String, String> pedigree) {
        Matcher m = LOW.matcher(low);
        String prefix = m.matches() && m.group(1) != null && !m.group(1).equalsIgnoreCase("bin") ? m.group(1) : "";
        return pedigree.getOrDefault("variable", prefix);
    }

    /** Unit from a comment, or from the column's ending: GeV2 is GeV^2. */
    private String unit(Map<String, String> pedigree) {
        Matcher m = LOW.matcher(low);
        String suffix = m.matches() && m.group(2) != null ? m.group(2) : "";
        return pedigree.getOrDefault("unit", suffix.replaceFirst("([0-9])$", "^$1"));
    }
}
