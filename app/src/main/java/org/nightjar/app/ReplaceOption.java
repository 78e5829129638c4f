/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
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
}
