/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.IOException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.core.events.Columns;
import org.nightjar.core.events.EventBatch;

/** A file of what a detector found: of each event the row of the event, then those of its lists. */
abstract class ResponseSink extends FileSink {
    ResponseSink(Path file) {
        super(file);
    }

    /** What is written into the file beside the events: its mark and where it comes from. */
    static Map<String, String> notes(Map<String, String> provenance) {
        Map<String, String> notes = new LinkedHashMap<>();
        notes.put(ResponseReader.MARK, "1");
        provenance.forEach((key, text) -> notes.put("nightjar." + key, text));
        return notes;
    }

    /** Writes row {@code i} of a kind, -1 for the event itself. */
    abstract void row(EventBatch batch, int k, int kind, int i) throws IOException;

    /** Ends an event. */
    void endEvent() throws IOException {}

    @Override
    final void append(EventBatch batch) throws IOException {
        for (int k = 0; k < batch.size(); k++) {
            row(batch, k, ResponseColumns.EVENT, -1);
            rows(batch, k, ResponseColumns.TRACK, batch.tracks());
            rows(batch, k, ResponseColumns.CLUSTER, batch.clusters());
            rows(batch, k, ResponseColumns.MUON_CLUSTER, batch.muonClusters());
            endEvent();
        }
    }

    private void rows(EventBatch batch, int k, int kind, Columns list) throws IOException {
        for (int i = list.first(k); i < list.end(k); i++) {
            row(batch, k, kind, i);
        }
    }
}
