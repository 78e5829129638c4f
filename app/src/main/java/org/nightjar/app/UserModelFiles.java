/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import org.nightjar.formats.files.DataText;
import org.nightjar.formats.files.TextFile;
import org.nightjar.formats.yaml.YamlReader;
import org.nightjar.theory.Model;
import org.nightjar.theory.UserModels;

/** Models that users give as files: model cards and UFO folders. */
final class UserModelFiles {
    private UserModelFiles() {}

    /** The model of a card, of a UFO folder, or of the card models/NAME.yaml in the folders of NIGHTJAR_PATH. */
    static Optional<Model> find(String nameOrFile) {
        Optional<Model> ufo = folder(nameOrFile);
        if (ufo.isEmpty() && Cards.isFile(nameOrFile)) {
            return Optional.of(card(
                    new DataText(nameOrFile, TextFile.read(Path.of(nameOrFile), YamlReader.LARGEST, "a model card"))));
        }
        return ufo.or(() -> Libraries.standard()
                .data()
                .find("models/" + nameOrFile + ".yaml")
                .map(UserModelFiles::card));
    }

    private static Model card(DataText text) {
        return UserModels.read(YamlReader.read(text.name(), text.text()));
    }

    /** True for a folder with the particles of a UFO model. */
    static boolean isUfo(String name) {
        try {
            return !name.isBlank() && Files.isRegularFile(Path.of(name).resolve("particles.py"));
        } catch (InvalidPathException e) {
            return false;
        }
    }

    private static Optional<Model> folder(String name) {
        if (!isUfo(name)) {
            return Optional.empty();
        }
        Path folder = Path.of(name);
        Map<String, String> texts = new LinkedHashMap<>();
        for (String file : UserModels.ufoFiles()) {
            Path path = folder.resolve(file);
            if (Files.isRegularFile(path)) {
                texts.put(file, TextFile.read(path, YamlReader.LARGEST, "a UFO file"));
            }
        }
        return Optional.of(UserModels.readUfo(
                folder.toAbsolutePath().normalize().getFileName().toString(), texts));
    }
}
