/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis.internal;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.nightjar.expression.Report;

/**
 * A decay string: {@code event -> gamma:good as recoil, a}.
 *
 * @param mother name left of the arrow
 * @param daughters in order
 */
record DecayText(String mother, List<Daughter> daughters) {
    /**
     * A daughter.
     *
     * @param list name of its list
     * @param name what it is called in the selection
     * @param offset where it starts in the text
     */
    record Daughter(String list, String name, int offset) {}

    private static final Pattern WORD = Pattern.compile("[^\\s,]+");

    /** Reads the text; reports and answers empty if it is no decay. */
    static Optional<DecayText> read(String text, Report report) {
        int arrow = text.indexOf("->");
        if (arrow < 0) {
            report.problem(0, "'" + text.strip() + "' has no arrow.", "mother -> daughter daughter?");
            return Optional.empty();
        }
        String mother = text.substring(0, arrow).strip();
        List<Daughter> daughters = new ArrayList<>();
        Matcher m = WORD.matcher(text).region(arrow + 2, text.length());
        while (m.find()) {
            if (!m.group().equals("as")) {
                daughters.add(new Daughter(m.group(), m.group(), m.start()));
                continue;
            }
            int as = m.start();
            if (daughters.isEmpty() || !m.find()) {
                report.problem(as, "'as' needs a list before it and a name after it.", "");
                return Optional.empty();
            }
            Daughter last = daughters.remove(daughters.size() - 1);
            daughters.add(new Daughter(last.list, m.group(), last.offset));
        }
        if (daughters.isEmpty()) {
            report.problem(arrow, "the decay has no daughters.", "");
            return Optional.empty();
        }
        return Optional.of(new DecayText(mother, List.copyOf(daughters)));
    }
}
