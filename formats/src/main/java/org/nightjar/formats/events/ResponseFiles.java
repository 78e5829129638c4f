/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Map;
import org.nightjar.core.card.CardException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventSink;
import org.nightjar.formats.parquet.ParquetTable;

/** Files of what a detector found. */
public final class ResponseFiles {
    private static final int BLOCK = 1024;

    private ResponseFiles() {}

    /** Whether a file of this name can be written. */
    public static void check(Path file) {
        if (!ends(file, ".parquet") && !ends(file, ".root")) {
            throw new CardException(
                    file.toString(), "the response is written as Parquet or ROOT.", "a name with .parquet or .root?");
        }
    }

    /**
     * Begins a file, Parquet or ROOT by its name.
     *
     * @param file appears when the sink is finished
     * @param provenance written into the file, by key
     */
    public static EventSink create(Path file, Map<String, String> provenance) {
        check(file);
        return ends(file, ".root") ? new ResponseTree(file, provenance) : new ResponseParquet(file, provenance);
    }

    /** Whether a file holds what a detector found (Parquet); false for whatever else it is. */
    public static boolean isResponse(Path file) {
        return ends(file, ".parquet")
                && Files.isRegularFile(file)
                && ParquetTable.metadata(file).containsKey(ResponseReader.MARK);
    }

    /** The detector that found it. */
    public static String detector(Path file) {
        return ParquetTable.metadata(file).getOrDefault("nightjar.detector", "");
    }

    /** Opens a Parquet file for reading. */
    public static ResponseReader open(Path file) {
        return new ResponseReader(file);
    }

    /** The block of a Parquet file that has the event of a number; it has no generated particles. */
    public static EventBatch event(Path file, long number) {
        EventBatch batch = new EventBatch();
        try (ResponseReader reader = open(file)) {
            while (reader.next(batch, BLOCK)) {
                if (number < batch.eventNumber(batch.size())) {
                    return batch;
                }
            }
        }
        throw new CardException("--event", file + " has no event " + number + ".", "");
    }

    private static boolean ends(Path file, String ending) {
        return file.toString().toLowerCase(Locale.ROOT).endsWith(ending);
    }
}
