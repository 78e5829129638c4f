/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal.text;

import java.io.IOException;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;

/** Text and numbers into a stream of bytes, without an object per number. */
public final class TextSink {
    private final OutputStream to;
    private final byte[] buffer = new byte[1 << 16];
    private int filled;

    /** Writes to a stream that the caller closes. */
    public TextSink(OutputStream to) {
        this.to = to;
    }

    /** Appends text as UTF-8. */
    public TextSink add(String text) throws IOException {
        int n = text.length();
        if (n > 256) {
            return addBytes(text.getBytes(StandardCharsets.UTF_8));
        }
        room(n);
        for (int k = 0; k < n; k++) {
            char c = text.charAt(k);
            if (c > 127) {
                return addBytes(text.substring(k).getBytes(StandardCharsets.UTF_8));
            }
            buffer[filled++] = (byte) c;
        }
        return this;
    }

    private TextSink addBytes(byte[] bytes) throws IOException {
        flush();
        to.write(bytes);
        return this;
    }

    /** Appends an ASCII character. */
    public TextSink add(char c) throws IOException {
        room(1);
        buffer[filled++] = (byte) c;
        return this;
    }

    /** Appends a whole number. */
    public TextSink add(long n) throws IOException {
        room(DecimalWriter.LONGEST);
        filled = DecimalWriter.write(n, buffer, filled);
        return this;
    }

    /** Appends the shortest text that reads back as the same double. */
    public TextSink add(double x) throws IOException {
        room(DecimalWriter.LONGEST);
        filled = DecimalWriter.write(x, buffer, filled);
        return this;
    }

    private void room(int n) throws IOException {
        if (filled + n > buffer.length) {
            flush();
        }
    }

    /** Hands everything to the stream. */
    public void flush() throws IOException {
        to.write(buffer, 0, filled);
        filled = 0;
    }
}
