/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.nightjar.core.engine.Chunk;
import org.nightjar.core.engine.ChunkPlan;
import org.nightjar.core.engine.ChunkTask;
import org.nightjar.core.engine.LocalEngine;
import org.nightjar.core.engine.Progress;
import org.nightjar.core.engine.SampleId;
import org.nightjar.core.histogram.Binning;
import org.nightjar.core.histogram.Histogram;
import org.nightjar.core.random.RandomStream;
import org.nightjar.core.random.Stage;
import org.nightjar.core.random.Streams;

class LocalEngineTest {
    private static final ChunkTask<Histogram> TASK = chunk -> {
        RandomStream r = new Streams(5, chunk.sample()).of(Stage.ACCEPT);
        Histogram h = new Histogram(Binning.uniform(20, -3, 3));
        for (long k = chunk.first(); k < chunk.first() + chunk.size(); k++) {
            h.fill(r.at(k, 0).gaussian(), r.uniform());
        }
        return h;
    };

    private static Map<String, List<Double>> run(LocalEngine engine) {
        Map<String, List<Double>> out = new TreeMap<>();
        ChunkPlan plan = new ChunkPlan(
                List.of(new SampleId("a"), new SampleId("b")), List.of(100_000L, 33_333L), ChunkPlan.DEFAULT_CHUNK);
        try (engine) {
            engine.run(
                    TASK,
                    plan,
                    r -> {
                        List<Double> bins = new ArrayList<>();
                        for (double c : r.result().contents()) {
                            bins.add(c);
                        }
                        out.put(r.sample().name(), bins);
                    },
                    Progress.NONE);
        }
        return out;
    }

    private static List<Chunk> shuffled(List<Chunk> chunks) {
        List<Chunk> out = new ArrayList<>(chunks);
        Collections.shuffle(out, new java.util.Random(3)); // submission order only; results must not depend on it
        return out;
    }

    @Test
    void everyEngineGivesTheSameBits() {
        Map<String, List<Double>> one = run(new LocalEngine(1));
        assertThat(one.keySet()).containsExactly("a", "b");
        assertThat(run(new LocalEngine(2))).isEqualTo(one);
        assertThat(run(new LocalEngine(8))).isEqualTo(one);
        assertThat(run(new LocalEngine(4, LocalEngineTest::shuffled))).isEqualTo(one);
    }

    @Test
    void theFailureOfATaskIsRethrown() {
        ChunkTask<Histogram> bad = chunk -> {
            throw new PhysicsException("closed channel in " + chunk.first());
        };
        try (LocalEngine engine = new LocalEngine(2)) {
            assertThatThrownBy(() -> engine.run(bad, ChunkPlan.of(new SampleId("x"), 100, 10), r -> {}, Progress.NONE))
                    .isInstanceOf(PhysicsException.class)
                    .hasMessageStartingWith("closed channel in");
        }
    }
}
