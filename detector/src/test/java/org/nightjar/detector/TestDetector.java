/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.detector;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.CardNode;
import org.nightjar.formats.yaml.YamlReader;

/** The shipped detectors, with single values changed by replacing text. */
final class TestDetector {
    private static final Path FOLDER = Path.of("..", "data", "detectors");

    private TestDetector() {}

    static String text(String file) {
        try {
            return Files.readString(FOLDER.resolve(file));
        } catch (IOException e) {
            throw new CardException(file, "cannot be read.", "");
        }
    }

    static String table(String name) {
        return text("maps/" + name);
    }

    static CardNode parse(String text) {
        return YamlReader.read("test.yaml", text);
    }

    static CardNode parent(String name) {
        return YamlReader.read(name + ".yaml", text(name + ".yaml"));
    }

    static DetectorCard card(String text) {
        return DetectorCard.read(parse(text), TestDetector::table, TestDetector::parent);
    }

    /** belle2-2018 with texts replaced: old, new, old, new, ... */
    static DetectorCard belle2(String... replacements) {
        String text = text("belle2-2018.yaml");
        for (int i = 0; i < replacements.length; i += 2) {
            if (!text.contains(replacements[i])) {
                throw new IllegalArgumentException("not in the card: " + replacements[i]);
            }
            text = text.replace(replacements[i], replacements[i + 1]);
        }
        return card(text);
    }

    static DetectorModel model(String... replacements) {
        return belle2(replacements).model();
    }

    /** Without beam background. */
    static final String[] QUIET = {"clusters: { value: 2.0,", "clusters: { value: 0.0,"};

    static DetectorModel quiet(String... more) {
        String[] all = new String[QUIET.length + more.length];
        System.arraycopy(QUIET, 0, all, 0, QUIET.length);
        System.arraycopy(more, 0, all, QUIET.length, more.length);
        return model(all);
    }
}
