/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.plot;

import java.util.List;

/** Something that can be drawn in a panel. */
public interface Element {
    void paint(Pad pad);

    /** Entries for the legend, in order; empty if the element explains itself. */
    default List<Key> keys() {
        return List.of();
    }
}
