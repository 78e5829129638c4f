/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.DataFormatException;
import java.util.zip.Inflater;

/** Walks over the records of a ROOT file, from the first to the end that the header names. */
final class RootRecords {
    /** A record: its key and its unpacked object. */
    record Item(String className, String name, int keyLength, ByteBuffer key, ByteBuffer object) {}

    final List<Item> items = new ArrayList<>();
    final ByteBuffer file;

    RootRecords(Path path) throws IOException, DataFormatException {
        file = ByteBuffer.wrap(Files.readAllBytes(path));
        int at = file.getInt(8);
        long end = file.getLong(12);
        assertThat(end).isEqualTo(file.capacity());
        while (at < end) {
            int bytes = file.getInt(at);
            int length = file.getInt(at + 6);
            int keyLength = file.getShort(at + 14);
            assertThat(file.getLong(at + 18)).as("a key says where it is").isEqualTo(at);
            ByteBuffer text = file.duplicate().position(at + 34);
            String className = text(text);
            String name = text(text);
            items.add(new Item(
                    className, name, keyLength, file.slice(at, keyLength), unpack(at + keyLength, at + bytes, length)));
            at += bytes;
        }
        assertThat(at).isEqualTo((int) end);
    }

    static String text(ByteBuffer from) {
        byte[] bytes = new byte[from.get() & 0xff];
        from.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private ByteBuffer unpack(int from, int to, int length) throws DataFormatException {
        if (to - from == length) {
            return file.slice(from, length);
        }
        assertThat(file.get(from)).isEqualTo((byte) 'Z');
        assertThat(file.get(from + 1)).isEqualTo((byte) 'L');
        int packed = three(from + 3);
        assertThat(packed).isEqualTo(to - from - 9);
        assertThat(three(from + 6)).isEqualTo(length);
        Inflater inflater = new Inflater();
        inflater.setInput(file.array(), from + 9, packed);
        byte[] out = new byte[length];
        assertThat(inflater.inflate(out)).isEqualTo(length);
        inflater.end();
        return ByteBuffer.wrap(out);
    }

    private int three(int at) {
        return file.get(at) & 0xff | (file.get(at + 1) & 0xff) << 8 | (file.get(at + 2) & 0xff) << 16;
    }

    Item only(String className, String name) {
        List<Item> found = items.stream()
                .filter(i -> i.className.equals(className) && i.name.equals(name))
                .toList();
        assertThat(found).hasSize(1);
        return found.get(0);
    }

    List<Item> baskets(String branch) {
        return items.stream()
                .filter(i -> i.className.equals("TBasket") && i.name.equals(branch))
                .toList();
    }
}
