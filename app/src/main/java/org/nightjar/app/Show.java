/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.nightjar.theory.ModelPoint;
import org.nightjar.theory.Parameter;

/** How numbers and tables look in the human output. */
final class Show {
    private static final int WIDTH = 112;

    private Show() {}

    /** Six significant digits without trailing zeros: {@code 0.001}, {@code 4.97359e-09}. */
    static String number(double x) {
        if (Double.isInfinite(x)) {
            return x > 0 ? "infinite" : "-infinite";
        }
        String text = String.format(Locale.ROOT, "%.6g", x);
        int e = text.indexOf('e');
        String mantissa = e < 0 ? text : text.substring(0, e);
        if (mantissa.contains(".")) {
            mantissa = mantissa.replaceAll("0+$", "").replaceAll("\\.$", "");
        }
        return e < 0 ? mantissa : mantissa + text.substring(e);
    }

    /** A fraction in per cent. */
    static String percent(double fraction) {
        return number(100 * fraction) + " %";
    }

    /** The values of a model point that differ from the defaults, or that set a mass or coupling: {@code ma = 1 GeV}. */
    static String values(ModelPoint point) {
        StringBuilder out = new StringBuilder();
        for (Parameter p : point.model().parameters()) {
            double v = point.value(p.name());
            boolean shared = p.name().equals("alphaInv") || p.name().startsWith("m(");
            if (!Double.isNaN(v) && !(shared && v == p.defaultValue())) {
                out.append(out.isEmpty() ? "" : ", ")
                        .append(p.name())
                        .append(" = ")
                        .append(number(v));
                out.append(p.dimension().isPure() ? "" : " " + p.dimension());
            }
        }
        return out.toString();
    }

    /** A text in lines of at most {@value #WIDTH} characters where its words allow; further lines are indented by two more. */
    static List<String> wrapped(String text, String indent) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder(indent);
        for (String word : text.split(" ")) {
            boolean empty = line.toString().isBlank();
            if (!empty && line.length() + word.length() >= WIDTH) {
                lines.add(line.toString());
                line = new StringBuilder(indent + "  ");
                empty = true;
            }
            line.append(empty ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }

    /** Rows as left-aligned columns, two spaces apart; the last column is not padded. */
    static List<String> columns(List<List<String>> rows) {
        int[] width = new int[rows.stream().mapToInt(List::size).max().orElse(0)];
        rows.forEach(r -> {
            for (int k = 0; k < r.size(); k++) {
                width[k] = Math.max(width[k], r.get(k).length());
            }
        });
        return rows.stream().map(r -> padded(r, width)).toList();
    }

    private static String padded(List<String> row, int[] width) {
        StringBuilder line = new StringBuilder();
        for (int k = 0; k < row.size(); k++) {
            line.append(row.get(k));
            if (k < row.size() - 1) {
                line.append(" ".repeat(width[k] - row.get(k).length() + 2));
            }
        }
        return line.toString();
    }
}
