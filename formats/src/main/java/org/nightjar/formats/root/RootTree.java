/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.io.Closeable;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * A tree of numbers (TTree) in a ROOT file, written entry by entry. A branch has one number per entry, or as many as the list it
 * belongs to; the length of list {@code x} is the branch {@code nx}, made by itself. The title of a branch is its meaning. Memory
 * does not grow with the file.
 */
public final class RootTree implements Closeable {
    /** Entries of a basket; all branches begin new ones together, so that blocks of entries can be read alone. */
    static final int CLUSTER = 2048;
    /** Bytes of a branch after which baskets end earlier. */
    private static final int LARGE = 16 << 20;

    /** How the numbers of a branch are stored. */
    public enum Type {
        /** 32 bits, whole. */
        INT("TLeafI", 4),
        /** 64 bits, whole. */
        LONG("TLeafL", 8),
        /** 64 bits, real. */
        DOUBLE("TLeafD", 8);

        final String leaf;
        final int width;

        Type(String leaf, int width) {
            this.leaf = leaf;
            this.width = width;
        }
    }

    /**
     * A branch.
     *
     * @param name its name
     * @param meaning with the unit; becomes its title
     * @param type of its numbers
     * @param list the list whose length it has; empty if it has one number per entry
     */
    public record Column(String name, String meaning, Type type, String list) {}

    private final RootFile file;
    private final String name;
    private final String title;
    private final Map<String, String> notes;
    private final List<Branch> branches = new ArrayList<>();
    private final List<Branch> columns = new ArrayList<>();
    private final List<Branch> counters = new ArrayList<>();
    private long entries;
    private boolean regular = true;

    /**
     * Begins a file.
     *
     * @param path where to write
     * @param name of the tree
     * @param title of the tree
     * @param columns its branches, without the lengths of lists
     * @param notes texts that the file holds beside the tree, by key (TNamed)
     */
    public RootTree(Path path, String name, String title, List<Column> columns, Map<String, String> notes)
            throws IOException {
        this.name = name;
        this.title = title;
        this.notes = new LinkedHashMap<>(notes);
        Map<String, Branch> lists = new LinkedHashMap<>();
        for (Column c : columns) {
            Branch counter = c.list.isEmpty() ? null : lists.computeIfAbsent(c.list, this::counter);
            Branch b = new Branch(c, counter);
            branches.add(b);
            this.columns.add(b);
        }
        file = new RootFile(path, name + ".root", title);
    }

    private Branch counter(String list) {
        Branch b = new Branch(new Column("n" + list, "length of the list " + list, Type.INT, ""), null);
        branches.add(b);
        counters.add(b);
        return b;
    }

    /** Adds a number to a column in the entry under way; whole ones are exact below 2^53. */
    public void add(int column, double value) {
        columns.get(column).add(value);
    }

    /** Ends an entry; all columns of a list have the same length in it, others one number. */
    public void endEntry() throws IOException {
        for (Branch b : columns) {
            b.endList();
        }
        for (Branch b : counters) {
            b.endCount();
        }
        boolean large = false;
        for (Branch b : branches) {
            large |= b.bytes() > LARGE;
        }
        entries++;
        if (large || entries % CLUSTER == 0) {
            regular &= entries % CLUSTER == 0;
            flush();
        }
    }

    private void flush() throws IOException {
        for (Branch b : branches) {
            b.flush(file, name, entries);
        }
    }

    /** Writes what belongs behind the last entry. */
    public void finish() throws IOException {
        flush();
        TreeRecord record = new TreeRecord(name, title, branches, entries, regular ? CLUSTER : 0);
        file.add("TTree", name, title, record.bytes(), true);
        for (Map.Entry<String, String> note : notes.entrySet()) {
            RootBuffer object = new RootBuffer();
            object.named(note.getKey(), note.getValue(), RootFile.ALIVE);
            file.add("TNamed", note.getKey(), "", object, true);
        }
        file.finish();
    }

    @Override
    public void close() throws IOException {
        file.close();
    }
}
