/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.histfactory;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.nightjar.core.card.CardException;
import org.nightjar.statistics.limit.ToyStore;

/**
 * Toys in a text file: what they are in the first line, then one line per finished block, {@code block;v v v …;}, in the
 * order in which they were finished. A line that an interruption cut short lacks its end and is dropped. Values are
 * written so that reading gives the same bits.
 */
public final class ToyFile implements ToyStore {
    private static final String HEAD = "nightjar toys 1: ";

    private final Path file;
    private int restored;

    /** A file that may exist. */
    public ToyFile(Path file) {
        this.file = file;
    }

    /** Number of toys that were read rather than made. */
    public int restored() {
        return restored;
    }

    @Override
    public void restore(String identity, int block, double[] values, boolean[] known) {
        String first = HEAD + identity + " block=" + block + "\n";
        try {
            String text = Files.exists(file) ? Files.readString(file) : "";
            if (text.indexOf('\n') < 0) {
                Files.writeString(file, first);
                return;
            }
            if (!text.startsWith(first)) {
                throw new CardException(
                        file.toString(),
                        "holds other toys: " + text.substring(0, text.indexOf('\n')) + ".",
                        "another --out, or remove the file?");
            }
            int end = text.lastIndexOf('\n') + 1;
            for (String line : text.substring(first.length(), end).split("\n")) {
                read(line, block, values, known);
            }
            if (end < text.length()) {
                Files.writeString(file, text.substring(0, end));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void read(String line, int block, double[] values, boolean[] known) {
        String[] parts = line.split(";", -1);
        if (parts.length != 3) {
            return;
        }
        try {
            int at = Integer.parseInt(parts[0]);
            String[] cells = parts[1].split(" ");
            if (at < 0 || at >= known.length || cells.length != Math.min(block, values.length - at * block)) {
                return;
            }
            double[] found = new double[cells.length];
            for (int k = 0; k < cells.length; k++) {
                found[k] = Double.parseDouble(cells[k]);
            }
            System.arraycopy(found, 0, values, at * block, found.length);
            known[at] = true;
            restored += found.length;
        } catch (NumberFormatException damaged) {
            // made again
        }
    }

    @Override
    public void keep(int block, double[] values) {
        StringBuilder line = new StringBuilder().append(block).append(';');
        for (int k = 0; k < values.length; k++) {
            line.append(k == 0 ? "" : " ").append(values[k]);
        }
        try {
            Files.write(
                    file,
                    line.append(";\n").toString().getBytes(StandardCharsets.UTF_8),
                    StandardOpenOption.APPEND,
                    StandardOpenOption.CREATE);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
