/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.formats.events.ResponseSetters.Setter;
import org.nightjar.formats.parquet.ParquetGroups;

/**
 * Reads a Parquet file of what a detector found, as {@link ResponseParquet} writes it, block by block in constant memory.
 * Generated particles are not in such files, so nothing is known of where a track or cluster comes from.
 */
public final class ResponseReader implements AutoCloseable {
    /** Key of the metadata that marks such files. */
    static final String MARK = "nightjar.response";

    private static final String EVENT = "event";
    private static final String KIND = "kind";

    /** A column of the current group, and where its numbers go by kind of row. */
    private record Filled(double[] values, List<Setter> byKind) {}

    private final Path file;
    private final ParquetGroups groups;
    private List<Filled> columns = List.of();
    private double[] event = {};
    private double[] kind = {};
    private int row;
    private long before;

    ResponseReader(Path file) {
        this.file = file;
        Set<String> known =
                ResponseColumns.all().stream().map(ResponseColumns.Field::name).collect(Collectors.toSet());
        this.groups = new ParquetGroups(file, name -> name.equals(EVENT) || name.equals(KIND) || known.contains(name));
        if (!groups.names().containsAll(List.of(EVENT, KIND))) {
            groups.close();
            throw new CardException(
                    file.toString(), "has no columns 'event' and 'kind'.", "a file that nightjar simulate wrote?");
        }
    }

    /** Lines of the trigger menu, bit 0 first; empty if the file does not tell. */
    public List<String> triggerLines() {
        String lines = groups.metadata().getOrDefault("nightjar.trigger_lines", "");
        return lines.isBlank() ? List.of() : List.of(lines.split(" "));
    }

    /** Fills a block with the next events, at most so many; false at the end. */
    public boolean next(EventBatch batch, int maximum) {
        if (!atRow()) {
            return false;
        }
        batch.start((long) event[row], maximum);
        int k = 0;
        while (k < maximum && atRow() && event[row] == batch.eventNumber(k)) {
            read(batch, k);
            k++;
        }
        batch.trim(k);
        return true;
    }

    private void read(EventBatch batch, int k) {
        double number = event[row];
        int firstTrack = batch.tracks().rows();
        int firstCluster = batch.clusters().rows();
        int ofKind = -1;
        while (atRow() && event[row] == number) {
            if (!(kind[row] >= Math.max(0, ofKind) && kind[row] <= ResponseColumns.MUON_CLUSTER)
                    || ofKind < 0 && kind[row] != ResponseColumns.EVENT) {
                throw damaged("kind " + kind[row] + " where another row of the event was due.");
            }
            ofKind = (int) kind[row];
            int i = ResponseSetters.add(batch, ofKind, k);
            for (Filled c : columns) {
                c.byKind.get(ofKind).set(batch, i, c.values[row]);
            }
            row++;
        }
        batch.particles().endEvent();
        batch.tracks().endEvent();
        batch.clusters().endEvent();
        batch.muonClusters().endEvent();
        link(
                batch.tracks().cluster,
                firstTrack,
                batch.tracks().rows(),
                firstCluster,
                batch.clusters().rows());
        link(
                batch.clusters().track,
                firstCluster,
                batch.clusters().rows(),
                firstTrack,
                batch.tracks().rows());
    }

    /** Numbers within the event become rows of the block. */
    private void link(int[] to, int from, int end, int first, int last) {
        for (int i = from; i < end; i++) {
            if (to[i] >= last - first) {
                throw damaged("a track and its cluster do not name each other.");
            }
            to[i] = to[i] < 0 ? -1 : first + to[i];
        }
    }

    private boolean atRow() {
        while (row == event.length) {
            before += row;
            Map<String, double[]> group = groups.next();
            if (group.isEmpty()) {
                return false;
            }
            event = group.getOrDefault(EVENT, event);
            kind = group.getOrDefault(KIND, kind);
            columns = new ArrayList<>();
            group.forEach((name, values) -> {
                if (!name.equals(EVENT) && !name.equals(KIND)) {
                    columns.add(new Filled(values, ResponseSetters.of(name)));
                }
            });
            row = 0;
        }
        return true;
    }

    private CardException damaged(String what) {
        return new CardException(
                file.toString(), "row " + (before + row + 1) + ": " + what, "a file that nightjar simulate wrote?");
    }

    @Override
    public void close() {
        groups.close();
    }
}
