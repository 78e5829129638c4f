/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.analysis;

import java.io.Serializable;
import org.nightjar.core.card.CardNode;

/**
 * A text of a card with its place, so that what is found wrong later can still be pointed at.
 *
 * @param text the text
 * @param file file name
 * @param line line from 1, 0 if there is none
 * @param column column from 1 of the first character
 * @param path path of the key, e.g. {@code select[2].cut}
 */
public record CardText(String text, String file, int line, int column, String path) implements Serializable {
    /** The text of a scalar node. */
    public static CardText of(CardNode node) {
        return new CardText(node.text(), node.file(), node.line(), node.column(), node.path());
    }

    /** A text without a card, for code that writes its own selections. */
    public static CardText of(String text) {
        return new CardText(text, "'" + text + "'", 0, 0, "");
    }

    /** The scalar node this was read from. */
    public CardNode node() {
        return CardNode.scalar(file, line, column, path, text);
    }

    @Override
    public String toString() {
        return text;
    }
}
