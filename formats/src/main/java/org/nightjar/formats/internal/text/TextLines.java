/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipException;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Problem;
import org.nightjar.formats.files.AtomicFile;

/** The lines of a text file of any size, one at a time as bytes in a buffer that is used again. */
public final class TextLines implements AutoCloseable {
    private static final int LONGEST_LINE = 4 << 20;

    private final String file;
    private final InputStream in;
    private byte[] buffer = new byte[1 << 16];
    private int filled;
    private int next;
    private int start;
    private int end;
    private long number;
    private long bytes;
    private boolean ended;
    private boolean again;

    /** Reads a stream, which is closed with this. */
    public TextLines(String file, InputStream in) {
        this.file = file;
        this.in = in;
    }

    /** Goes to the next line; false at the end of the file. */
    public boolean next() {
        if (again) {
            again = false;
            return true;
        }
        int i = next;
        while (true) {
            byte[] b = buffer;
            int stop = filled;
            while (i < stop && b[i] != '\n') {
                i++;
            }
            if (i < stop) {
                return line(i, i + 1);
            }
            if (ended) {
                return i > next && line(i, i);
            }
            i -= more();
        }
    }

    private boolean line(int to, int following) {
        start = next;
        end = to > start && buffer[to - 1] == '\r' ? to - 1 : to;
        next = following;
        number++;
        return true;
    }

    /** Reads on; returns by how much the unread bytes moved to the front. */
    private int more() {
        int moved = next;
        System.arraycopy(buffer, next, buffer, 0, filled - next);
        filled -= moved;
        next = 0;
        if (filled == buffer.length) {
            if (filled >= LONGEST_LINE) {
                number++;
                throw problem("the line is longer than 4 MB.", "the file is damaged, or another file was meant?");
            }
            buffer = Arrays.copyOf(buffer, 4 * buffer.length);
        }
        try {
            int n = in.read(buffer, filled, buffer.length - filled);
            ended = n < 0;
            filled += Math.max(0, n);
            bytes += Math.max(0, n);
        } catch (EOFException | ZipException e) {
            number++;
            throw problem("the compressed data are damaged or cut off here.", "the file was not copied whole?");
        } catch (IOException e) {
            throw new MachineException(file + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        }
        return moved;
    }

    /** Makes the next call of {@link #next} give the current line again. */
    public void stay() {
        again = true;
    }

    /** Bytes of the current line in [{@link #start}, {@link #end}), without line end. */
    public byte[] bytes() {
        return buffer;
    }

    /** Position of the line's first byte. */
    public int start() {
        return start;
    }

    /** Position behind the line's last byte. */
    public int end() {
        return end;
    }

    /** Drops the line's bytes before a position. */
    public void skipTo(int position) {
        start = position;
    }

    /** Number of the current line, from 1. */
    public long number() {
        return number;
    }

    /** Bytes read so far, after decompression. */
    public long bytesRead() {
        return bytes;
    }

    /** Position of the first byte that is neither blank nor tab; the line's end if there is none. */
    public int firstNonBlank() {
        int i = start;
        while (i < end && (buffer[i] == ' ' || buffer[i] == '\t')) {
            i++;
        }
        return i;
    }

    /** True if the line has nothing but blanks. */
    public boolean isBlank() {
        return firstNonBlank() == end;
    }

    /** True if the text stands in the line at a position. */
    public boolean hasAt(int position, String text) {
        if (position + text.length() > end) {
            return false;
        }
        for (int k = 0; k < text.length(); k++) {
            if (buffer[position + k] != text.charAt(k)) {
                return false;
            }
        }
        return true;
    }

    /** First position from {@code from} on of the text in the line, -1 if it is not there. */
    public int find(String text, int from) {
        return find(text, from, end);
    }

    /** As above, for a text that ends before {@code stop}: what repeats this along a line must not look at its whole rest. */
    public int find(String text, int from, int stop) {
        for (int i = from; i + text.length() <= stop; i++) {
            if (buffer[i] == text.charAt(0) && hasAt(i, text)) {
                return i;
            }
        }
        return -1;
    }

    /** The current line. */
    public String text() {
        return text(start, end);
    }

    /** Text of bytes of the line. */
    public String text(int from, int to) {
        return new String(buffer, from, to - from, StandardCharsets.UTF_8);
    }

    /** A problem of the current line as a whole. */
    public CardException problem(String what, String maybe) {
        return problem(1, what, maybe);
    }

    /** A problem at a column (from 1) of the current line. */
    public CardException problem(int column, String what, String maybe) {
        return new CardException(List.of(located(column, what, maybe)));
    }

    /** Two files that were put together; the second begins in the current line. */
    public CardException secondFile() {
        return problem(
                "a second file begins here.",
                "give the files themselves, one after the other, or cut them apart with head -n %d and tail -n +%d?"
                        .formatted(number - 1, number));
    }

    /** As {@link #problem}, as something to report later. */
    public Problem located(int column, String what, String maybe) {
        return new Problem(file, (int) Math.min(Integer.MAX_VALUE, Math.max(1, number)), column, what, maybe);
    }

    /** Name of the file for messages. */
    public String file() {
        return file;
    }

    @Override
    public void close() {
        try {
            in.close();
        } catch (IOException e) {
            throw new MachineException(file + "  cannot be closed (" + AtomicFile.reason(e) + ").", e);
        }
    }
}
