/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.analysis.Workspace;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;
import org.nightjar.generation.Generator;

/** The memory one thread works a sample with, reused from chunk to chunk. */
final class SampleBench {
    final Prepared sample;
    private final Generator.Workspace generation;
    private final Map<String, Workspace> memories = new LinkedHashMap<>();

    SampleBench(Prepared sample) {
        this.sample = sample;
        generation = sample.generator().workspace();
        sample.analyses().forEach((name, analysis) -> memories.put(name, analysis.newWorkspace()));
    }

    /** Events of a chunk, from the generator to the selected candidates. */
    SampleOutput run(Chunk chunk, EventBatch batch, DetectorModel detector, Streams streams) {
        batch.start(chunk.first(), chunk.size());
        sample.generator().generate(batch, streams, generation);
        detector.respond(batch, streams);
        Map<String, AnalysisOutput> outputs = new LinkedHashMap<>();
        sample.analyses().forEach((name, analysis) -> outputs.put(name, analysis.run(batch, memory(name))));
        double generated = 0;
        for (int k = 0; k < batch.size(); k++) {
            generated += batch.weight()[k];
        }
        return new SampleOutput(generated, outputs);
    }

    private Workspace memory(String selection) {
        return Objects.requireNonNull(memories.get(selection));
    }
}
