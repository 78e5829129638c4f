/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.csv;

import java.util.Arrays;

/** Where the cells of a table lie in its text: millions of cells cost eight bytes each. */
final class CsvCells {
    private final String text;
    private final int width;
    private int[] starts = new int[1024];
    private int[] ends = new int[1024];
    private int[] rowStarts = new int[256];
    private int[] rowLines = new int[256];
    private int cells;
    private int rows;

    CsvCells(String text, int width) {
        this.text = text;
        this.width = width;
    }

    void beginRow(int start, int line) {
        if (rows == rowStarts.length) {
            rowStarts = Arrays.copyOf(rowStarts, 2 * rows);
            rowLines = Arrays.copyOf(rowLines, 2 * rows);
        }
        rowStarts[rows] = start;
        rowLines[rows++] = line;
    }

    void add(int start, int end) {
        if (cells == starts.length) {
            starts = Arrays.copyOf(starts, 2 * cells);
            ends = Arrays.copyOf(ends, 2 * cells);
        }
        starts[cells] = start;
        ends[cells++] = end;
    }

    int rows() {
        return rows;
    }

    String text(int row, int column) {
        int k = row * width + column;
        return text.substring(starts[k], ends[k]).replace("\"\"", "\"");
    }

    int line(int row) {
        return rowLines[row];
    }

    int column(int row, int column) {
        return starts[row * width + column] - rowStarts[row] + 1;
    }
}
