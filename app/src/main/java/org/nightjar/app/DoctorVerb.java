/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import picocli.CommandLine.Command;

/** Says what works on this machine. */
@Command(
        name = "doctor",
        description = "Java, memory, cores, writable folders, optional parts: what works here.",
        footer = {"", "Example:  nightjar doctor"})
final class DoctorVerb extends Verb {
    @Override
    int execute() {
        Runtime r = Runtime.getRuntime();
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("java", System.getProperty("java.version"));
        found.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        found.put("cores", r.availableProcessors());
        found.put("heapMegabytes", r.maxMemory() >> 20);
        found.put("workingFolderWritable", Files.isWritable(Path.of("")));
        found.put("fonts", hasFonts());
        boolean well =
                r.maxMemory() >= 1_500L << 20 && Files.isWritable(Path.of("").toAbsolutePath()) && hasFonts();
        found.put("verdict", well ? "ok" : "something is missing");
        found.forEach((k, v) -> console().line(String.format("%-24s %s", k, v)));
        console().document(found);
        return well ? 0 : 1;
    }

    private static boolean hasFonts() {
        try {
            return new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 12).canDisplay('a');
        } catch (RuntimeException | Error e) {
            return false;
        }
    }
}
