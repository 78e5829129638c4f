/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

/** Gives the text of a table that a card names, such as {@code belle2-ecl-rings.csv}. */
@FunctionalInterface
public interface TableSource {
    /**
     * The whole text.
     *
     * @throws org.nightjar.core.NightjarException if there is no such table; the reader turns it into a problem of the card
     */
    String text(String name);
}
