/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Supplier;
import org.nightjar.core.NightjarException;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.search.Library;
import org.nightjar.theory.Models;
import picocli.CommandLine.Command;

/** Says what works on this machine. */
@Command(
        name = "doctor",
        description = "Java, memory, cores, writable folders, optional parts: what works here.",
        footer = {"", "Example:  nightjar doctor"})
final class DoctorVerb extends Verb {
    private static final int JAVA_NEEDED = 17;
    private static final long HEAP_NEEDED = 1500; // MB; the default run is made to fit into 2 GB
    private static final long DISK_NEEDED = 200; // MB; a run folder takes some tens

    private final Map<String, Object> found = new LinkedHashMap<>();
    private final List<String> missing = new ArrayList<>();

    @Override
    int execute() {
        machine();
        folders();
        parts();
        found.put("verdict", missing.isEmpty() ? "ok" : "something is missing");
        found.forEach((k, v) -> console().line(String.format("%-24s %s", k, v)));
        missing.forEach(m -> console().line("missing: " + m));
        found.put("missing", missing);
        console().document(found);
        return missing.isEmpty() ? 0 : 1;
    }

    private void machine() {
        Runtime r = Runtime.getRuntime();
        found.put("version", Nightjar.VERSION);
        found.put("java", System.getProperty("java.version"));
        found.put("javaVendor", System.getProperty("java.vendor"));
        found.put("os", System.getProperty("os.name") + " " + System.getProperty("os.arch"));
        found.put("cores", r.availableProcessors());
        found.put("heapMegabytes", r.maxMemory() >> 20);
        need(Runtime.version().feature() >= JAVA_NEEDED, "Java " + JAVA_NEEDED + " or newer");
        need(
                r.maxMemory() >> 20 >= HEAP_NEEDED,
                HEAP_NEEDED + " MB of heap; maybe NIGHTJAR_JAVA_OPTS=-Xmx2g and a machine with more memory");
    }

    private void folders() {
        Path here = Path.of("").toAbsolutePath();
        found.put("workingFolder", here.toString());
        boolean writable = isWritable(here);
        found.put("workingFolderWritable", writable);
        need(writable, "a working folder that can be written to; maybe cd to another, or --out DIR");
        boolean temporary = isWritable(Path.of(System.getProperty("java.io.tmpdir", "/tmp")));
        found.put("temporaryFolderWritable", temporary);
        need(temporary, "a temporary folder that can be written to; maybe set NIGHTJAR_JAVA_OPTS=-Djava.io.tmpdir=DIR");
        long free = here.toFile().getUsableSpace() >> 20;
        found.put("freeMegabytes", free);
        need(free >= DISK_NEEDED, DISK_NEEDED + " MB of free disk for run folders");
        List<String> absent = DataFolder.folders(System.getenv().getOrDefault("NIGHTJAR_PATH", "")).stream()
                .filter(p -> !Files.isDirectory(p))
                .map(Path::toString)
                .toList();
        found.put("NIGHTJAR_PATH", System.getenv().getOrDefault("NIGHTJAR_PATH", "not set"));
        need(absent.isEmpty(), "the folders of NIGHTJAR_PATH: " + String.join(", ", absent));
    }

    private void parts() {
        Library library = Libraries.standard();
        found.put("searches", count(() -> library.searches().size()));
        found.put("detectors", count(() -> library.detectors().size()));
        found.put("constraints", count(() -> library.constraints().all().size()));
        found.put("models", count(() -> Models.standard().all().size()));
        boolean fonts = hasFonts();
        found.put("fonts", fonts);
        need(fonts, "fonts for figures; maybe install a package such as fontconfig and fonts-dejavu");
        found.put("interactiveTerminal", System.console() != null);
    }

    /** How many there are; a part that cannot be read is missing, with the reason. */
    private Object count(Supplier<Integer> counting) {
        try {
            int n = counting.get();
            need(n > 0, "the data packed with the program; maybe build it anew");
            return n;
        } catch (NightjarException e) {
            missing.add(String.valueOf(e.getMessage()).lines().findFirst().orElse(""));
            return "unreadable";
        }
    }

    private void need(boolean there, String what) {
        if (!there && !missing.contains(what)) {
            missing.add(what);
        }
    }

    /** Tries it: permissions alone do not tell of read-only or full disks. */
    private static boolean isWritable(Path folder) {
        try {
            Path trial = Files.createTempFile(folder, ".nightjar-doctor", AtomicFile.PART);
            Files.writeString(trial, "written");
            Files.delete(trial);
            return true;
        } catch (IOException e) {
            return false; // that is the answer
        }
    }

    private static boolean hasFonts() {
        try {
            return new java.awt.Font(java.awt.Font.SANS_SERIF, java.awt.Font.PLAIN, 12).canDisplay('a');
        } catch (RuntimeException | Error e) {
            return false;
        }
    }
}
