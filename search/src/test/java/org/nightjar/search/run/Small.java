/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.nightjar.formats.files.DataFolder;
import org.nightjar.search.Library;
import org.nightjar.search.card.SearchCard;

/** The small search of the tests and copies of it. */
final class Small {
    /** The small card; its data lie beside it. */
    static final Path CARD = Path.of("src/test/resources/small/small.yaml");

    private Small() {}

    /** The library over the shipped data. */
    static Library library() {
        return new Library(DataFolder.of(List.of(Path.of("../data"))));
    }

    /** The small card as it is. */
    static SearchCard card() {
        return library().search(CARD.toString());
    }

    /** A copy of the small card and its files in a folder, with changes: from, to, from, to ... */
    static Path copy(Path folder, String... changes) {
        try {
            Files.createDirectories(folder);
            try (Stream<Path> files = Files.list(CARD.getParent())) {
                for (Path f : files.filter(f -> !f.equals(CARD)).toList()) {
                    Files.copy(f, folder.resolve(f.getFileName()));
                }
            }
            String text = Files.readString(CARD);
            for (int k = 0; k < changes.length; k += 2) {
                assertThat(text).contains(changes[k]);
                text = text.replace(changes[k], changes[k + 1]);
            }
            return Files.writeString(folder.resolve("small.yaml"), text);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The copy, read. */
    static SearchCard changed(Path folder, String... changes) {
        return library().search(copy(folder, changes).toString());
    }
}
