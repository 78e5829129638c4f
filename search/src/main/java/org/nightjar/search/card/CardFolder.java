/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.card;

/** The sibling files of a card, wherever it lives: a folder of the user or the packed data. */
public interface CardFolder {
    /** Text of a sibling file; fails with a clear message if it is missing. */
    String text(String file);

    /** Where a file is, for messages. */
    String display(String file);
}
