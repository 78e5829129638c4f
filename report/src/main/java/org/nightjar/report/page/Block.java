/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.report.page;

import java.util.List;
import org.nightjar.report.drawing.Drawing;

/** A piece of a section. */
public sealed interface Block {
    /** Running text. */
    record Paragraph(String text) implements Block {}

    /** A list of short texts. */
    record Bullets(List<String> items) implements Block {
        public Bullets {
            items = List.copyOf(items);
        }
    }

    /**
     * Something the reader must not overlook.
     *
     * @param warning whether it limits what the result means
     */
    record Note(boolean warning, String text) implements Block {}

    /** Text as it stands: a card, a command, a file. */
    record Listing(String text) implements Block {}

    /**
     * A table.
     *
     * @param collapsed shown only when opened: for long tables
     */
    record Table(String caption, List<String> columns, List<List<String>> rows, boolean collapsed) implements Block {
        public Table {
            columns = List.copyOf(columns);
            rows = rows.stream().map(List::copyOf).toList();
            for (List<String> row : rows) {
                if (row.size() != columns.size()) {
                    throw new IllegalArgumentException("table '" + caption + "' has " + columns.size()
                            + " columns, but a row of " + row.size() + " cells " + row);
                }
            }
        }
    }

    /**
     * A figure; its files are figures/name.svg, .pdf and .png beside the page.
     *
     * @param name file name without ending
     */
    record Picture(String name, Drawing drawing, String caption) implements Block {}
}
