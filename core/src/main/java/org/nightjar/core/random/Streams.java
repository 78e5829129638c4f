/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.random;

import org.nightjar.core.engine.SampleId;

/**
 * The random streams of one sample: one per {@link Stage}. The numbers an event sees depend only on (seed, sample, stage,
 * event number, attempt), never on the chunk, the worker or the other samples.
 */
public final class Streams {
    private final RandomStream[] streams = new RandomStream[Stage.values().length];

    /** Streams for a seed of the card and a sample. */
    public Streams(long seed, SampleId sample) {
        for (Stage stage : Stage.values()) {
            streams[stage.ordinal()] = new HashedStream(seed, sample.hash(), stage);
        }
    }

    /** The stream of a stage; to be positioned with {@link RandomStream#at} before use. */
    public RandomStream of(Stage stage) {
        return streams[stage.ordinal()];
    }
}
