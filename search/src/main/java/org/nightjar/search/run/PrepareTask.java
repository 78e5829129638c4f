/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Map;
import org.nightjar.core.InternalError;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.ChunkTask;
import org.nightjar.core.engine.Mergeable;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.random.Streams;
import org.nightjar.generation.Generator;

/** Prepares the generator of one sample: a unit of work of its own, so that preparations run side by side. */
final class PrepareTask implements ChunkTask<PrepareTask.Ready> {
    private static final long serialVersionUID = 1;
    private final transient Map<SampleId, Sample> samples;
    private final transient Processes processes;
    private final long seed;

    PrepareTask(Map<SampleId, Sample> samples, Processes processes, long seed) {
        this.samples = samples;
        this.processes = processes;
        this.seed = seed;
    }

    /** A prepared generator. */
    record Ready(Generator generator) implements Mergeable<Ready> {
        @Override
        public Ready merge(Ready next) {
            throw new InternalError("a generator is one unit of work");
        }
    }

    @Override
    public Ready run(Chunk chunk) {
        Sample s = samples.get(chunk.sample());
        if (s == null) {
            throw new IllegalArgumentException("no sample " + chunk.sample());
        }
        Streams streams = new Streams(seed, s.id());
        return new Ready(s.background()
                .map(b -> processes.background(b, streams))
                .orElseGet(() -> processes.signal(s, streams)));
    }
}
