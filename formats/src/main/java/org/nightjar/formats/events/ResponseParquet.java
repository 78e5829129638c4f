/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.nightjar.core.events.EventBatch;
import org.nightjar.formats.events.ResponseColumns.Field;
import org.nightjar.formats.parquet.ParquetRows;
import org.nightjar.formats.parquet.ParquetRows.Column;
import org.nightjar.formats.parquet.ParquetRows.Kind;

/**
 * Writes what a detector found into a Parquet file: a row per event, per track, per cluster and per cluster of the muon system,
 * told apart by the column {@code kind}. Columns that a kind does not have are NaN. Rows of an event follow each other; numbers
 * of tracks, clusters and particles count within the event, from 0.
 */
final class ResponseParquet extends ResponseSink {
    private static final int BLOCK = 4096;

    private final List<Field> fields = ResponseColumns.all();
    private final ParquetRows rows;
    private final double[][] values;
    private int filled;

    /**
     * Begins a file.
     *
     * @param file appears when the sink is finished
     * @param provenance written into the file, by key
     */
    ResponseParquet(Path file, Map<String, String> provenance) {
        super(file);
        List<Column> columns = new ArrayList<>();
        columns.add(new Column("event", Kind.LONG));
        columns.add(new Column("kind", Kind.INT));
        fields.forEach(f -> columns.add(new Column(f.name(), Kind.DOUBLE)));
        Map<String, String> metadata = notes(provenance);
        metadata.put("column.event", "number of the event");
        metadata.put("column.kind", "0 event, 1 track, 2 cluster, 3 cluster of the muon system");
        fields.forEach(f -> metadata.put("column." + f.name(), f.meaning()));
        values = new double[columns.size()][BLOCK];
        try {
            rows = new ParquetRows(part(), columns, metadata);
        } catch (IOException e) {
            throw failed(e);
        }
    }

    @Override
    void row(EventBatch batch, int k, int kind, int i) throws IOException {
        if (filled == BLOCK) {
            rows.write(values, filled);
            filled = 0;
        }
        values[0][filled] = batch.eventNumber(k);
        values[1][filled] = kind;
        for (int c = 2; c < values.length; c++) {
            values[c][filled] = fields.get(c - 2).byKind()[kind].of(batch, k, i);
        }
        filled++;
    }

    @Override
    void end() throws IOException {
        rows.write(values, filled);
        rows.finish();
    }

    @Override
    void shut() throws IOException {
        rows.close();
    }
}
