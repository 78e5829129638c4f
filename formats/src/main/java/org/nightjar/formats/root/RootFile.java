/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.io.Closeable;
import java.io.IOException;
import java.io.RandomAccessFile;
import java.nio.ByteBuffer;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A ROOT file: a header, then records that follow each other, each a key and its object; last the descriptions of classes, the
 * list of keys and of what is free. Addresses have 64 bits from the start, so files may have any size. The file carries no date
 * (1 January 1995, where ROOT's dates begin), and its identifier is drawn from what it holds: the same contents give the same
 * bytes.
 */
final class RootFile implements Closeable {
    /** State bits of an object on the heap that was not deleted. */
    static final int ALIVE = 0x0300_0000;

    /** Layout of ROOT 6.16, with addresses of 64 bits (one million added). */
    private static final int VERSION = 1_061_600;
    /** Length of the header, and place of the first record. */
    private static final int BEGIN = 100;
    /** Key with addresses of 64 bits, and directory with them. */
    private static final int KEY_VERSION = 1004;

    private static final int DIRECTORY_VERSION = 1005;
    /** 1 January 1995, 0 h. */
    private static final int DATE = 1 << 22 | 1 << 17;
    /** Bytes of a key without its texts. */
    private static final int KEY = 34;
    /** Bytes of the numbers of a basket behind its key. */
    private static final int BASKET = 19;
    /** ROOT's end of what is free in a small file; larger files end a thousand million bytes later, again and again. */
    private static final long FREE_END = 2_000_000_000;

    private static final long FREE_STEP = 1_000_000_000;

    private final RandomAccessFile file;
    private final MessageDigest digest;
    private final String name;
    private final String title;
    private final int nameBytes;
    private final List<RootBuffer> keys = new ArrayList<>();
    private long end;

    /** Begins a file; its name and title are for its own records. */
    RootFile(Path path, String name, String title) throws IOException {
        this.name = name;
        this.title = title;
        try {
            digest = MessageDigest.getInstance("SHA-256");
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException("every Java has SHA-256", e);
        }
        file = new RandomAccessFile(path.toFile(), "rw");
        file.setLength(0);
        nameBytes = keyLength("TFile", name, title) + RootBuffer.lengthOf(name) + RootBuffer.lengthOf(title);
        end = BEGIN + root(0, 0).size();
        file.seek(end);
    }

    static int keyLength(String className, String name, String title) {
        return KEY + RootBuffer.lengthOf(className) + RootBuffer.lengthOf(name) + RootBuffer.lengthOf(title);
    }

    /** Length of a basket's key, with the numbers of the basket behind it. */
    static int basketKey(String branch, String tree) {
        return keyLength("TBasket", branch, tree) + BASKET;
    }

    private static RootBuffer key(
            String className, String name, String title, int more, int stored, int length, int cycle, long at) {
        int keyLength = keyLength(className, name, title) + more;
        RootBuffer key = new RootBuffer();
        key.int4(keyLength + stored).int2(KEY_VERSION).int4(length).int4(DATE);
        key.int2(keyLength).int2(cycle).int8(at).int8(at == BEGIN ? 0 : BEGIN);
        return key.text(className).text(name).text(title);
    }

    /** The first record: the file as a directory. */
    private RootBuffer root(long keysAt, int keysBytes) {
        RootBuffer names = new RootBuffer().text(name).text(title);
        RootBuffer record = new RootBuffer();
        record.int2(DIRECTORY_VERSION).int4(DATE).int4(DATE).int4(keysBytes).int4(nameBytes);
        record.int8(BEGIN).int8(0).int8(keysAt);
        identifier(record);
        int length = names.size() + record.size();
        RootBuffer out = key("TFile", name, title, 0, length, length, 1, BEGIN);
        return out.raw(names.bytes(), names.size()).raw(record.bytes(), record.size());
    }

    /** Version 1 of an identifier, 16 bytes of the digest of all that was written (RFC 4122, version 8 of its layouts). */
    private void identifier(RootBuffer to) {
        byte[] id;
        try {
            id = Arrays.copyOf(((MessageDigest) digest.clone()).digest(), 16);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("SHA-256 of the JDK can be copied", e);
        }
        id[6] = (byte) (id[6] & 0x0f | 0x80);
        id[8] = (byte) (id[8] & 0x3f | 0x80);
        to.int2(1).raw(id, id.length);
    }

    private void append(byte[] bytes, int length) throws IOException {
        file.write(bytes, 0, length);
        digest.update(bytes, 0, length);
        end += length;
    }

    /** Leaves room free, as where ROOT deleted a record: its length below zero, then anything. The next record lies behind. */
    void leave(long bytes) throws IOException {
        RootBuffer mark = new RootBuffer().int4((int) -Math.min(bytes, FREE_END));
        append(mark.bytes(), mark.size());
        end += bytes - mark.size();
        file.seek(end);
    }

    private Place append(RootBuffer key, ByteBuffer data) throws IOException {
        Place place = new Place(end, key.size() + data.remaining());
        append(key.bytes(), key.size());
        append(data.array(), data.remaining());
        return place;
    }

    /**
     * Appends an object.
     *
     * @param object its bytes, which began behind the key
     * @param listed whether the file's list of keys has it
     * @return where the record is and how long
     */
    Place add(String className, String name, String title, RootBuffer object, boolean listed) throws IOException {
        ByteBuffer data = Packing.pack(object.bytes(), object.size());
        RootBuffer key = key(className, name, title, 0, data.remaining(), object.size(), 1, end);
        if (listed) {
            keys.add(key);
        }
        return append(key, data);
    }

    /** Where a record is, and its bytes with key. */
    record Place(long at, int bytes) {}

    /**
     * Appends a basket: values of a branch, and for lists the place of each entry behind them.
     *
     * @param branch name of the branch
     * @param tree name of the tree
     * @param values the values
     * @param offsets first byte of each entry's values, or null if each entry has one value
     * @param entries number of entries
     * @param width bytes of a value
     */
    Place basket(String branch, String tree, RootBuffer values, int @Nullable [] offsets, int entries, int width)
            throws IOException {
        int keyLength = basketKey(branch, tree);
        int last = keyLength + values.size();
        if (offsets != null) {
            values.int4(entries + 1);
            for (int i = 0; i < entries; i++) {
                values.int4(keyLength + offsets[i]);
            }
            values.int4(0);
        }
        ByteBuffer data = Packing.pack(values.bytes(), values.size());
        RootBuffer key = key("TBasket", branch, tree, BASKET, data.remaining(), values.size(), 0, end);
        key.int2(3).int4(keyLength + values.size()).int4(offsets == null ? width : entries + 1);
        key.int4(entries).int4(last).byte1(0);
        return append(key, data);
    }

    /** Writes what belongs behind the last object, and the header. */
    void finish() throws IOException {
        Place classes = describe();
        Place list = listKeys();
        long freeAt = end;
        int freeBytes = keyLength("TFile", name, title) + 18;
        long last = freeAt + freeBytes;
        long limit = FREE_END;
        while (limit <= last) {
            limit += FREE_STEP;
        }
        RootBuffer free = key("TFile", name, title, 0, 18, 18, 1, freeAt);
        free.int2(1001).int8(last).int8(limit);
        append(free.bytes(), free.size());

        RootBuffer root = root(list.at, list.bytes);
        RootBuffer head = new RootBuffer();
        head.raw(new byte[] {'r', 'o', 'o', 't'}, 4)
                .int4(VERSION)
                .int4(BEGIN)
                .int8(end)
                .int8(freeAt);
        head.int4(freeBytes).int4(1).int4(nameBytes).byte1(8).int4(Packing.SETTING);
        head.int8(classes.at).int4(classes.bytes);
        identifier(head);
        file.seek(0);
        file.write(Arrays.copyOf(head.bytes(), BEGIN), 0, BEGIN);
        file.write(root.bytes(), 0, root.size());
    }

    private Place describe() throws IOException {
        String words = "Doubly linked list";
        RootBuffer out = new RootBuffer(keyLength("TList", "StreamerInfo", words));
        int list = out.open(5);
        out.object(ALIVE).text("").int4(RootClasses.all().size());
        for (RootClass c : RootClasses.all()) {
            c.write(out);
            out.text(""); // no option
        }
        out.close(list);
        return add("TList", "StreamerInfo", words, out, false);
    }

    private Place listKeys() throws IOException {
        int bytes = 4;
        for (RootBuffer k : keys) {
            bytes += k.size();
        }
        long at = end;
        RootBuffer out = key("TFile", name, title, 0, bytes, bytes, 1, at).int4(keys.size());
        for (RootBuffer k : keys) {
            out.raw(k.bytes(), k.size());
        }
        append(out.bytes(), out.size());
        return new Place(at, out.size());
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
