/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.core.events;

/**
 * Where blocks of events go: a file of some format. A sink that is closed without {@link #finish} leaves nothing behind, so
 * that a failure never looks like a whole sample.
 */
public interface EventSink extends AutoCloseable {
    /** Appends the events of a block. */
    void write(EventBatch batch);

    /** Ends the sample: after this it exists whole. Nothing can be written any more. */
    void finish();

    @Override
    void close();
}
