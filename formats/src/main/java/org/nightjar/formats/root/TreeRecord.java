/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.util.List;
import org.jspecify.annotations.Nullable;

/** The tree itself: its branches, their leaves, and where their baskets are. */
final class TreeRecord {
    /** ROOT's usual settings of what a tree keeps in memory and prints. */
    private static final long NO_LIMIT = 1_000_000_000_000L;

    private static final int ESTIMATE = 1_000_000;
    private static final int SCAN = 25;
    private static final int ENTRY_OFFSETS = 1000;
    private static final int BASKET_SIZE = 32_000;
    private static final int FEWEST_BASKETS = 10;
    /** State bits of a branch: its baskets hold no references between objects. */
    private static final int BRANCH_BITS = RootFile.ALIVE | 1 << 22;

    private static final int IO_FEATURES = RootClasses.IO_FEATURES.checkSum();

    private final List<Branch> branches;
    private final RootBuffer to;

    TreeRecord(String name, String title, List<Branch> branches, long entries, int cluster) {
        this.branches = branches;
        to = new RootBuffer(RootFile.keyLength("TTree", name, title));
        int tree = to.open(20);
        to.named(name, title, RootFile.ALIVE | 8);
        int line = to.open(2);
        to.int2(602).int2(1).int2(1);
        to.close(line);
        fill();
        int marker = to.open(2);
        to.int2(1).int2(1).float4(1);
        to.close(marker);
        numbers(entries, cluster);
        features();
        lists(entries);
        to.nothing(); // aliases
        to.int4(0).int4(0); // no index
        to.nothing().nothing().nothing().nothing(); // index, friends, user's objects, references
        to.close(tree);
    }

    RootBuffer bytes() {
        return to;
    }

    private void fill() {
        int fill = to.open(2);
        to.int2(0).int2(1001);
        to.close(fill);
    }

    /** A class without version is known by its check sum. */
    private void features() {
        int features = to.open(0);
        to.int4(IO_FEATURES).byte1(0);
        to.close(features);
    }

    private void numbers(long entries, int cluster) {
        long plain = 0;
        long stored = 0;
        for (Branch b : branches) {
            plain += b.plainBytes();
            stored += b.storedBytes();
        }
        to.int8(entries).int8(plain).int8(stored).int8(0).int8(stored).float8(1);
        to.int4(0).int4(SCAN).int4(0).int4(ENTRY_OFFSETS).int4(0);
        to.int8(NO_LIMIT).int8(NO_LIMIT).int8(0).int8(-300_000_000).int8(cluster == 0 ? -30_000_000 : cluster);
        to.int8(ESTIMATE).byte1(0).byte1(0); // no ranges of clusters
    }

    private void lists(long entries) {
        int list = to.array(branches.size());
        for (Branch b : branches) {
            branch(b, entries);
        }
        to.close(list);
        int known = to.array(branches.size());
        for (Branch b : branches) {
            to.int4(b.leaf());
        }
        to.close(known);
    }

    private void branch(Branch b, long entries) {
        int object = to.pointed("TBranch");
        int branch = to.open(13);
        to.named(b.column().name(), b.column().meaning(), BRANCH_BITS);
        fill();
        int baskets = b.baskets().size();
        int room = Math.max(FEWEST_BASKETS, baskets + 1);
        to.int4(Packing.SETTING).int4(BASKET_SIZE).int4(b.counter() == null ? 0 : ENTRY_OFFSETS);
        to.int4(baskets).int8(entries);
        features();
        to.int4(0).int4(room).int4(0).int8(entries).int8(0).int8(b.plainBytes()).int8(b.storedBytes());
        to.close(to.array(0)); // no branches below
        int list = to.array(1);
        leaf(b);
        to.close(list);
        to.close(to.array(0)); // no baskets in memory
        to.byte1(1);
        for (int i = 0; i < room; i++) {
            to.int4(i < baskets ? b.baskets().get(i).bytes() : 0);
        }
        to.byte1(1);
        for (int i = 0; i < room; i++) {
            to.int8(i < baskets ? b.firsts().get(i) : i == baskets ? entries : 0);
        }
        to.byte1(1);
        for (int i = 0; i < room; i++) {
            to.int8(i < baskets ? b.baskets().get(i).at() : 0);
        }
        to.text(""); // baskets are in this file
        to.close(branch);
        to.close(object);
    }

    private void leaf(Branch b) {
        RootTree.Type type = b.column().type();
        int object = to.pointed(type.leaf);
        b.leafIsAt(to.place(object));
        int outer = to.open(1);
        int leaf = to.open(2);
        @Nullable Branch counter = b.counter();
        String name = b.column().name();
        String size = counter == null ? "" : "[" + counter.column().name() + "]";
        to.named(name, name + size, RootFile.ALIVE);
        to.int4(1).int4(type.width).int4(0).byte1(b.counts() ? 1 : 0).byte1(0);
        to.int4(counter == null ? 0 : counter.leaf());
        to.close(leaf);
        switch (type) { // range: of a counter what readers make room for
            case INT -> to.int4(0).int4(b.longest());
            case LONG -> to.int8(0).int8(0);
            case DOUBLE -> to.float8(0).float8(0);
        }
        to.close(outer);
        to.close(object);
    }
}
