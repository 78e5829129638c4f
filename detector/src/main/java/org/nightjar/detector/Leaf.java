/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.io.Serializable;

/**
 * One value of a detector card with its pedigree.
 *
 * @param path where it is in the card, {@code calorimeter.crystal}
 * @param value the text of the value, or {@code table <name>}
 * @param source where it comes from, in words
 * @param status how sure it is
 */
public record Leaf(String path, String value, String source, Status status) implements Serializable {
    /** How sure a value is. */
    public enum Status {
        /** Published, or read from the experiment's own software. */
        MEASURED,
        /** Computed from such values. */
        DERIVED,
        /** Recalled, not verified. */
        MEMORY,
        /** Invented, to be replaced. */
        GUESS;

        /** True for what an audit lists. */
        public boolean isUnsure() {
            return this == MEMORY || this == GUESS;
        }
    }
}
