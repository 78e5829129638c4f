/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.Map;
import org.nightjar.analysis.Analysis;
import org.nightjar.analysis.AnalysisOutput;
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
        EventBatch batch = batches.get();
        batch.start(chunk.first(), chunk.size());
        Streams streams = new Streams(seed, chunk.sample());
        sample.generator().generate(batch, streams, sample.generator().workspace());
        detector.respond(batch, streams);
        Map<String, AnalysisOutput> outputs = new LinkedHashMap<>();
        for (Map.Entry<String, Analysis> a : sample.analyses().entrySet()) {
            outputs.put(a.getKey(), a.getValue().run(batch, a.getValue().newWorkspace()));
        }
        double generated = 0;
        for (int k = 0; k < batch.size(); k++) {
            generated += batch.weight()[k];
        }
        return new SampleOutput(generated, outputs);
    }
}
