/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import org.nightjar.core.card.CardNode;

/** Gives the parsed card of a detector by name, for {@code extends}. */
@FunctionalInterface
public interface CardSource {
    /**
     * The tree of the card.
     *
     * @throws org.nightjar.core.NightjarException if there is no such card
     */
    CardNode card(String name);
}
