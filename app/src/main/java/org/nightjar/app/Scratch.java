/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.stream.Stream;
import org.nightjar.core.MachineException;

/** Temporary run folders. */
final class Scratch {
    private Scratch() {}

    /** A new one. */
    static Path make(String name) {
        try {
            return Files.createTempDirectory(name);
        } catch (IOException e) {
            throw new MachineException("cannot make a temporary folder (" + e.getMessage() + ").", e);
        }
    }

    /** Takes it away with all that is in it. */
    static void remove(Path folder) {
        try (Stream<Path> files = Files.walk(folder)) {
            for (Path p : files.sorted(Comparator.reverseOrder()).toList()) {
                Files.delete(p);
            }
        } catch (IOException e) {
            throw new MachineException(folder + ": cannot remove the temporary run (" + e.getMessage() + ").", e);
        }
    }
}
