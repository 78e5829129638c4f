/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.app;

import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceConfigurationError;
import java.util.zip.ZipFile;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.files.TextFile;
import org.nightjar.theory.Model;
import org.nightjar.theory.Models;
import picocli.CommandLine.Option;

/** The option {@code --plugins}: the models of Nightjar and those of further jars. */
final class Plugins {
    @Option(
            names = "--plugins",
            paramLabel = "JAR",
            description = "A jar with further models; may be given several times.")
    private List<String> jars = List.of();

    /** All models. */
    Models models() {
        if (jars.isEmpty()) {
            return Models.standard();
        }
        URL[] urls = jars.stream().map(Plugins::url).toArray(URL[]::new);
        try {
            return Models.with(new URLClassLoader(urls, Plugins.class.getClassLoader()));
        } catch (ServiceConfigurationError | LinkageError e) {
            throw new CardException(
                    "--plugins", "a model could not be loaded (" + e.getMessage() + ").", "a jar for another version?");
        }
    }

    /** A model by name, or that of a model card (a file, or models/NAME.yaml of the user's folders), or of a UFO folder. */
    Model model(String nameOrFile) {
        Models models = models();
        return models.find(nameOrFile)
                .or(() -> UserModelFiles.find(nameOrFile))
                .orElseGet(() -> models.get(nameOrFile));
    }

    private static URL url(String jar) {
        try {
            Path file = Path.of(jar);
            TextFile.checkIsFile(file, "a jar");
            new ZipFile(file.toFile()).close();
            return file.toUri().toURL();
        } catch (MalformedURLException | java.util.zip.ZipException | java.nio.file.InvalidPathException e) {
            throw new CardException("--plugins", jar + " is not a jar.", "a jar file with a model?");
        } catch (java.io.IOException e) {
            throw new org.nightjar.core.MachineException(jar + "  cannot be read (" + e.getMessage() + ").", e);
        }
    }
}
