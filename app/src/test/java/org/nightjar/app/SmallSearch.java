/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.nightjar.formats.json.Json;

/** A search of a second or two for whole runs, and what is compared of them. */
final class SmallSearch {
    private static final Path FOLDER = Path.of("../search/src/test/resources/small");

    private SmallSearch() {}

    /** A copy of the small card, with fewer events, and its files in a folder; changes: from, to, from, to ... */
    static Path copy(Path folder, String... changes) {
        try {
            Files.createDirectories(folder);
            for (String f : List.of("observed.csv", "published.csv")) {
                Files.copy(FOLDER.resolve(f), folder.resolve(f));
            }
            Path card = folder.resolve("small.yaml");
            Files.writeString(
                    card, Files.readString(FOLDER.resolve("small.yaml")).replace("events: 700", "events: 400"));
            change(card, changes);
            return card;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Changes a file: from, to, from, to ... */
    static void change(Path file, String... changes) throws IOException {
        String text = Files.readString(file);
        for (int k = 0; k < changes.length; k += 2) {
            assertThat(text).contains(changes[k]);
            text = text.replace(changes[k], changes[k + 1]);
        }
        Files.writeString(file, text);
    }

    /** All files of numbers of a run by name, as text byte by byte; the run's own folder reads RUN, pictures are left out. */
    static Map<String, String> numbers(Path run) throws IOException {
        Map<String, String> out = new TreeMap<>();
        try (Stream<Path> files = Files.walk(run)) {
            for (Path f : files.filter(Files::isRegularFile).toList()) {
                String name = run.relativize(f).toString();
                if (!name.startsWith("figures") && !name.equals("index.html")) {
                    String text = new String(Files.readAllBytes(f), StandardCharsets.ISO_8859_1);
                    out.put(name, text.replace(run.toString(), "RUN"));
                }
            }
        }
        return out;
    }

    /** The results of a run. */
    static Map<?, ?> results(Path run) throws IOException {
        return (Map<?, ?>) Json.read("results", Files.readString(run.resolve("results.json")));
    }
}
