/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

/** Where blocks of events go: a file of some format. */
public interface EventSink extends AutoCloseable {
    /** Appends the events of a block. */
    void write(EventBatch batch);

    @Override
    void close();
}
