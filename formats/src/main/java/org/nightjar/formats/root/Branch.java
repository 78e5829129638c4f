/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.jspecify.annotations.Nullable;

/** A branch in the making: its numbers since the last basket, and where the baskets are. */
final class Branch {
    private final RootTree.Column column;
    private final @Nullable Branch counter;
    private final RootBuffer values = new RootBuffer();
    private int[] offsets = new int[16];
    private int entries;
    private int begin;
    private long firstEntry;
    /** Length of the list in the entry under way, of a counter; -1 before its first column said it. */
    private int length = -1;

    private int longest;
    private final List<RootFile.Place> baskets = new ArrayList<>();
    private final List<Long> firsts = new ArrayList<>();
    private boolean counts;
    private int leaf;
    private long plainBytes;
    private long storedBytes;

    Branch(RootTree.Column column, @Nullable Branch counter) {
        this.column = column;
        this.counter = counter;
        if (counter != null) {
            counter.counts = true;
        }
    }

    RootTree.Column column() {
        return column;
    }

    @Nullable
    Branch counter() {
        return counter;
    }

    /** Whether it is the length of a list. */
    boolean counts() {
        return counts;
    }

    /** Tells where its leaf is in the tree's record. */
    void leafIsAt(int place) {
        leaf = place;
    }

    /** What pointers to its leaf say. */
    int leaf() {
        return leaf;
    }

    int bytes() {
        return values.size();
    }

    /** Longest list of a counter. */
    int longest() {
        return longest;
    }

    List<RootFile.Place> baskets() {
        return baskets;
    }

    /** First entry of each basket. */
    List<Long> firsts() {
        return firsts;
    }

    /** Bytes of all baskets with their keys, before packing. */
    long plainBytes() {
        return plainBytes;
    }

    /** Bytes of all baskets with their keys, as stored. */
    long storedBytes() {
        return storedBytes;
    }

    void add(double v) {
        switch (column.type()) {
            case INT -> values.int4((int) v);
            case LONG -> values.int8((long) v);
            case DOUBLE -> values.float8(v);
        }
    }

    /** Ends an entry of a column. */
    void endList() {
        int n = (values.size() - begin) / column.type().width;
        if (counter == null) {
            if (n != 1) {
                throw new IllegalStateException(column.name() + " has " + n + " numbers in an entry, not one");
            }
        } else {
            if (counter.length >= 0 && counter.length != n) {
                throw new IllegalStateException(column.name() + " has " + n + " numbers, its list " + counter.length);
            }
            counter.length = n;
            if (entries == offsets.length) {
                offsets = Arrays.copyOf(offsets, 2 * entries);
            }
            offsets[entries] = begin;
        }
        begin = values.size();
        entries++;
    }

    /** Ends an entry of a counter. */
    void endCount() {
        longest = Math.max(longest, length);
        values.int4(length);
        length = -1;
        entries++;
    }

    /** Writes a basket with the entries since the last one. */
    void flush(RootFile file, String tree, long nextEntry) throws IOException {
        if (entries == 0) {
            return;
        }
        RootFile.Place place = file.basket(
                column.name(), tree, values, counter == null ? null : offsets, entries, column.type().width);
        baskets.add(place);
        firsts.add(firstEntry);
        storedBytes += place.bytes();
        plainBytes += values.size() + RootFile.basketKey(column.name(), tree);
        firstEntry = nextEntry;
        values.clear();
        entries = 0;
        begin = 0;
    }
}
