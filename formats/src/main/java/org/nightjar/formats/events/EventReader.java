/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.util.List;
import org.nightjar.core.card.Problem;
import org.nightjar.core.events.EventSource;

/** An event file that is being read. */
public interface EventReader extends EventSource {
    /** The kind of the file. */
    EventFormat format();

    /** Events read so far. */
    long eventsRead();

    /** What is odd but no damage, and, where events before a damage are kept, the damage; grows while reading. */
    List<Problem> warnings();
}
