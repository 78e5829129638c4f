/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

/** Where blocks of generated events come from: a generator or a file. */
public interface EventSource extends AutoCloseable {
    /** What is known of the sample. Weight names and cross section may become more complete while events are read. */
    EventHeader header();

    /** Fills the next block of at most {@code maximum} events; false (and no events) at the end. */
    boolean next(EventBatch batch, int maximum);

    @Override
    void close();
}
