/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.engine;

import java.util.function.Consumer;

/**
 * Runs tasks. Contract: each sample's result equals folding its chunk results in ascending chunk order; it is handed over
 * as soon as it is complete, one sample at a time.
 */
public interface Engine extends AutoCloseable {
    /** Works all chunks of the plan; an exception of a task is rethrown after the running chunks have ended. */
    <R extends Mergeable<R>> void run(
            ChunkTask<R> task, ChunkPlan plan, Consumer<SampleResult<R>> completed, Progress progress);

    /** How the engine is named on the command line, e.g. {@code threads:2}. */
    String name();

    @Override
    void close();
}
