/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.util.List;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.ChunkPlan;
import org.nightjar.core.engine.ChunkTask;
import org.nightjar.core.engine.SampleId;

/** Tests one hypothesis: each mass is a sample of one unit, so every engine can share them out. */
final class PointTask implements ChunkTask<PointResults> {
    private static final long serialVersionUID = 1;
    private final transient MassInference inference;

    PointTask(MassInference inference) {
        this.inference = inference;
    }

    /** The unit of work of a mass; the name reads back to the same bits. */
    static SampleId id(double mass) {
        return new SampleId(Double.toString(mass));
    }

    /** One unit per mass. */
    static ChunkPlan plan(List<Double> masses) {
        return new ChunkPlan(
                masses.stream().map(PointTask::id).toList(),
                masses.stream().map(m -> 1L).toList(),
                1);
    }

    @Override
    public PointResults run(Chunk chunk) {
        double mass = Double.parseDouble(chunk.sample().name());
        return new PointResults(mass, inference.at(mass));
    }
}
