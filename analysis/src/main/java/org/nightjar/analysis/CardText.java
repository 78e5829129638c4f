/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Problems;
import org.nightjar.expression.Report;

/**
 * A text of a card with its place, so that what is found wrong later can still be pointed at.
 *
 * @param text the text
 * @param file file name
 * @param line line from 1, 0 if there is none
 * @param column column from 1 of the first character
 * @param path path of the key, e.g. {@code select[2].cut}
 * @param isKey true for the text of a key, whose place is only known by its value
 */
public record CardText(String text, String file, int line, int column, String path, boolean isKey)
        implements Serializable {
    /** The text of a scalar node. */
    public static CardText of(CardNode node) {
        return new CardText(node.text(), node.file(), node.line(), node.column(), node.path(), false);
    }

    /** A text without a card, for code that writes its own selections. */
    public static CardText of(String text) {
        return new CardText(text, "'" + text + "'", 0, 0, "", false);
    }

    /** The scalar node this was read from. */
    public CardNode node() {
        return CardNode.scalar(file, line, column, path, text);
    }

    /** The text of the key whose value is given. */
    static CardText key(String key, CardNode value) {
        return new CardText(key, value.file(), value.line(), value.column(), value.path(), true);
    }

    /** Where problems with this text go; for keys all to the place of the value. */
    public Report report(Problems problems) {
        Report report = Report.at(node(), problems);
        return isKey ? (offset, what, maybe) -> report.problem(0, what, maybe) : report;
    }

    @Override
    public String toString() {
        return text;
    }
}
