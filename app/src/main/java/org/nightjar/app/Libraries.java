/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.nightjar.core.MachineException;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.search.Library;
import org.nightjar.search.run.PointResult;

/** Where the command line finds cards and logs. */
final class Libraries {
    private static final String DEFAULT_FOLDER = "nightjar-user";

    private Libraries() {}

    /** The library: folders of NIGHTJAR_PATH (default ./nightjar-user), then the packed data. */
    static Library standard() {
        String path = System.getenv().getOrDefault("NIGHTJAR_PATH", DEFAULT_FOLDER);
        return new Library(DataFolder.of(DataFolder.folders(path)));
    }

    /** The log of openings: beside a card file, in the working folder for a packed card. */
    static Path unblindingFile(String search) {
        Path card = Path.of(search);
        Path parent = Files.isRegularFile(card) ? card.toAbsolutePath().getParent() : null;
        return parent == null ? Path.of("unblinding.log") : parent.resolve("unblinding.log");
    }

    /** Text of the log; empty if there is none. */
    static String unblindingLog(String search) {
        Path file = unblindingFile(search);
        try {
            return Files.isRegularFile(file) ? Files.readString(file) : "";
        } catch (IOException e) {
            throw new MachineException(file + ": cannot be read (" + e.getMessage() + ").", e);
        }
    }

    /** How many points have each status other than ok. */
    static Map<String, Long> countStatuses(List<PointResult> points) {
        Map<String, Long> count = new TreeMap<>();
        for (PointResult p : points) {
            if (!p.status().equals("ok")) {
                count.merge(p.status(), 1L, Long::sum);
            }
            if (!p.observedStatus().equals("ok")) {
                count.merge("observed " + p.observedStatus(), 1L, Long::sum);
            }
        }
        return count;
    }
}
