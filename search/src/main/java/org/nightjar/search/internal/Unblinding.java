/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.internal;

import java.util.Optional;
import org.nightjar.search.card.SearchCard;

/** Decides whether observed data may be opened: the card says so, or the log of unblindings holds the card's hash. */
public final class Unblinding {
    private static final String BECAUSE = " because ";

    private Unblinding() {}

    /**
     * The opening for a card, if there is one.
     *
     * @param card the card
     * @param cardHash SHA-256 of the card's text, as written by the unblinding log
     * @param log text of the unblinding log; empty if there is none
     */
    public static Optional<Opening> of(SearchCard card, String cardHash, String log) {
        if (card.isOpen()) {
            return Optional.of(new Opening(card.blindingReason()));
        }
        return log.lines()
                .filter(l -> l.contains(" card " + cardHash + BECAUSE))
                .map(l -> l.substring(l.indexOf(BECAUSE) + BECAUSE.length()).trim())
                .filter(reason -> !reason.isEmpty())
                .reduce((first, last) -> last)
                .map(Opening::new);
    }
}
