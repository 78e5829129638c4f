/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.lang.invoke.MethodHandles;
import java.lang.invoke.VarHandle;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.Map;

/**
 * Bytes of an object as ROOT lays them out: big-endian numbers, texts with their length in front, classes with byte count and
 * version, objects behind pointers with the name of their class or a tag that points back to it.
 */
final class RootBuffer {
    /** Marks a byte count. */
    private static final int COUNTED = 0x4000_0000;
    /** A class appears for the first time. */
    private static final int NEW_CLASS = 0xFFFF_FFFF;
    /** A class appeared before, at the place in the other bits. */
    private static final int KNOWN_CLASS = 0x8000_0000;
    /** Places are numbered from here, so that none is 0. */
    private static final int FIRST_PLACE = 2;

    private static final VarHandle INT = MethodHandles.byteArrayViewVarHandle(int[].class, ByteOrder.BIG_ENDIAN);
    private static final VarHandle LONG = MethodHandles.byteArrayViewVarHandle(long[].class, ByteOrder.BIG_ENDIAN);

    private byte[] bytes = new byte[512];
    private int size;
    private final int before;
    private final Map<String, Integer> classes = new HashMap<>();

    /** A buffer of bytes for themselves. */
    RootBuffer() {
        this(0);
    }

    /**
     * A buffer for an object.
     *
     * @param before length of the key in front of it; places count from its begin
     */
    RootBuffer(int before) {
        this.before = before;
    }

    byte[] bytes() {
        return bytes;
    }

    int size() {
        return size;
    }

    void clear() {
        size = 0;
    }

    private void need(int more) {
        if (more > bytes.length - size) {
            int grown = (int) Math.min(Integer.MAX_VALUE - 8, Math.max(2L * bytes.length, (long) size + more));
            bytes = Arrays.copyOf(bytes, grown);
        }
    }

    RootBuffer byte1(int v) {
        need(1);
        bytes[size++] = (byte) v;
        return this;
    }

    RootBuffer int2(int v) {
        return byte1(v >> 8).byte1(v);
    }

    RootBuffer int4(int v) {
        need(4);
        INT.set(bytes, size, v);
        size += 4;
        return this;
    }

    RootBuffer int8(long v) {
        need(8);
        LONG.set(bytes, size, v);
        size += 8;
        return this;
    }

    RootBuffer float4(float v) {
        return int4(Float.floatToRawIntBits(v));
    }

    RootBuffer float8(double v) {
        return int8(Double.doubleToRawLongBits(v));
    }

    RootBuffer raw(byte[] from, int length) {
        need(length);
        System.arraycopy(from, 0, bytes, size, length);
        size += length;
        return this;
    }

    /** A text with its length: one byte, or 255 and four bytes. */
    RootBuffer text(String s) {
        byte[] utf8 = s.getBytes(StandardCharsets.UTF_8);
        if (utf8.length < 255) {
            byte1(utf8.length);
        } else {
            byte1(255).int4(utf8.length);
        }
        return raw(utf8, utf8.length);
    }

    /** Bytes that {@link #text} takes. */
    static int lengthOf(String s) {
        int n = s.getBytes(StandardCharsets.UTF_8).length;
        return n < 255 ? n + 1 : n + 5;
    }

    /** Begins a class of a version; what it holds is counted at {@link #close}. */
    int open(int version) {
        int at = size;
        int4(0).int2(version);
        return at;
    }

    /** Ends what began there. */
    void close(int at) {
        INT.set(bytes, at, (size - at - 4) | COUNTED);
    }

    /** Begins an object behind a pointer. {@link #close} ends it, {@link #place} is where later pointers find it. */
    int pointed(String className) {
        int at = size;
        int4(0);
        Integer known = classes.get(className);
        if (known != null) {
            int4(known | KNOWN_CLASS);
        } else {
            classes.put(className, before + size + FIRST_PLACE);
            int4(NEW_CLASS);
            byte[] name = className.getBytes(StandardCharsets.US_ASCII);
            raw(name, name.length).byte1(0);
        }
        return at;
    }

    /** What a pointer to the object says that began there. */
    int place(int at) {
        return before + at + FIRST_PLACE;
    }

    /** A pointer to nothing. */
    RootBuffer nothing() {
        return int4(0);
    }

    /** The base of all objects, TObject: version 1, no number of its own, state bits. */
    RootBuffer object(int bits) {
        return int2(1).int4(0).int4(bits);
    }

    /** The base of all named objects, TNamed of version 1. */
    RootBuffer named(String name, String title, int bits) {
        int at = open(1);
        object(bits).text(name).text(title);
        close(at);
        return this;
    }

    /** Begins a list of objects, TObjArray of version 3. */
    int array(int count) {
        int at = open(3);
        object(RootFile.ALIVE).text("").int4(count).int4(0);
        return at;
    }
}
