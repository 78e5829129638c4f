/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.formats.files;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeSet;
import java.util.stream.Stream;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.core.card.Suggest;

/**
 * Finds data files by name such as {@code detectors/belle2-2018.yaml}: first in the given folders, in their order (the
 * card's own folder, then those of NIGHTJAR_PATH), then among the files packed with the program. A file in a folder
 * therefore replaces the packed one of the same name.
 */
public final class DataFolder {
    /** Largest data file in bytes. */
    public static final int LARGEST = 64 * 1024 * 1024;

    private final List<Path> folders;
    private final PackedFiles packed;

    private DataFolder(List<Path> folders, PackedFiles packed) {
        this.folders = List.copyOf(folders);
        this.packed = packed;
    }

    /** Looks into the folders, then under {@code /data/} of the class path. */
    public static DataFolder of(List<Path> folders) {
        return new DataFolder(folders, new PackedFiles(DataFolder.class.getClassLoader(), "data/"));
    }

    /** As {@link #of(List)}, with another class loader and prefix of the packed files. */
    public static DataFolder of(List<Path> folders, ClassLoader loader, String prefix) {
        return new DataFolder(folders, new PackedFiles(loader, prefix));
    }

    /** The same with one more folder that is looked into first, e.g. that of the card. */
    public DataFolder with(Path first) {
        List<Path> all = new ArrayList<>();
        all.add(first);
        all.addAll(folders);
        return new DataFolder(all, packed);
    }

    /** The folders of a text such as NIGHTJAR_PATH, separated by the system's path separator; empty parts are left out. */
    public static List<Path> folders(String searchPath) {
        List<Path> found = new ArrayList<>();
        for (String part : searchPath.split(java.io.File.pathSeparator)) {
            if (!part.isBlank()) {
                found.add(Path.of(part.trim()));
            }
        }
        return found;
    }

    /** The file of this name, if there is one. */
    public Optional<DataText> find(String name) {
        for (Path folder : folders) {
            Path file = resolve(folder, name);
            if (file != null && Files.isRegularFile(file)) {
                return Optional.of(new DataText(file.toString(), TextFile.read(file, LARGEST, "a data file")));
            }
        }
        return packed(name);
    }

    /** The file of this name; a name that does not exist is the user's problem, with the nearest names. */
    public DataText read(String name) {
        return find(name).orElseThrow(() -> missing(name));
    }

    private CardException missing(String name) {
        int slash = name.lastIndexOf('/') + 1;
        int dot = name.lastIndexOf('.');
        String ending = dot > slash ? name.substring(dot) : "";
        List<String> beside = list(name.substring(0, slash), ending).stream()
                .filter(n -> n.indexOf('/', slash) < 0)
                .toList();
        return new CardException(name, "there is no such data file.", Suggest.maybe(name, beside, "files"));
    }

    /** Names of all files below a prefix such as {@code detectors/} that end in a suffix such as {@code .yaml}, sorted. */
    public List<String> list(String prefix, String suffix) {
        TreeSet<String> names = new TreeSet<>();
        for (Path folder : folders) {
            Path below = resolve(folder, prefix);
            if (below != null && Files.isDirectory(below)) {
                addAll(names, folder, below);
            }
        }
        names.addAll(packed.names());
        return names.stream()
                .filter(n -> n.startsWith(prefix) && n.endsWith(suffix))
                .toList();
    }

    private static void addAll(TreeSet<String> names, Path folder, Path below) {
        try (Stream<Path> files = Files.walk(below, 6)) {
            files.filter(Files::isRegularFile)
                    .forEach(f -> names.add(folder.relativize(f).toString().replace('\\', '/')));
        } catch (IOException e) {
            throw new MachineException(below + "  cannot be listed (" + AtomicFile.reason(e) + ").", e);
        }
    }

    private static @org.jspecify.annotations.Nullable Path resolve(Path folder, String name) {
        try {
            return folder.resolve(name);
        } catch (InvalidPathException e) {
            return null; // such a file cannot exist
        }
    }

    private Optional<DataText> packed(String name) {
        try (InputStream in = packed.open(name)) {
            if (in == null) {
                return Optional.empty();
            }
            String shown = packed.shown(name);
            return Optional.of(new DataText(shown, TextFile.decode(shown, in.readNBytes(LARGEST), "a data file")));
        } catch (IOException e) {
            throw new MachineException(name + "  cannot be read (" + AtomicFile.reason(e) + ").", e);
        }
    }
}
