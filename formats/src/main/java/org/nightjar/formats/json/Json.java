/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.json;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.nightjar.formats.files.TextFile;

/**
 * JSON as plain Java values: Map (in the order of insertion), List, String, Number (Long or Double), Boolean, null. The
 * same tree gives the same text on every machine: doubles are the shortest text that reads back to the same bits, NaN
 * and infinities become null (JSON has none).
 */
public final class Json {
    /** Largest document in bytes; HistFactory workspaces reach some ten megabytes. */
    public static final int LARGEST = 256 * 1024 * 1024;

    private Json() {}

    /**
     * The text of a tree.
     *
     * @param tree Map with String keys, List, String, Number, Boolean, null, or an array of double, int or long
     * @param pretty over several lines, lists of plain values on one line; with a line end
     */
    public static String write(@Nullable Object tree, boolean pretty) {
        return new JsonWriter(pretty).write(tree);
    }

    /** The tree of a file. */
    public static @Nullable Object read(Path file) {
        return read(file.toString(), TextFile.read(file, LARGEST, "a JSON document"));
    }

    /** The tree of a text; {@code name} is what messages call it. A whole number is a Long, any other a Double. */
    public static @Nullable Object read(String name, String text) {
        return new JsonReader(name, text).read();
    }
}
