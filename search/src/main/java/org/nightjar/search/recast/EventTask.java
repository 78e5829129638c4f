/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.recast;

import java.util.Map;
import java.util.Objects;
import org.nightjar.analysis.AnalysisOutput;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.ChunkTask;
import org.nightjar.core.engine.Mergeable;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.random.Streams;
import org.nightjar.detector.DetectorModel;

/** Events of one model at one mass, from the generator to the selected candidates. */
final class EventTask implements ChunkTask<EventTask.Counted> {
    private static final long serialVersionUID = 1;
    private final Map<SampleId, Prepared> samples;
    private final DetectorModel detector;
    private final long seed;

    EventTask(Map<SampleId, Prepared> samples, DetectorModel detector, long seed) {
        this.samples = samples;
        this.detector = detector;
        this.seed = seed;
    }

    /**
     * Events so far.
     *
     * @param generated sum of weights of generated events
     * @param output of the selection
     */
    record Counted(double generated, AnalysisOutput output) implements Mergeable<Counted> {
        @Override
        public Counted merge(Counted next) {
            return new Counted(generated + next.generated, output.merge(next.output));
        }
    }

    @Override
    public Counted run(Chunk chunk) {
        Prepared sample = Objects.requireNonNull(samples.get(chunk.sample()));
        // both models get the random numbers of their mass, so that equal models give equal events
        Streams streams = new Streams(seed, new SampleId("recast " + sample.mass()));
        EventBatch batch = new EventBatch();
        batch.start(chunk.first(), chunk.size());
        sample.generator().generate(batch, streams, sample.generator().workspace());
        detector.respond(batch, streams);
        double generated = 0;
        for (int k = 0; k < batch.size(); k++) {
            generated += batch.weight()[k];
        }
        return new Counted(
                generated, sample.analysis().run(batch, sample.analysis().newWorkspace()));
    }
}
