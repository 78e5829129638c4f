/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

import java.io.File;
import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.nightjar.core.card.CardException;

class DataFolderTest {
    @TempDir
    Path folder;

    private static Path put(Path folder, String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private Path jar() throws IOException {
        Path jar = folder.resolve("packed.jar");
        try (JarOutputStream out = new JarOutputStream(Files.newOutputStream(jar))) {
            for (String name :
                    List.of("data/", "data/detectors/", "data/detectors/belle2-2018.yaml", "data/README.md")) {
                out.putNextEntry(new JarEntry(name));
                if (!name.endsWith("/")) {
                    out.write(("packed " + name).getBytes(java.nio.charset.StandardCharsets.UTF_8));
                }
                out.closeEntry();
            }
        }
        return jar;
    }

    @Test
    void foldersComeBeforePackedFiles() throws IOException {
        try (URLClassLoader loader = new URLClassLoader(new URL[] {jar().toUri().toURL()}, null)) {
            Path first = folder.resolve("first");
            Path second = folder.resolve("second");
            put(first, "detectors/mine.yaml", "first");
            put(second, "detectors/mine.yaml", "second");
            put(second, "detectors/other.yaml", "other");
            DataFolder data = DataFolder.of(List.of(second), loader, "data/");
            assertThat(data.read("detectors/mine.yaml").text()).isEqualTo("second");
            assertThat(data.with(first).read("detectors/mine.yaml"))
                    .isEqualTo(new DataText(first + "/detectors/mine.yaml", "first"));
            assertThat(data.read("detectors/belle2-2018.yaml"))
                    .isEqualTo(
                            new DataText("data/detectors/belle2-2018.yaml", "packed data/detectors/belle2-2018.yaml"));
            assertThat(data.with(first).list("detectors/", ".yaml"))
                    .containsExactly("detectors/belle2-2018.yaml", "detectors/mine.yaml", "detectors/other.yaml");
            put(second, "detectors/belle2-2018.yaml", "replaced");
            assertThat(data.read("detectors/belle2-2018.yaml").text()).isEqualTo("replaced");
        }
    }

    @Test
    void packedFilesOfAFolderOfClassesAreFoundToo() throws IOException {
        Path classes = folder.resolve("classes");
        put(classes, "data/models/alp-photon.yaml", "model");
        try (URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, null)) {
            DataFolder data = DataFolder.of(List.of(), loader, "data/");
            assertThat(data.list("", "")).containsExactly("models/alp-photon.yaml");
            assertThat(data.read("models/alp-photon.yaml").text()).isEqualTo("model");
            assertThat(data.find("../data/models/alp-photon.yaml")).isEmpty();
            assertThat(data.find("models/")).isEmpty();
        }
    }

    @Test
    void aMissingNameIsSaidWithTheNearest() throws IOException {
        put(folder, "detectors/belle2-2018.yaml", "");
        DataFolder data = DataFolder.of(List.of(folder), ClassLoader.getPlatformClassLoader(), "data/");
        assertThatExceptionOfType(CardException.class)
                .isThrownBy(() -> data.read("detectors/bele2-2018.yaml"))
                .withMessage("detectors/bele2-2018.yaml  there is no such data file.\n"
                        + "   Maybe detectors/belle2-2018.yaml?\n1 problem; nothing was run.");
    }

    @Test
    void aSearchPathIsSplit() {
        assertThat(DataFolder.folders("a" + File.pathSeparator + File.pathSeparator + "b/c "))
                .containsExactly(Path.of("a"), Path.of("b/c"));
        assertThat(DataFolder.folders("")).isEmpty();
    }
}
