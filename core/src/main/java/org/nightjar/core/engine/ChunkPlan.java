/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.io.Serializable;
import java.util.ArrayList;
import java.util.List;

/**
 * How the events of each sample are cut into chunks. The chunk size fixes the order of sums and is therefore part of a
 * run's identity.
 *
 * @param samples the samples in order
 * @param events number of events of each
 * @param chunkSize events per chunk
 */
public record ChunkPlan(List<SampleId> samples, List<Long> events, int chunkSize) implements Serializable {
    /** Default number of events per chunk. */
    public static final int DEFAULT_CHUNK = 4096;

    /** Checks and copies. */
    public ChunkPlan {
        if (samples.size() != events.size() || chunkSize <= 0) {
            throw new IllegalArgumentException(
                    "plan of " + samples.size() + " samples, " + events.size() + " event counts, chunk " + chunkSize);
        }
        samples = List.copyOf(samples);
        events = List.copyOf(events);
    }

    /** A plan for one sample. */
    public static ChunkPlan of(SampleId sample, long events, int chunkSize) {
        return new ChunkPlan(List.of(sample), List.of(events), chunkSize);
    }

    /** Chunks of the k-th sample in ascending order. */
    public List<Chunk> chunks(int k) {
        List<Chunk> out = new ArrayList<>();
        for (long first = 0; first < events.get(k); first += chunkSize) {
            out.add(new Chunk(samples.get(k), first, (int) Math.min(chunkSize, events.get(k) - first)));
        }
        return out;
    }

    /** Total number of events. */
    public long totalEvents() {
        return events.stream().mapToLong(Long::longValue).sum();
    }
}
