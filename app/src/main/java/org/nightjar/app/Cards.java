/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.core.card.Suggest;
import org.nightjar.formats.files.DataText;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.search.Library;

/** Finds a card of any kind by name or file. */
final class Cards {
    private final Library library;

    Cards(Library library) {
        this.library = library;
    }

    /** The parsed card. */
    CardNode node(String nameOrFile) {
        DataText text = text(nameOrFile);
        return YamlReader.read(text.name(), text.text());
    }

    /** The text of the card. */
    DataText text(String nameOrFile) {
        if (isFile(nameOrFile)) {
            return new DataText(nameOrFile, TextFile.read(Path.of(nameOrFile), YamlReader.LARGEST, "a card"));
        }
        return packed("searches/" + nameOrFile + "/search.yaml")
                .or(() -> packed("detectors/" + nameOrFile + ".yaml"))
                .or(() -> constraint(nameOrFile))
                .orElseThrow(() -> new CardException(
                        nameOrFile.isEmpty() ? "''" : nameOrFile,
                        "there is no card of this name and no such file.",
                        Suggest.maybe(nameOrFile, names(), "cards")));
    }

    /** The text of a card file, or of a packed card by its name among the data. */
    DataText textOf(String fileOrDataName) {
        return packed(fileOrDataName).orElseGet(() -> text(fileOrDataName));
    }

    /** True if the text is meant as a file: it ends like a card, holds a slash or exists. */
    static boolean isFile(String nameOrFile) {
        try {
            return nameOrFile.endsWith(".yaml")
                    || nameOrFile.endsWith(".yml")
                    || nameOrFile.contains("/")
                    || Files.isRegularFile(Path.of(nameOrFile));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private Optional<DataText> packed(String name) {
        return library.data().find(name);
    }

    private Optional<DataText> constraint(String id) {
        String end = "/" + id + ".yaml";
        return library.data().list("constraints/", ".yaml").stream()
                .filter(n -> n.endsWith(end))
                .findFirst()
                .flatMap(this::packed);
    }

    /** Names of all cards. */
    List<String> names() {
        List<String> all = new ArrayList<>(library.searches());
        all.addAll(library.detectors());
        library.data().list("constraints/", ".yaml").stream()
                .map(n -> n.substring(n.lastIndexOf('/') + 1, n.length() - ".yaml".length()))
                .forEach(all::add);
        return all;
    }
}
