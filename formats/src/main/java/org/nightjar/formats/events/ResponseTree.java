/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.events.EventBatch;
import org.nightjar.formats.events.ResponseColumns.Field;
import org.nightjar.formats.events.ResponseColumns.Value;
import org.nightjar.formats.root.RootTree;
import org.nightjar.formats.root.RootTree.Column;
import org.nightjar.formats.root.RootTree.Type;

/**
 * Writes what a detector found into the tree {@code response} of a ROOT file: an entry per event; its tracks, clusters and
 * clusters of the muon system are lists. Columns are those of {@link ResponseParquet} with their list in front:
 * {@code track_px}, {@code cluster_energy}, {@code muon_cluster_theta}; {@code ntrack} is the length of a list.
 */
final class ResponseTree extends ResponseSink {
    private static final String[] LISTS = {"", "track", "cluster", "muon_cluster"};

    private final RootTree tree;
    /** Numbers of the branches of each kind, without the event's number, which is branch 0. */
    private final List<List<Value>> values = new ArrayList<>();

    private final int[] first = new int[LISTS.length];

    ResponseTree(Path file, Map<String, String> provenance) {
        super(file);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("event", "number of the event", Type.LONG, ""));
        for (int kind = 0; kind < LISTS.length; kind++) {
            first[kind] = columns.size();
            List<Value> ofKind = new ArrayList<>();
            for (Field f : ResponseColumns.all()) {
                if (f.of(kind)) {
                    columns.add(column(f, kind));
                    ofKind.add(f.byKind()[kind]);
                }
            }
            values.add(ofKind);
        }
        try {
            tree = new RootTree(part(), "response", "what a detector found", columns, notes(provenance));
        } catch (IOException e) {
            throw failed(e);
        }
    }

    private static Column column(Field f, int kind) {
        Type type = !f.whole() ? Type.DOUBLE : kind == ResponseColumns.EVENT ? Type.LONG : Type.INT;
        String prefix = kind == ResponseColumns.EVENT ? "" : LISTS[kind] + "_";
        return new Column(prefix + f.name(), f.meaning(), type, LISTS[kind]);
    }

    @Override
    void row(EventBatch batch, int k, int kind, int i) {
        if (kind == ResponseColumns.EVENT) {
            tree.add(0, batch.eventNumber(k));
        }
        List<Value> ofKind = values.get(kind);
        for (int c = 0; c < ofKind.size(); c++) {
            tree.add(first[kind] + c, ofKind.get(c).of(batch, k, i));
        }
    }

    @Override
    void endEvent() throws IOException {
        tree.endEntry();
    }

    @Override
    void end() throws IOException {
        tree.finish();
    }

    @Override
    void shut() throws IOException {
        tree.close();
    }
}
