/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.nio.ByteBuffer;
import java.util.Arrays;
import java.util.zip.Deflater;

/** ROOT's packed data: blocks of zlib with nine bytes in front; data that zlib does not shorten stay as they are. */
final class Packing {
    /** What a file says of it: zlib (1 in the hundreds), level 1. */
    static final int SETTING = 101;

    /** A block has at most this many bytes, before and after. */
    private static final int BLOCK = 0xff_ffff;

    private static final int HEAD = 9;
    /** Less than this is not worth packing. */
    private static final int LEAST = 256;

    private Packing() {}

    /** The bytes to store, from the start of an array. */
    static ByteBuffer pack(byte[] from, int length) {
        if (length < LEAST) {
            return ByteBuffer.wrap(Arrays.copyOf(from, length));
        }
        ByteBuffer out = ByteBuffer.allocate(length);
        Deflater deflater = new Deflater(SETTING % 100);
        try {
            for (int at = 0; at < length; at += BLOCK) {
                int n = Math.min(BLOCK, length - at);
                int room = Math.min(BLOCK, out.remaining() - HEAD);
                if (room <= 0 || !block(deflater, from, at, n, out, room)) {
                    return ByteBuffer.wrap(Arrays.copyOf(from, length));
                }
            }
        } finally {
            deflater.end();
        }
        // a record as long as its object counts as not packed
        return out.position() < length ? out.flip() : ByteBuffer.wrap(Arrays.copyOf(from, length));
    }

    private static boolean block(Deflater deflater, byte[] from, int at, int n, ByteBuffer out, int room) {
        deflater.reset();
        deflater.setInput(from, at, n);
        deflater.finish();
        int head = out.position();
        int packed = deflater.deflate(out.array(), head + HEAD, room);
        if (!deflater.finished()) {
            return false;
        }
        out.put((byte) 'Z').put((byte) 'L').put((byte) Deflater.DEFLATED);
        three(out, packed);
        three(out, n);
        out.position(head + HEAD + packed);
        return true;
    }

    private static void three(ByteBuffer out, int v) {
        out.put((byte) v).put((byte) (v >> 8)).put((byte) (v >> 16));
    }
}
