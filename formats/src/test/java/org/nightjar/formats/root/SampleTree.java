/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.root;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import org.nightjar.formats.root.RootTree.Column;
import org.nightjar.formats.root.RootTree.Type;

/** A tree of numbers by formula, as it was given to an independent reader. */
final class SampleTree {
    static final List<Column> COLUMNS = List.of(
            new Column("event", "number of the event", Type.LONG, ""),
            new Column("x", "some length, cm", Type.DOUBLE, ""),
            new Column("hit_energy", "some energy, GeV", Type.DOUBLE, "hit"),
            new Column("hit_cell", "some cell", Type.INT, "hit"));

    private SampleTree() {}

    static long event(int k) {
        return 3_000_000_000L * k;
    }

    static double x(int k) {
        return k % 7 == 5 ? Double.NaN : Math.sqrt(k + 2.0);
    }

    static int hits(int k) {
        return k == 1000 ? 300 : (k + 1) % 4;
    }

    static double energy(int k, int i) {
        return 1 / (1.0 + k + i);
    }

    static int cell(int k, int i) {
        return i - k;
    }

    static void write(Path file, int entries) throws IOException {
        try (RootTree tree = new RootTree(file, "sample", "numbers by formula", COLUMNS, Map.of("author", "nobody"))) {
            for (int k = 0; k < entries; k++) {
                tree.add(0, event(k));
                tree.add(1, x(k));
                for (int i = 0; i < hits(k); i++) {
                    tree.add(2, energy(k, i));
                    tree.add(3, cell(k, i));
                }
                tree.endEntry();
            }
            tree.finish();
        }
    }
}
