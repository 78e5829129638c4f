/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.nightjar.core.card.CardException;
import picocli.CommandLine.Option;

/** Whether files that are there already may be replaced. */
final class ReplaceOption {
    @Option(names = "--force", description = "Replace files that are there already.")
    private boolean force;

    /** Refuses a file that has something in it, unless it may be replaced. */
    void requireFree(Path file) {
        try {
            if (!force && Files.isRegularFile(file) && Files.size(file) > 0) {
                throw new CardException(
                        file.toString(), "the file is there already and is not replaced.", "--force, or another name?");
            }
        } catch (IOException e) {
            // it is gone: free
        }
    }

    /** Refuses a file that is one of those it is made from, whatever may be replaced. */
    void requireOther(Path file, List<Path> sources) {
        try {
            for (Path source : sources) {
                if (Files.exists(file) && Files.exists(source) && Files.isSameFile(file, source)) {
                    throw new CardException(
                            file.toString(), "would take the place of the events it is made from.", "another name?");
                }
            }
        } catch (IOException e) {
            throw new CardException(file.toString(), "cannot be looked at (" + e.getMessage() + ").", "");
        }
    }
}
