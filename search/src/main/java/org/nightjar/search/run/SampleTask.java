/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.ChunkTask;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;

/** Events of one chunk from the generator through the detector to the selected candidates. */
final class SampleTask implements ChunkTask<SampleOutput> {
    private static final long serialVersionUID = 1;
    private final Map<SampleId, Prepared> samples;
    private final DetectorModel detector;
    private final long seed;
    private final transient ThreadLocal<EventBatch> batches = ThreadLocal.withInitial(EventBatch::new);
    /** The bench of the sample a thread worked last: chunks of a sample follow each other. */
    private final transient ThreadLocal<@Nullable SampleBench> benches = new ThreadLocal<>();

    SampleTask(Map<SampleId, Prepared> samples, DetectorModel detector, long seed) {
        this.samples = samples;
        this.detector = detector;
        this.seed = seed;
    }

    @Override
    public SampleOutput run(Chunk chunk) {
        Prepared sample = samples.get(chunk.sample());
        if (sample == null) {
            throw new IllegalArgumentException("no sample " + chunk.sample());
        }
        SampleBench bench = benches.get();
        if (bench == null || bench.sample != sample) {
            bench = new SampleBench(sample);
            benches.set(bench);
        }
        return bench.run(chunk, batches.get(), detector, new Streams(seed, chunk.sample()));
    }
}
