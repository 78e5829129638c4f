/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import java.io.IOException;
import java.io.InputStream;
import java.net.JarURLConnection;
import java.net.URI;
import java.net.URL;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarFile;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;
import org.nightjar.core.MachineException;

/** The data files on the class path: in the program's jar, or in a folder of classes while developing. */
final class PackedFiles {
    private final ClassLoader loader;
    private final String prefix;

    PackedFiles(ClassLoader loader, String prefix) {
        this.loader = loader;
        this.prefix = prefix;
    }

    @Nullable
    InputStream open(String name) {
        boolean inside = !name.isEmpty()
                && !name.endsWith("/")
                && !List.of(name.split("/")).contains("..");
        return inside ? loader.getResourceAsStream(prefix + name) : null;
    }

    String shown(String name) {
        return prefix + name;
    }

    /** Names of all packed files, without the prefix. */
    Set<String> names() {
        Set<String> names = new TreeSet<>();
        try {
            for (URL root : Collections.list(loader.getResources(prefix))) {
                if (root.getProtocol().equals("jar")) {
                    addJar(names, ((JarURLConnection) root.openConnection()).getJarFileURL());
                } else if (root.getProtocol().equals("file")) {
                    addFolder(names, Path.of(URI.create(root.toString())));
                }
            }
        } catch (IOException e) {
            throw new MachineException("the packed data files cannot be listed (" + AtomicFile.reason(e) + ").", e);
        }
        return names;
    }

    private void addJar(Set<String> names, URL jar) throws IOException {
        try (JarFile file = new JarFile(Path.of(URI.create(jar.toString())).toFile())) {
            for (JarEntry e : new ArrayList<>(Collections.list(file.entries()))) {
                if (e.getName().startsWith(prefix) && !e.isDirectory()) {
                    names.add(e.getName().substring(prefix.length()));
                }
            }
        }
    }

    private static void addFolder(Set<String> names, Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder)) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> names.add(folder.relativize(f).toString().replace('\\', '/')));
        }
    }
}
