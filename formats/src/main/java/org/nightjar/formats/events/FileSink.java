/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.events;

import java.io.IOException;
import java.nio.file.Path;
import org.nightjar.core.MachineException;
import org.nightjar.core.events.EventBatch;
import org.nightjar.core.events.EventSink;
import org.nightjar.formats.files.AtomicFile;

/** A sink whose file appears when it is finished, whole, or not at all. */
abstract class FileSink implements EventSink {
    private final AtomicFile.Pending file;
    private boolean open = true;

    FileSink(Path path) {
        file = AtomicFile.begin(path);
    }

    /** Where to write until the file is finished. */
    final Path part() {
        return file.part();
    }

    /** Drops what was written and says why. */
    final MachineException failed(IOException e) {
        return file.failed(e);
    }

    /** Writes the events of a block. */
    abstract void append(EventBatch batch) throws IOException;

    /** Writes what belongs behind the last event. */
    abstract void end() throws IOException;

    /** Closes what is open. */
    abstract void shut() throws IOException;

    @Override
    public final void write(EventBatch batch) {
        if (!open) {
            throw new IllegalStateException("the file is finished");
        }
        try {
            append(batch);
        } catch (IOException e) {
            throw file.failed(e);
        }
    }

    @Override
    public final void finish() {
        if (!open) {
            return;
        }
        open = false;
        try {
            end();
            shut();
        } catch (IOException e) {
            throw file.failed(e);
        }
        file.commit();
    }

    @Override
    public final void close() {
        if (!open) {
            return;
        }
        open = false;
        try {
            shut();
        } catch (IOException e) {
            throw file.failed(e);
        }
        file.discard();
    }
}
