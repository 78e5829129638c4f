/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.card.CardException;

/** The right to work in a run folder, held by a lock on a file that the system drops when the process ends in any way. */
public final class RunClaim implements AutoCloseable {
    static final String FILE = ".lock";

    private final FileChannel channel;

    private RunClaim(FileChannel channel) {
        this.channel = channel;
    }

    /** Takes the lock of an existing folder; refused if another run holds it. */
    static RunClaim of(Path root) throws IOException {
        FileChannel channel = FileChannel.open(root.resolve(FILE), StandardOpenOption.CREATE, StandardOpenOption.WRITE);
        if (lock(channel) == null) {
            channel.close();
            throw new CardException(
                    root.toString(),
                    "another run is at work in this folder.",
                    "wait for it, or another folder (--out DIR)?");
        }
        return new RunClaim(channel);
    }

    private static @Nullable FileLock lock(FileChannel channel) throws IOException {
        try {
            return channel.tryLock();
        } catch (OverlappingFileLockException e) {
            return null; // held by this process
        }
    }

    @Override
    public void close() {
        try {
            channel.close();
        } catch (IOException e) {
            throw new org.nightjar.core.MachineException(FILE + "  cannot be closed (" + e.getMessage() + ").", e);
        }
    }
}
