/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.expression;

import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problem;
import org.nightjar.core.card.Problems;

/** Receives what is wrong with an expression. */
@FunctionalInterface
public interface Report {
    /**
     * One problem.
     *
     * @param offset where in the text, from 0
     * @param what what is wrong, a full sentence
     * @param maybe a suggestion without the word "Maybe"; empty if there is none
     */
    void problem(int offset, String what, String maybe);

    /** Reports to the problems of a card, at the column of the node plus the offset. */
    static Report at(CardNode node, Problems problems) {
        String path = node.path().isEmpty() ? "" : node.path() + ": ";
        return (offset, what, maybe) -> {
            String place = node.line() > 0 ? "" : " (column " + (offset + 1) + ")";
            String text = what.endsWith(".") ? what.substring(0, what.length() - 1) + place + "." : what + place;
            problems.add(new Problem(node.file(), node.line(), node.column() + offset, path + text, maybe));
        };
    }

    /** A report whose offsets are shifted, for a text inside a text. */
    default Report shifted(int by) {
        return (offset, what, maybe) -> problem(offset + by, what, maybe);
    }
}
