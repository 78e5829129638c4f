/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.internal;

import java.io.IOException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.formats.internal.text.TextSink;

/** How a text format writes a sample. */
public interface EventText {
    /** Writes what stands before the first event. */
    void begin(TextSink out) throws IOException;

    /** Writes event {@code k} of a block. */
    void event(EventBatch batch, int k, TextSink out) throws IOException;

    /** Writes what stands after the last event. */
    void end(TextSink out) throws IOException;
}
