/* SPDX-License-Identifier: Apache-2.0 */
package org.nightjar.search.run;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.ObjectInputFilter;
import java.io.ObjectInputStream;
import java.io.ObjectOutputStream;
import java.io.Serializable;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.zip.GZIPInputStream;
import java.util.zip.GZIPOutputStream;
import org.nightjar.core.InternalError;
import org.nightjar.core.MachineException;
import org.nightjar.core.card.CardException;
import org.nightjar.formats.files.AtomicFile;
import org.nightjar.formats.json.Json;

/**
 * The folder of a run: {@code run.json}, {@code card.yaml}, {@code samples/} with one file per simulated sample, {@code
 * points/} with one file per hypothesis, {@code results.json}, {@code figures/} and {@code index.html}. Every file is
 * written whole (temporary file, then move), so an interrupted run resumes from what is there.
 */
public final class RunFolder {
    private static final ObjectInputFilter OURS =
            ObjectInputFilter.Config.createFilter("maxdepth=20;org.nightjar.**;java.lang.*;java.util.*;!*");
    private final Path root;

    /** A run folder at a path; made when the first file is written. */
    public RunFolder(Path root) {
        this.root = root;
    }

    /** Where it is. */
    public Path root() {
        return root;
    }

    /** A file of the run. */
    public Path file(String name) {
        return root.resolve(name);
    }

    /**
     * Claims the folder for a run: remembers its identity, or checks that the folder belongs to it.
     *
     * @param identity hash of everything that fixes the results
     */
    public void claim(String identity) {
        Path file = file("identity");
        try {
            if (Files.exists(file)) {
                if (!Files.readString(file).trim().equals(identity)) {
                    throw new CardException(
                            root.toString(),
                            "the folder holds a run of another card, data, seed or version.",
                            "another folder (--out DIR), or remove this one?");
                }
                return;
            }
            if (Files.isDirectory(root)) {
                try (var entries = Files.list(root)) {
                    if (entries.findAny().isPresent()) {
                        throw new CardException(
                                root.toString(),
                                "the folder is not empty and holds no run.",
                                "another folder (--out DIR)?");
                    }
                }
            } else if (Files.exists(root)) {
                throw new CardException(
                        root.toString(), "this is a file, not a folder.", "another folder (--out DIR)?");
            }
            Files.createDirectories(root);
        } catch (IOException e) {
            throw new MachineException(root + ": cannot use the folder (" + e.getMessage() + ").", e);
        }
        write("identity", identity + "\n");
    }

    /** Writes a text file atomically. */
    public void write(String name, String text) {
        write(name, text.getBytes(StandardCharsets.UTF_8));
    }

    /** Writes a file atomically. */
    public void write(String name, byte[] bytes) {
        Path file = file(name);
        try {
            Files.createDirectories(file.toAbsolutePath().getParent());
        } catch (IOException e) {
            throw new MachineException(file + ": cannot make the folder (" + e.getMessage() + ").", e);
        }
        AtomicFile.write(file, bytes);
    }

    /** Text of a file of the run, if there. */
    public Optional<String> read(String name) {
        return bytes(name).map(b -> new String(b, StandardCharsets.UTF_8));
    }

    /** A JSON file of the run, if there. */
    public Optional<Object> readJson(String name) {
        return read(name).map(t -> Json.read(file(name).toString(), t));
    }

    private Optional<byte[]> bytes(String name) {
        try {
            return Files.exists(file(name)) ? Optional.of(Files.readAllBytes(file(name))) : Optional.empty();
        } catch (IOException e) {
            throw new MachineException(file(name) + ": cannot read the file (" + e.getMessage() + ").", e);
        }
    }

    /** Stores a sample's result under its key. */
    public void putSample(String key, Serializable result) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ObjectOutputStream out = new ObjectOutputStream(new GZIPOutputStream(bytes))) {
            out.writeObject(result);
        } catch (IOException e) {
            throw new InternalError("sample " + key + " cannot be written", e);
        }
        write("samples/" + key + ".bin", bytes.toByteArray());
    }

    /** A stored sample result, if there and readable; an unreadable one is made again. */
    public <T> Optional<T> findSample(String key, Class<T> kind) {
        Optional<byte[]> bytes = bytes("samples/" + key + ".bin");
        if (bytes.isEmpty()) {
            return Optional.empty();
        }
        try (ObjectInputStream in = new ObjectInputStream(new GZIPInputStream(new ByteArrayInputStream(bytes.get())))) {
            in.setObjectInputFilter(OURS);
            return Optional.of(kind.cast(in.readObject()));
        } catch (IOException | ClassNotFoundException | ClassCastException e) {
            return Optional.empty();
        }
    }
}
