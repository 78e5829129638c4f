/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.generation.cuts;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;
import org.nightjar.expression.ConditionKernel;
import org.nightjar.expression.Expression;
import org.nightjar.expression.Report;
import org.nightjar.expression.Resolver;

/**
 * One condition, compiled.
 *
 * @param text as written
 * @param inputs its columns
 * @param kernel over these columns
 */
record Clause(String text, List<CutSymbol> inputs, ConditionKernel kernel) implements Serializable {
    /** Parses a text into the conditions that its top-level {@code and} joins; problems are reported. */
    static List<Clause> parse(String text, Resolver<CutSymbol> names, Report report) {
        List<Clause> clauses = new ArrayList<>();
        for (Part part : split(text)) {
            Expression.parse(part.text, names, report.shifted(part.offset)).ifPresent(e -> {
                if (e.isCondition()) {
                    clauses.add(new Clause(part.text.strip(), e.inputs(), e.compileCondition()));
                } else {
                    report.problem(
                            part.offset,
                            "'" + part.text.strip() + "' is a number, not a condition",
                            "E(gamma) > 0.5 GeV?");
                }
            });
        }
        return clauses;
    }

    private record Part(String text, int offset) {}

    /** Splits at every {@code and} outside parentheses, unless an {@code or} outside parentheses binds weaker. */
    private static List<Part> split(String text) {
        List<Part> parts = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int k = 0; k < text.length(); k++) {
            char c = text.charAt(k);
            depth += c == '(' ? 1 : c == ')' ? -1 : 0;
            if (depth == 0 && isWord(text, k, "or")) {
                return List.of(new Part(text, 0));
            }
            if (depth == 0 && isWord(text, k, "and")) {
                parts.add(new Part(text.substring(start, k), start));
                start = k + 3;
            }
        }
        parts.add(new Part(text.substring(start), start));
        return parts;
    }

    private static boolean isWord(String text, int at, String word) {
        int end = at + word.length();
        return text.startsWith(word, at)
                && (at == 0 || !Character.isLetterOrDigit(text.charAt(at - 1)))
                && (end == text.length() || !Character.isLetterOrDigit(text.charAt(end)));
    }
}
